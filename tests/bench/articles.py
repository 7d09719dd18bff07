"""The words of a finished site, page by page, as Markdown that no generator has been chosen for."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from posixpath import normpath
from urllib.parse import urlsplit

from masa.site.shares import in_shares, processors, shared_out
from tests.bench.elements import Element, parse
from tests.bench.markdown import Writer

#: Where a link to a page or a file of the site leads, from the site's root; see ``Text.markdown``.
LINK = re.compile(r"\]\(@/([^)#]*)(?:#([^)]*))?\)")
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_SHELL = re.compile(r'<nav class="band-links".*?</nav>|<footer class="foot".*?</footer>', re.DOTALL)
_ANCHOR = re.compile(r"^(?:[ >:-]*)#+ .*\{#([^}]+)\}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """A page: its address from the site's root, its title, what it is, and its Markdown.

    Links to other pages and files of the site read ``](@/address#anchor)`` in it.
    """

    address: str
    title: str
    description: str
    markdown: str

    @property
    def anchors(self) -> frozenset[str]:
        """The places in it to which a link can lead: its headings."""
        return frozenset(_ANCHOR.findall(self.markdown))


@dataclass(frozen=True, slots=True)
class Door:
    """A link that stands on every page."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Site:
    """What other generators are given: the pages, the files they link to, the doors of the shell.

    ``files`` are paths from the site's root, where those files are to be found.
    """

    root: Path
    texts: tuple[Text, ...]
    files: tuple[str, ...]
    top: tuple[Door, ...]
    foot: tuple[Door, ...]


def read_site(root: Path) -> Site:
    """Take the words out of a finished site. Links whose place is lost lead to their page."""
    addresses = sorted(
        path.relative_to(root).as_posix().removesuffix("index.html")
        for path in root.rglob("index.html")
    )
    shares = shared_out([[address] for address in addresses], processors())
    found = [text for share in in_shares(partial(_texts, root), shares) for text in share]
    texts = _mended(sorted(found, key=lambda text: text.address))
    linked = {
        match[1].partition("?")[0] for text in texts for match in LINK.finditer(text.markdown)
    }
    files = sorted(name for name in linked if name and not name.endswith("/"))
    home = (root / "index.html").read_text("utf-8")
    top, foot = [_doors(match.group()) for match in _SHELL.finditer(home)]
    return Site(root, texts, tuple(f for f in files if (root / f).is_file()), top, foot)


def _texts(root: Path, addresses: Sequence[str]) -> list[Text]:
    return [read_text(root, address) for address in addresses]


def read_text(root: Path, address: str) -> Text:
    """One finished page."""
    page = (root / address / "index.html").read_text("utf-8")
    article = _ARTICLE.search(page)
    whole = parse(article.group()) if article else Element("", {})
    title, description = _TITLE.search(page), _DESCRIPTION.search(page)
    heading = next(whole.all("h1"), None)
    given = heading.text if heading else html.unescape(title[1]) if title else address
    written = Writer(partial(leads, address)).write(whole)
    said = html.unescape(description[1]) if description else ""
    return Text(address, " ".join(given.split()), said, written)


def leads(address: str, link: str) -> str:
    """A link of the page at an address, in the form that ``Text.markdown`` has."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not link:
        return link.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    target = normpath(f"/{address}{parts.path}")[1:] if parts.path else address
    if parts.path.endswith(("/", "..", ".")) and target:
        target += "/"
    query = f"?{parts.query}" if parts.query else ""
    return f"@/{target}{query}{f'#{parts.fragment}' if parts.fragment else ''}"


def _mended(texts: Sequence[Text]) -> tuple[Text, ...]:
    """The texts without links to places that Markdown has no form for, such as a row."""
    anchors = {text.address: text.anchors for text in texts}

    def mend(match: re.Match[str]) -> str:
        known = anchors.get(match[1], frozenset())
        return match[0] if not match[2] or match[2] in known else f"](@/{match[1]})"

    return tuple(
        Text(text.address, text.title, text.description, LINK.sub(mend, text.markdown))
        for text in texts
    )


def _doors(markup: str) -> tuple[Door, ...]:
    found = ((link, leads("", link.attributes.get("href", ""))) for link in parse(markup).all("a"))
    return tuple(
        Door(" ".join(link.text.split()), target.removeprefix("@")) for link, target in found
    )
