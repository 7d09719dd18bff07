"""What a finished page holds, read from its HTML: anchors, links, what it loads, section texts.

The pages are our own, so their shape is known: double quotes, no nested sections. Reading them
with patterns takes a tenth of a parser's time, and every page of a nation is read.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_ID = re.compile(r'<[a-z][^>]*?\sid="([^"]*)"')
_HREF = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
_LOADED = re.compile(
    r'<(?:script|img|iframe|source|video|audio|embed|object|use|image)\b[^>]*?\s(?:src|data|href)="([^"]*)"'
    r'|<link\b(?=[^>]*rel="(?:stylesheet|icon|preload|preconnect|modulepreload)")[^>]*?href="([^"]*)"'
)
_INLINE = re.compile(
    r"<script\b(?![^>]*\ssrc=)|<style\b|<[a-z][^<>]*?\s(?:style|on[a-z]+)\s*="
    r'|<[a-z][^<>]*?="\s*(?:javascript|vbscript|data):',
    re.IGNORECASE,
)
#: Stands, in small letters, wherever `_INLINE` finds something; looked for in a third of the time.
_SUSPECT = re.compile(
    r"<s(?:cript\b(?![^>]*\ssrc=)|tyle\b)|\b(?:style|on[a-z]+)\s*="
    r'|="\s*(?=[jvd])(?:javascript|vbscript|data):'
)
_SECTION = re.compile(r'<section\b[^>]*?\sid="([^"]*)"[^>]*>(.*?)</section>', re.DOTALL)
_FOOT = re.compile(r'<footer class="section-foot".*?</footer>', re.DOTALL)
#: What a page adds to an editor's words (masa.pages.abbreviations): never evidence for a text.
_ADDED = re.compile(r'<span class="meaning".*?</span>', re.DOTALL)
_HEADING = re.compile(r"<h([1-6])\b.*?</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class FinishedPage:
    """One HTML file, by its address from the site's root."""

    address: str
    text: str

    @cached_property
    def all_ids(self) -> tuple[str, ...]:
        """Every anchor, as often as it stands."""
        return tuple(html.unescape(name) for name in _ID.findall(self.text))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every anchor."""
        return frozenset(self.all_ids)

    @cached_property
    def inline(self) -> tuple[str, ...]:
        """Scripts, styles and handlers that stand in the page itself, and script addresses."""
        if not _SUSPECT.search(self.text.lower()):
            return ()
        return tuple(match.group() for match in _INLINE.finditer(self.text))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Where its links lead, as written."""
        return tuple(html.unescape(link) for link in _HREF.findall(self.text))

    @cached_property
    def loaded(self) -> tuple[str, ...]:
        """What a browser fetches for it."""
        return tuple(html.unescape(a or b) for a, b in _LOADED.findall(self.text))

    @cached_property
    def _inner(self) -> tuple[tuple[str, str], ...]:
        """The markup of each section, after its anchor."""
        return tuple(_SECTION.findall(self.text))

    @cached_property
    def section_links(self) -> dict[str, tuple[str, ...]]:
        """Where the links of each section lead, as written, those of its foot included."""
        return {
            name: tuple(html.unescape(link) for link in _HREF.findall(inner))
            for name, inner in self._inner
        }

    @cached_property
    def sections(self) -> dict[str, str]:
        """The words of each section by its anchor, without its heading and its foot."""
        return {name: words(_FOOT.sub(" ", inner)) for name, inner in self._inner}


def words(markup: str) -> str:
    """The text of HTML in single spaces, without its heading and explained abbreviations."""
    bare = _TAG.sub(" ", _ADDED.sub("", _HEADING.sub(" ", markup, count=1)))
    return _SPACE.sub(" ", html.unescape(bare)).strip()


def read_page(folder: Path, path: Path) -> FinishedPage:
    """An HTML page of a built site."""
    return FinishedPage(address_of(folder, path), path.read_text("utf-8"))


def address_of(folder: Path, path: Path) -> str:
    """Where a page of a built site stands: an ``index.html`` by its folder."""
    return path.relative_to(folder).as_posix().removesuffix("index.html")
