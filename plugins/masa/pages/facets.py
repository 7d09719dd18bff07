"""By what the search can be narrowed: area, partnership, subject and kind, edition, status."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.published import Status
from masa.pages.addresses import GUIDANCE
from masa.pages.page import Page
from masa.pages.shell import Facet

DEMONSTRATION = "Demonstration"
STATUSES: dict[Status, str] = {
    "published": "Published",
    "draft": "Draft",
    "record": "Record",
    "superseded": "Superseded",
}


def facets(page: Page, workspace: Workspace) -> tuple[Facet, ...]:
    """Every value under which a page is found; it may cover several areas."""
    return tuple(Facet(name, value) for name, value in _pairs(page, workspace) if value)


def _pairs(page: Page, workspace: Workspace) -> Iterator[tuple[str, str]]:
    owner = page.about
    areas = workspace.library.areas
    for name in owner.identity.areas if owner else ():
        yield "Area", areas[name].name if name in areas else name
    yield "Partnership", owner.name if isinstance(owner, Partnership) else ""
    yield "Programme", owner.name if isinstance(owner, Programme) else ""
    yield "Subject", page.subject
    yield "Kind", page.kind
    yield "Edition", _edition(page, workspace)
    yield "Status", status(owner) if owner else ""


def _edition(page: Page, workspace: Workspace) -> str:
    """The edition that a page of guidance is from, or that a partnership publishes under."""
    asked = page.about.identity.edition if isinstance(page.about, Partnership) else ""
    if page.address.startswith(GUIDANCE):
        asked = page.address.removeprefix(GUIDANCE).partition("/")[0]
    titles = {edition.id: edition.information.short_title for edition in workspace.editions}
    return titles.get(asked or "", "")


def status(owner: Partnership | Programme) -> str:
    """Published, a draft, a record, superseded; or made up, to show what a site looks like."""
    if isinstance(owner, Partnership) and owner.identity.demonstration:
        return DEMONSTRATION
    return STATUSES[owner.identity.status]
