"""The shell of a page: everything around its body, ready to print."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from masa.model.languages import FrameWords
from masa.pages.help.english import ENGLISH
from masa.pages.rendering import Renderer
from masa.pages.things import Thing


@dataclass(frozen=True)
class Link:
    """A link: its words, and its target as `rendering.relative_link` takes it."""

    text: str
    target: str
    current: bool = False


@dataclass(frozen=True)
class LocalGroup:
    """Links under a small heading; an empty title shows the links alone."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Notice:
    """A notice above the page's title, that a record is historical, fictional or a draft; or below
    the text, where it is not for those who came in need.

    ``lang`` is its language when it is not the page's; all of those run from left to right.
    """

    kind: Literal["information", "warning"]
    title: str
    text: str | Markup
    lang: str = ""


@dataclass(frozen=True)
class Facet:
    """A value by which the search can be narrowed, such as Subject: Independent scrutiny."""

    name: str
    value: str


@dataclass(frozen=True)
class Danger:
    """The band on top of every page: whom to call now, and where to go with a worry.

    `worried` is not there on the page that it would lead to.
    """

    question: str
    call: Link
    worried: Link | None = None
    label: str = "If a child is in danger"


@dataclass(frozen=True)
class Exit:
    """The way out of the site for a reader who may be watched; `limits` says what it cannot do."""

    target: str
    limits: Link


@dataclass(frozen=True)
class HelpLine:
    """A way to get help, in a line: pairs of number and what it is, with "call" or "text"."""

    name: str
    phones: tuple[tuple[str, str, str], ...]
    hours: str = ""
    form: Link | None = None


@dataclass(frozen=True)
class LanguageLink:
    """The page in one of its languages."""

    tag: str
    name: str
    target: str
    direction: str = "ltr"
    current: bool = False


@dataclass(frozen=True)
class Footer:
    """Who publishes the page, as at which date and version, and where else to go.

    `as_at` and `version` are words ready to print.
    """

    publisher: str
    as_at: str
    version: str
    groups: tuple[LocalGroup, ...]
    licence: Link
    help: tuple[HelpLine, ...] = ()


@dataclass(frozen=True)
class Shell:
    """All that stands around the body of one page.

    `title` is the browser's title and must tell the page apart from every other; the visible
    heading belongs to the body. `page_url` counts from the site's root, "" for home.
    `trail` starts with home and ends with the parent of this page.
    `indexed` puts the page's text into the site's search, where `weight` (0 to 10) moves it up or
    down; `noindex` asks search engines on the web to leave it out. `canonical` is the full public
    address, empty when not known. `things` are what the page is about, and `own_title` is its
    title alone, for search engines.

    A `calm` page has neither trail nor menus nor search: nothing stands before its content. A page
    in another language than the site has `site_lang`, the language of what stands around it, and
    in `words` what of that is in its own. `root` is the site's own full address, if known.

    `policy` is what a browser may do on the page (`masa.hosting.policy`), empty for no limit.
    """

    title: str
    description: str
    page_url: str
    site_name: str
    danger: Danger
    footer: Footer
    site_links: tuple[Link, ...] = ()
    trail: tuple[Link, ...] = ()
    local_title: str = ""
    local_links: tuple[LocalGroup, ...] = ()
    notices: tuple[Notice, ...] = ()
    closing: tuple[Notice, ...] = ()
    facets: tuple[Facet, ...] = ()
    related: tuple[Link, ...] = ()
    suggest: Link | None = None
    search_target: str = "search/"
    indexed: bool = True
    weight: float = 1.0
    noindex: bool = False
    canonical: str = ""
    lang: str = "en-GB"
    direction: str = "ltr"
    site_lang: str = ""
    words: FrameWords = ENGLISH
    languages: tuple[LanguageLink, ...] = ()
    root: str = ""
    calm: bool = False
    exit: Exit | None = None
    stylesheets: tuple[str, ...] = ("assets/masa.css",)
    scripts: tuple[str, ...] = ()
    early: str = ""
    feed: str = ""
    json_feed: str = ""
    own_title: str = ""
    policy: str = ""
    things: tuple[Thing, ...] = ()


def render_shell(renderer: Renderer, shell: Shell, body: Markup) -> str:
    """Give the finished HTML document of a page.

    A `body` that is plain text, not Markup, is escaped like any other text.
    """
    return str(renderer.render("shell.html", shell.page_url, shell=shell, body=body))
