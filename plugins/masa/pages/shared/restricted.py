"""Papers that are held and not public: their kinds, and who can see them."""

from __future__ import annotations

from masa.model.events import Restricted
from masa.pages.blocks import Table, Text
from masa.pages.inline import Inline
from masa.pages.names import Names
from masa.pages.prose import line, prose
from masa.pages.sections import section
from masa.pages.shared.pieces import remarks, who
from masa.pages.shared.remarks import missing
from masa.pages.views import Section

SAYS = (
    "These papers exist, but only some can see them. They are listed so that readers know of them."
)


def sections(names: Names) -> tuple[Section, ...]:
    """One table."""
    papers = names.published.restricted
    if not papers:
        return ()
    table = Table(
        "Papers that are held, not public",
        ("Paper", "Held by", "Who can see it", "Why"),
        tuple(_row(names, paper) for paper in papers),
    )
    blocks = (Text(prose(SAYS)), table)
    return (section(names, "restricted", "Held, not public", blocks, *papers),)


def _row(names: Names, paper: Restricted) -> tuple[Inline, ...]:
    return (
        line(paper.title),
        who(names, paper.held_by) or missing(names),
        line(paper.seen_by),
        remarks(names, paper, line(paper.why) if paper.why else None) or missing(names),
    )
