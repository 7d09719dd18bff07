"""All partnerships of a site: status, edition, area."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Table, Text
from masa.pages.everyone.held import not_shown
from masa.pages.everyone.shared import area_names, in_order, overview, status
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Inline, Joined, Missing
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

_GROUPS = (
    ("published", "Published arrangements", ""),
    ("draft", "Drafts", "Not in force: shown so that they can be read before they are agreed."),
    (
        "record",
        "Dated records",
        "What real partnerships said of themselves at one time. They are history, not advice.",
    ),
    ("superseded", "Superseded", "Earlier versions, kept so that links to them still work."),
)


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The list; a site of one partnership needs none."""
    if addresses.alone:
        return ()
    title = "Partnerships"
    number = len(workspace.library.partnerships)
    view = PageView(
        title,
        f"{words.count(number, 'partnership')} on this site, with the area each covers and the "
        "guidance each was written under.",
        sections=(*_sections(workspace, addresses), *not_shown(workspace, addresses)),
    )
    page = Page(
        at.PARTNERSHIPS, title, view.summary, view, "Find your area", trail=trail(), indexed=False
    )
    return (page,)


def _sections(workspace: Workspace, addresses: Addresses) -> Iterator[Section]:
    for name, title, says in _GROUPS:
        found = [p for p in in_order(workspace.library.partnerships) if p.identity.status == name]
        if found:
            blocks: list[Block] = [Text(prose(says))] if says else []
            yield Section(name, title, (*blocks, _table(found, workspace, addresses)))


def _table(partnerships: list[Partnership], workspace: Workspace, addresses: Addresses) -> Table:
    rows = tuple(_row(p, workspace, addresses) for p in partnerships)
    caption = words.count(len(rows), "partnership")
    return Table(caption, ("Partnership", "Area", "Status", "Guidance"), rows)


def _row(
    partnership: Partnership, workspace: Workspace, addresses: Addresses
) -> tuple[Inline, ...]:
    return (
        overview(partnership, addresses),
        area_names(partnership, workspace),
        _status(partnership),
        _edition(partnership, workspace, addresses),
    )


def _status(partnership: Partnership) -> Inline:
    publication = partnership.publication
    if partnership.is_record or publication is None or publication.published is None:
        return status(partnership)
    return Joined((status(partnership), words.as_moment(publication.published)), " ")


def _edition(partnership: Partnership, workspace: Workspace, addresses: Addresses) -> Inline:
    edition = workspace.edition(partnership.identity.edition)
    if edition is None:
        return Missing("Not known to this site")
    return Anchor(edition.information.short_title, addresses.edition(edition.id))
