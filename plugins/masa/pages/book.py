"""Every page of a site, from what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masa.compare.history import NO_HISTORY, History
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.published import Published
from masa.pages import addresses as at
from masa.pages import partnership as of_partnership
from masa.pages import programme as of_programme
from masa.pages.addresses import Addresses
from masa.pages.blocks import Points
from masa.pages.everyone import EVERYONE, browse, changes, data, foresight
from masa.pages.everyone.comparing import pages as compare_pages
from masa.pages.everyone.comparing import related
from masa.pages.everyone.helping import help_in
from masa.pages.everyone.places import Places
from masa.pages.everyone.themes import pages as theme_pages
from masa.pages.frame import trail
from masa.pages.help.languages import versions
from masa.pages.help.routes import Routes
from masa.pages.inline import Anchor
from masa.pages.open_data import NOTHING, Catalogue, Download
from masa.pages.page import Page
from masa.pages.partnership import whole
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.scope import Scope
from masa.pages.things import organisation
from masa.pages.views import Section


def make_pages(
    workspace: Workspace, history: History = NO_HISTORY, catalogue: Catalogue = NOTHING
) -> tuple[Page, ...]:
    """The pages of the whole site, of partnerships and of programmes, in a steady order.

    ``catalogue`` is of the open data, for which there are pages when there is any.
    """
    addresses = Addresses.of(workspace.library)
    files = catalogue.by_folder
    scopes = [
        scope_of(workspace, addresses, one, history, files.get(one.folder, ()))
        for one in workspace.library.published
    ]
    own = [page for scope in scopes for page in own_pages(scope)]
    pages = [page for make in EVERYONE for page in make(workspace, addresses)]
    ahead = [one for scope in scopes if isinstance(scope, Scope) for one in scope.ahead]
    pages += foresight.pages(workspace, addresses, ahead)
    pages += changes.pages(workspace, addresses, history)
    places = Places(own, addresses)
    pages += compare_pages(workspace, addresses, places, catalogue.comparisons)
    pages += theme_pages(workspace, addresses, places)
    pages += data.pages(workspace, catalogue)
    also = (Anchor(page.title, page.address) for page in pages if page.address in ABOUT_ALL)
    pages += browse.pages(workspace, addresses, _entries(own), also, _lists(pages))
    return (*pages, *own)


def _lists(pages: Iterable[Page]) -> Iterator[Section]:
    """The pages that compare, and those of themes, as lists."""
    made = tuple(pages)
    for id_, title, folder in (("themes", "Themes", at.THEMES), ("compare", "Compare", at.COMPARE)):
        found = (page for page in made if page.address.startswith(folder))
        links = tuple(Anchor(page.view.title, page.address) for page in found)
        yield Section(f"{id_}-a-to-z", title, (Points(links),) if links else ())


def _entries(pages: Iterable[Page]) -> Iterator[browse.Entry]:
    for page in pages:
        if page.about:
            yield browse.Entry(page.subject, page.about, page.address)


def scope_of(
    workspace: Workspace,
    addresses: Addresses,
    published: Published,
    history: History = NO_HISTORY,
    downloads: tuple[Download, ...] = (),
) -> Scope | ProgrammeScope:
    """What the pages of one partnership or one programme are made from.

    Of the others they show who they are and what these share with it: groups, posts, joint work.
    So it takes a workspace in which everything was read.
    """
    if isinstance(published, Partnership):
        return Scope.of(workspace, addresses, published, history, downloads)
    assert isinstance(published, Programme)  # noqa: S101 - nothing else is published
    return ProgrammeScope(published, workspace.library, addresses, workspace.today, downloads)


def own_pages(scope: Scope | ProgrammeScope) -> tuple[Page, ...]:
    """All pages of one partnership or one programme."""
    if isinstance(scope, ProgrammeScope):
        return (*programme_pages(scope),)
    pages = (*partnership_pages(scope),)
    return (*pages, whole.page(scope, pages))


def partnership_pages(scope: Scope) -> Iterator[Page]:
    """The pages of one partnership; a kind for which a record has nothing is left out."""
    partnership, addresses = scope.partnership, scope.addresses
    alone = partnership.slug == addresses.alone
    registers = scope.library.registers
    languages = versions(scope.library, addresses, partnership.slug)
    for kind in of_partnership.KINDS:
        view = kind.build(scope)
        if view is not None:
            yield Page(
                address=scope.page(kind.slug),
                title=kind.title if kind.slug else partnership.name,
                description=view.summary or f"{kind.title}: {partnership.name}",
                view=view,
                kind="Record" if partnership.is_record else "Arrangements",
                subject=kind.title,
                about=partnership,
                place=kind.title,
                group=kind.group,
                trail=_alone(kind.slug) if alone else _trail(scope, kind.slug, PARTNERSHIPS),
                weight=HELP if kind.calm else 1.0,
                related=related(kind.slug, addresses),
                feed=addresses.feed(partnership.slug) if kind.slug == "changes" else "",
                things=() if kind.slug else organisation(partnership, scope.library, scope.page()),
                harm=kind.harm,
                calm=kind.calm,
                versions=languages if kind.slug == "worried" else (),
            )
    if not partnership.is_record:
        routes = Routes(partnership.contacts, registers.contacts)
        for language in registers.languages:
            address = addresses.worried(partnership.slug, language.id)
            yield help_in(language, routes, address, languages, partnership)


def programme_pages(scope: ProgrammeScope) -> Iterator[Page]:
    """The pages of one programme; a kind for which it has nothing is left out."""
    programme = scope.programme
    for kind in of_programme.KINDS:
        view = kind.build(scope)
        if view is not None:
            yield Page(
                address=scope.page(kind.slug),
                title=kind.title if kind.slug else programme.name,
                description=view.summary or f"{kind.title}: {programme.name}",
                view=view,
                kind="Record" if programme.is_record else "Programme",
                subject=kind.title,
                about=programme,
                place=kind.title,
                group=kind.group,
                trail=_trail(scope, kind.slug, PROGRAMMES),
                harm=kind.harm,
            )


#: Pages about all partnerships that the list of everything names beside its own lists.
ABOUT_ALL = frozenset((at.DUE, at.CHANGES, at.CHILDREN, at.PRACTITIONERS, at.PRIVATE))
#: How much more the search thinks of a page of help than of others.
HELP = 5.0
PARTNERSHIPS = Anchor("Partnerships", at.PARTNERSHIPS)
PROGRAMMES = Anchor("Programmes", at.PROGRAMMES)


def _trail(scope: Scope | ProgrammeScope, page: str, above: Anchor) -> tuple[Anchor, ...]:
    own = (Anchor(scope.published.short_name, scope.page()),) if page else ()
    return trail(above, *own)


def _alone(page: str) -> tuple[Anchor, ...]:
    return trail() if page else ()
