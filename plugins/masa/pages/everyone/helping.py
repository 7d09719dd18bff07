"""Help for the whole site: for children, for people who work with them, and how to stay private."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from masa.guidance.workspace import Workspace
from masa.model.exits import ExitLink
from masa.model.languages import Language
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.registers import ContactRoute
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.everyone.shared import area_names, in_order
from masa.pages.frame import trail
from masa.pages.help import children, languages, practitioners, private
from masa.pages.help.english import MADE_UP
from masa.pages.help.routes import Routes
from masa.pages.inline import Anchor
from masa.pages.names import Names
from masa.pages.page import Page, Version
from masa.pages.views import PageView, SourceLine

KIND, WEIGHT = "Help now", 10


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The pages; a site of one current partnership has two of them of its own."""
    site = workspace.library.registers.site
    alone = workspace.library.by_slug.get(addresses.alone)
    own = _page(at.PRIVATE, private.view(site.exit if site else ExitLink()), private.TITLE)
    if alone and not alone.is_record:
        return (own,)
    for_children = children.view(routes(workspace, addresses, children.SLUG))
    for_others = practitioners.view(
        routes(workspace, addresses, practitioners.SLUG),
        (
            Anchor("Words of the field, explained", at.GLOSSARY),
            Anchor("What the guidance asks of every area", at.GUIDANCE),
        ),
    )
    return (
        _page(at.CHILDREN, for_children, children.NAME),
        _page(at.PRACTITIONERS, for_others, practitioners.NAME),
        replace(own, weight=1.0),
    )


def help_in(
    language: Language,
    found: Routes,
    address: str,
    versions: tuple[Version, ...],
    about: Partnership | None = None,
) -> Page:
    """“Worried about a child” in another language. The site's search is in English only."""
    view = languages.view(language, found)
    return Page(
        address,
        view.title,
        view.summary,
        view,
        KIND,
        f"Worried about a child, in {language.english}",
        about=about,
        indexed=False,
        noindex=language.checked is None,  # no web search leads to words that nobody has checked
        harm=True,
        calm=True,
        file=language.place().file,
        language=language,
        versions=versions,
    )


def _page(address: str, view: PageView, subject: str) -> Page:
    return Page(
        address,
        view.title,
        view.summary,
        view,
        KIND,
        subject,
        trail=trail(),
        weight=WEIGHT,
        harm=True,
        calm=True,
    )


def routes(
    workspace: Workspace, addresses: Addresses, page: str, language: Language | None = None
) -> Routes:
    """The contacts that are the same everywhere, and the ``page`` of each current partnership.

    In another ``language`` no places stand below their names, which are in English.
    """
    local = tuple(
        Anchor(
            p.short_name,
            addresses.partnership(p.slug, page),
            made_up(p, language) if language else where(p, workspace),
        )
        for p in in_order(workspace.library.partnerships)
        if p.identity.status == "published"
    )
    return Routes((), workspace.library.registers.contacts, local)


@dataclass(frozen=True, slots=True)
class _Site(Names):
    """The names and sources of the whole site."""

    library: Library
    addresses: Addresses
    today: date


def sources(
    workspace: Workspace, addresses: Addresses, found: tuple[ContactRoute, ...]
) -> tuple[SourceLine, ...]:
    """Where the numbers that are the same everywhere were read."""
    return _Site(workspace.library, addresses, workspace.today).sources(*found)


def where(partnership: Partnership, workspace: Workspace) -> str:
    """Which places a partnership is for, and whether its numbers are made up."""
    names = area_names(partnership, workspace)
    return f"{names}. {MADE_UP.numbers}" if partnership.identity.demonstration else names


def made_up(partnership: Partnership, language: Language) -> str:
    """In a language, or else in English marked as such, that the numbers are made up, if so."""
    if not partnership.identity.demonstration:
        return ""
    if language.made_up:
        return language.made_up.numbers
    return Markup('<span lang="{}" dir="ltr">{}</span>').format(languages.ENGLISH, MADE_UP.numbers)
