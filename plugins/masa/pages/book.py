"""Every page of a site, from what was read."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.everyone import EVERYONE
from masa.pages.frame import trail
from masa.pages.inline import Anchor
from masa.pages.page import Page, PageKind
from masa.pages.partnership import KINDS
from masa.pages.scope import Scope
from masa.pages.views import PageView


def make_pages(workspace: Workspace) -> tuple[Page, ...]:
    """The pages of every partnership and those of the whole site, in a steady order."""
    addresses = Addresses.of(workspace.library)
    pages = [page for make in EVERYONE for page in make(workspace, addresses)]
    for partnership in workspace.library.partnerships:
        pages += partnership_pages(workspace, addresses, partnership)
    return tuple(pages)


def partnership_pages(
    workspace: Workspace, addresses: Addresses, partnership: Partnership
) -> Iterator[Page]:
    """The pages of one partnership; a kind for which a record has nothing is left out."""
    standing = workspace.standings.get(partnership.slug)
    scope = Scope(partnership, workspace.library, addresses, standing, workspace.today)
    for kind in KINDS:
        view = kind.build(scope)
        if view is not None:
            yield _page(scope, kind, view)


def _page(scope: Scope, kind: PageKind, view: PageView) -> Page:
    partnership = scope.partnership
    return Page(
        address=scope.page(kind.slug),
        title=kind.title if kind.slug else partnership.name,
        description=view.summary or f"{kind.title}: {partnership.name}",
        view=view,
        kind="Record" if partnership.is_record else "Arrangements",
        subject=kind.title,
        partnership=partnership,
        place=kind.title,
        trail=_trail(scope, kind),
    )


def _trail(scope: Scope, kind: PageKind) -> tuple[Anchor, ...]:
    partnership = scope.partnership
    if partnership.slug == scope.addresses.alone:
        return trail() if kind.slug else ()
    above = (Anchor("Partnerships", at.PARTNERSHIPS),)
    own = (Anchor(partnership.short_name, scope.page()),) if kind.slug else ()
    return trail(*above, *own)
