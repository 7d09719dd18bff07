"""Binds finished sections into one document: new anchors, lower headings, links within it.

The sections are taken from the bodies that were rendered for the pages, whose shape is our own:
double quotes, no nested sections. So the document cannot say anything else than the pages do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from masa.pages.bound import Bound, Piece, Portion
from masa.pages.rendering import UnsafeLink, relative_link

_SECTION = re.compile(r'<section\b[^>]*?\sid="([^"]*)"')
_END = "</section>"
_LEAD = re.compile(
    r'<header class="page-head">.*?</h1>\s*(?:<p class="lead">.*?</p>)?(.*?)</header>', re.DOTALL
)
_NUMBER = re.compile(r'<span class="number">[^<]*</span> ?')
_HEADING = re.compile(r"(</?h)([2-5])\b")
_SECTION_CLASS = 'class="section section-{}'


def _attribute(name: str) -> re.Pattern[str]:
    """An attribute of a tag: in text, quotation marks may follow an equals sign, but no ">" does.

    Attributes are looked for one after the other: a search for letters that are always the same is
    far faster than one that tries several names at each space.
    """
    return re.compile(rf'( {name}=")([^"]*)"(?=[^<>]*>)')


_LINK, _ID = _attribute("href"), _attribute("id")
_ANCHORS = (_ID, *map(_attribute, ("for", "headers", "aria-labelledby", "aria-describedby")))
_OTHER = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BoundPortion:
    """A main part, ready to print."""

    portion: Portion
    lead: Markup
    sections: tuple[Markup, ...]


def bind(bound: Bound, address: str, bodies: Mapping[str, str]) -> tuple[BoundPortion, ...]:
    """The parts of the document at an address, from the body of each page by its address."""
    pages = {page: _split(bodies[page]) for page in bound.addresses}
    inside = _anchors(bound, pages)
    movers = {
        page: _Mover(prefix, page, address, inside) for page, prefix in bound.prefixes.items()
    }
    made = []
    for portion in bound.portions:
        sections = tuple(
            movers[piece.address].moved(_numbered(pages[piece.address][piece.anchor], piece))
            for piece in portion.pieces
        )
        of = portion.lead_of
        lead = movers[of].moved(pages[of][""]) if of else Markup()
        made.append(BoundPortion(portion, lead, sections))
    return tuple(made)


def _split(body: str) -> dict[str, str]:
    """The sections of a body by anchor; under the empty one what stands below its title."""
    starts = [(match[1], match.start()) for match in _SECTION.finditer(body)]
    found = {name: body[at : body.index(_END, at) + len(_END)] for name, at in starts}
    lead = _LEAD.search(body)
    return found | {"": lead[1].strip() if lead else ""}


def _anchors(bound: Bound, pages: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The anchor in the document of everything in it, by its address on the site."""
    inside: dict[str, str] = {}
    for portion in bound.portions:
        for piece in portion.pieces:
            # A link to a page without an anchor leads to the first of its sections here.
            inside.setdefault(piece.address, piece.id)
            prefix = bound.prefixes[piece.address]
            for _, name in _ID.findall(pages[piece.address][piece.anchor]):
                inside[f"{piece.address}#{name}"] = prefix + name
    for portion in bound.portions:
        own = portion.addresses
        if portion.id.startswith("more-") and len(own) == 1:
            inside[next(iter(own))] = portion.id
    return inside


def _numbered(section: str, piece: Piece) -> str:
    """A section with its number in the document instead of the one on its page."""
    bare = _NUMBER.sub("", section, count=1) if _NUMBER.search(section[:400]) else section
    heading = f'id="{piece.anchor}-heading">'
    return bare.replace(heading, f'{heading}<span class="number">{piece.number}</span> ', 1)


@dataclass(frozen=True, slots=True)
class _Mover:
    """Puts another value in the place of each anchor, link and heading of a page."""

    prefix: str
    page: str
    address: str
    inside: Mapping[str, str]

    def moved(self, html: str) -> Markup:
        html = _HEADING.sub(_lower, html)
        html = html.replace(_SECTION_CLASS.format(2), _SECTION_CLASS.format(3))
        for anchors in _ANCHORS:
            html = anchors.sub(self._anchor, html)
        html = _LINK.sub(self._link, html)
        return Markup(html)  # noqa: S704 - what our own environment has rendered

    def _anchor(self, match: re.Match[str]) -> str:
        start, names = match.groups()
        return f'{start}{" ".join([self.prefix + name for name in names.split()])}"'

    def _link(self, match: re.Match[str]) -> str:
        start, target = match.groups()
        made = _moved(target, self.page, self.address, self.inside)
        return f'{start}{made}"{_as_is(match)}'


def _lower(heading: re.Match[str]) -> str:
    start, level = heading.groups()
    return f"{start}{int(level) + 1}"


def _moved(link: str, page: str, address: str, inside: Mapping[str, str]) -> str:
    if _OTHER.match(link):
        return link
    target = absolute(link, page)
    if found := inside.get(target):
        return f"#{found}"
    try:
        return relative_link(target, address)
    except UnsafeLink:
        return link  # an editor's own: the proof of its page says that it leads nowhere


def _as_is(match: re.Match[str]) -> str:
    """A mark on links whose words are their address: on paper it need not follow once more."""
    said = f">{match[2]}</a>"
    return " data-as-is" if match.string.startswith(said, match.end()) else ""


@lru_cache(maxsize=8192)
def absolute(link: str, page: str) -> str:
    """The address from the site's root of a link that ``relative_link`` made for a page."""
    path, mark, tail = link.partition("#")
    if not path:
        return f"{page}{mark}{tail}"
    folders = page.split("/")[:-1]
    path = path.removeprefix("./")
    while path.startswith("../"):
        path = path.removeprefix("../")
        folders = folders[:-1]
    return "/".join([*folders, path]) + mark + tail
