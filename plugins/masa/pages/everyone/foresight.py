"""What an edition that is not in force would change, partnership by partnership."""

from __future__ import annotations

from collections.abc import Sequence

from masa.compare.foresight import Change, Foresight
from masa.guidance.edition import Edition
from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Absent, Block, Table, Text
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Inline
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

PAGE = "ahead"
COLUMNS = (
    "Partnership",
    "Published under",
    "Newly asked for, to write",
    "Asked in another way, to write",
    "To write under either",
    "No longer asked for",
)
_MEANS = (
    "This compares what each partnership has written here with what would be looked for. It counts "
    "what is not there. It does not say that anybody fails a duty: nothing here is in force."
)


def pages(
    workspace: Workspace, addresses: Addresses, ahead: Sequence[Foresight]
) -> tuple[Page, ...]:
    """A page for each edition and overlay that is not in force.

    ``ahead`` is all that is coming, for one partnership after the other.
    """
    upcoming = (e for e in workspace.editions if e.information.status == "upcoming")
    return tuple(
        _page(edition, [one for one in ahead if one.coming is edition], addresses)
        for edition in upcoming
    )


def _page(edition: Edition, found: Sequence[Foresight], addresses: Addresses) -> Page:
    information = edition.information
    title = f"What would change: {information.short_title}"
    blocks: tuple[Block, ...] = (Absent("No partnership here is under an earlier edition"),)
    if found:
        rows = tuple(_row(one, addresses) for one in found)
        blocks = (Table("Each partnership", COLUMNS, rows, (2, 3, 4, 5), quiet=True, listed=True),)
    about = (Text(prose(information.summary)), Text(prose(information.how_sure)))
    view = PageView(
        title,
        "What each current partnership would newly be asked for, what would stay, and what would "
        f"no longer be asked for, by {information.title}.",
        lead=(Text(prose(_MEANS)),),
        sections=(
            Section("partnerships", "Partnership by partnership", blocks),
            Section("about", information.title, about),
        ),
    )
    own = addresses.edition(edition.id)
    above = (Anchor("Guidance", at.GUIDANCE), Anchor(information.short_title, own))
    return Page(
        addresses.foresight(edition.id), title, view.summary, view, "Guidance", trail=trail(*above)
    )


def _row(one: Foresight, addresses: Addresses) -> tuple[Inline, ...]:
    missing = (len(one.of(change, missing=True)) for change in Change)
    target = addresses.partnership(one.partnership.slug, PAGE, one.coming.id)
    return (
        Anchor(one.partnership.name, target),
        one.now.information.short_title,
        *(str(number) for number in missing),
        str(len(one.lapsing)),
    )
