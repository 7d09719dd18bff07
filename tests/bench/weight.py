"""What a finished site weighs, and what its pages say: bytes, words, links, links that are lost."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

from tests.bench.elements import INLINE
from tests.bench.markdown import LEFT_OUT

#: What belongs to a search: Pagefind's folder, and the file of MkDocs' own.
SEARCH = ("pagefind/", "search/search_")
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_LEFT_OUT = re.compile(rf"<({'|'.join(sorted(LEFT_OUT))})\b.*?</\1>", re.DOTALL)
_INLINE = re.compile(rf"</?(?:{'|'.join(sorted(INLINE))})\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Said:
    """What the main part of a page says: its words in their order, and how many links it has."""

    address: str
    words: int
    links: int
    #: The words themselves, in a number that is the same for the same words in the same order.
    wording: int
    lost: int


@dataclass(frozen=True, slots=True)
class Weight:
    """A finished site. Sizes in bytes; ``articles`` are the main parts, drawings included.

    ``files`` and ``others`` are the number and the size of what is neither a page nor the search.
    """

    pages: int
    html: int
    articles: int
    files: int
    others: int
    search: int
    said: tuple[Said, ...]

    @property
    def template(self) -> float:
        """Bytes of a page that are not its main part."""
        return (self.html - self.articles) / self.pages

    @property
    def words(self) -> int:
        """The words of all main parts."""
        return sum(page.words for page in self.said)

    @property
    def links(self) -> int:
        """The links of all main parts."""
        return sum(page.links for page in self.said)

    @property
    def lost(self) -> int:
        """Links of main parts that lead to no file of the site."""
        return sum(page.lost for page in self.said)


def weigh(site: Path) -> Weight:
    """Weigh a finished site: ``index.html`` in each folder is a page."""
    known = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    names = frozenset(known)
    pages = sorted(name for name in known if name.rpartition("/")[2] == "index.html")
    size = {name: path.stat().st_size for name, path in known.items()}
    said, articles = [], 0
    for name in pages:
        found = _ARTICLE.search(known[name].read_text("utf-8"))
        if found:
            articles += len(found[1].encode())
            said.append(_said(name.removesuffix("index.html"), found[1], names))
    html_bytes = sum(size[name] for name in pages)
    index = [name for name in names if name.startswith(SEARCH)]
    search = sum(size[name] for name in index)
    others = sum(size.values()) - html_bytes - search
    files = len(known) - len(pages) - len(index)
    return Weight(len(pages), html_bytes, articles, files, others, search, tuple(said))


def _said(address: str, article: str, known: frozenset[str]) -> Said:
    text = _LEFT_OUT.sub(" ", article)
    links = [html.unescape(link) for link in _LINK.findall(text)]
    words = _WORD.findall(html.unescape(_TAG.sub(" ", _INLINE.sub("", text))))
    lost = sum(not _leads(address, link, known) for link in links)
    return Said(address, len(words), len(links), hash(" ".join(words)), lost)


def _leads(address: str, link: str, known: frozenset[str]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return True
    target = normpath(urljoin(f"/{address}", parts.path)).strip("/")
    return target in known or f"{target}/index.html".lstrip("/") in known


def same_words(ours: Weight, theirs: Weight) -> float:
    """The share of our pages whose words stand in theirs in the same order; 1 is all of them."""
    wording = {page.address: page.wording for page in theirs.said}
    same = [wording.get(page.address) == page.wording for page in ours.said]
    return sum(same) / len(same)


def off(ours: int, theirs: int) -> float:
    """By how much theirs is more than ours, in per cent."""
    return (theirs - ours) / ours * 100


def unlike(ours: Weight, theirs: Weight) -> Iterator[str]:
    """The addresses of pages that differ, to look at."""
    known = {page.address: page for page in theirs.said}
    for page in ours.said:
        other = known.get(page.address)
        if not other or (other.wording, other.links) != (page.wording, page.links):
            yield page.address
