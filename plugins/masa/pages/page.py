"""A page of the site: its address, its body as a view, and how it is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from masa.model.languages import Language
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages.bound import Bound
from masa.pages.inline import Anchor
from masa.pages.names import Names
from masa.pages.scope import Scope
from masa.pages.things import Thing
from masa.pages.views import PageView


@dataclass(frozen=True, slots=True)
class Version:
    """The address of a page in one language: its tag, and its name in that language."""

    tag: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """A finished view and what the shell and the search need to know of it.

    ``subject`` and ``kind`` are facets of the search. ``about`` is the partnership or programme it
    belongs to; ``place`` is its name in that one's own contents, under the heading ``group``, and
    empty when it is not listed there. A page that is not ``indexed`` is left out of the
    search, in which ``weight``, from 0 to 10, moves it up or down. ``related`` are the pages that
    its foot leads to. ``early`` is the one of its ``scripts`` that is run as soon as it has come,
    before the page is whole. ``feed`` is the address of its
    Atom feed, ``file`` the one file of the project that it is written in, if it is. ``things`` are
    what it is about, for search engines. ``noindex`` asks those on the web to leave it out. A page
    that is ``bound`` has sections of others after its view, and ``stylesheets`` of its own.

    A page that describes ``harm`` gets the way out for readers who may be watched. A ``calm`` one
    has no menus: nothing stands before what helps. ``versions`` are the same page in each language
    that it has, by the language's tag, when there are several.
    """

    address: str
    title: str
    description: str
    view: PageView
    kind: str
    subject: str = ""
    about: Partnership | Programme | None = None
    place: str = ""
    group: str = ""
    trail: tuple[Anchor, ...] = ()
    indexed: bool = True
    weight: float = 1.0
    scripts: tuple[str, ...] = ()
    early: str = ""
    related: tuple[Anchor, ...] = ()
    feed: str = ""
    file: str = ""
    things: tuple[Thing, ...] = ()
    noindex: bool = False
    stylesheets: tuple[str, ...] = ()
    bound: Bound | None = None
    harm: bool = False
    calm: bool = False
    language: Language | None = None
    versions: tuple[Version, ...] = ()


S = TypeVar("S", bound=Names)


@dataclass(frozen=True, slots=True)
class PageKind(Generic[S]):
    """A kind of page that every partnership, or every programme, has.

    ``build`` gives the page's view, or nothing when a record's source has nothing for it. For
    ``harm`` and ``calm`` see ``Page``.
    """

    slug: str
    title: str
    group: str
    build: Callable[[S], PageView | None]
    harm: bool = False
    calm: bool = False


def has_content(scope: Scope, view: PageView) -> bool:
    """Whether a page is worth having: a record's page that only says "silent" is not."""
    if not scope.partnership.is_record:
        return True
    return any(part.sources or part.suggest for part in view.sections)
