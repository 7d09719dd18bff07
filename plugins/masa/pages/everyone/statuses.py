"""Whether an edition is in force, as a tag for readers."""

from __future__ import annotations

from masa.guidance.edition import EditionInformation
from masa.pages.inline import Tag

STATUS = {
    "in-force": Tag("In force", "green"),
    "superseded": Tag("Superseded", "grey"),
    "upcoming": Tag("Not yet in force", "amber"),
}


def status(edition: EditionInformation) -> Tag:
    """Its status, or what its file says instead."""
    return Tag(edition.marked, "amber") if edition.marked else STATUS[edition.status]
