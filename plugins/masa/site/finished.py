"""What a finished page holds, read from its HTML: anchors, links, what it loads, section texts.

The pages are our own, so their shape is known: double quotes, no nested sections. Reading them
with patterns takes a tenth of a parser's time, and every page of a nation is read.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cached_property

from masa.site.elsewhere import in_page

#: No text holds a quotation mark that is not escaped, so this is always an attribute.
_ID = re.compile(r'id="([^"]*)"')
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
#: One of these, or a scheme, stands in small letters wherever `_INLINE` finds something. Letters at
#: the beginning are found much sooner than a place where a word begins. In bytes, because a text is
#: made small letter by letter as soon as it holds one like “é”; such a letter may be any here.
_OPENED = re.compile(rb"<s(?:cript\b(?![^>]*\ssrc=)|tyle\b)")
_SET = (re.compile(rb"style[^!-~]*="), re.compile(rb"on(?=[a-z\x80-\xff]+[^!-~]*=)"))
_SCHEMES = (b"javascript:", b"vbscript:", b"data:")
_SECTION = re.compile(r'<section\b[^>]*?\sid="([^"]*)"[^>]*>')
_SECTION_END = "</section>"
_FOOT = re.compile(r'<footer class="section-foot".*?</footer>', re.DOTALL)
#: What a page adds to an editor's words (masa.pages.abbreviations): never evidence for a text.
_ADDED = re.compile(r'<span class="meaning".*?</span>', re.DOTALL)
_HEADING = re.compile(r"<h([1-6])\b.*?</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Section:
    """A section of a page, by what stands between its tags."""

    markup: str

    @cached_property
    def words(self) -> str:
        """Its words, without its heading and its foot."""
        return words(_FOOT.sub(" ", self.markup))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Where its links lead, as written, those of its foot included."""
        return _links(self.markup)


@dataclass(frozen=True)
class FinishedPage:
    """One HTML file, by its address from the site's root."""

    address: str
    data: bytes

    @cached_property
    def text(self) -> str:
        """What it says."""
        return self.data.decode()

    @cached_property
    def all_ids(self) -> tuple[str, ...]:
        """Every anchor, as often as it stands."""
        text = self.text
        return tuple(
            html.unescape(found[1])
            for found in _ID.finditer(text)
            if text[found.start() - 1].isspace()
        )

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every anchor."""
        return frozenset(self.all_ids)

    @cached_property
    def inline(self) -> tuple[str, ...]:
        """Scripts, styles and handlers that stand in the page itself, and script addresses."""
        if not _is_suspect(self.data.lower()):
            return ()
        return tuple(match.group() for match in _INLINE.finditer(self.text))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Where its links lead, as written."""
        return _links(self.text)

    @cached_property
    def loaded(self) -> tuple[str, ...]:
        """What a browser fetches for it, from wherever: to it each backslash is a slash."""
        text = _slashed(self.text)
        found = [*(a or b for a, b in _LOADED.findall(text)), *in_page(text)]
        # An address may hold one as a character reference, too.
        return tuple(dict.fromkeys(_slashed(html.unescape(address)) for address in found))

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Each section by its anchor; it ends where the first section ends that ends in it."""
        found: dict[str, Section] = {}
        head = _SECTION.search(self.text)
        while head and (end := self.text.find(_SECTION_END, head.end())) >= 0:
            found[head[1]] = Section(self.text[head.end() : end])
            head = _SECTION.search(self.text, end)
        return found


def _links(markup: str) -> tuple[str, ...]:
    return tuple(html.unescape(link) for link in _HREF.findall(markup))


def _slashed(text: str) -> str:
    return text.replace("\\", "/")


def _is_suspect(text: bytes) -> bool:
    """Whether a page in small letters may hold script or style; ``content=`` sets neither."""
    if _OPENED.search(text) or any(scheme in text for scheme in _SCHEMES):
        return True
    found = (match for attribute in _SET for match in attribute.finditer(text))
    return any(not text[match.start() - 1 : match.start()].isalnum() for match in found)


def words(markup: str) -> str:
    """The text of HTML in single spaces, without its heading and explained abbreviations."""
    bare = _TAG.sub(" ", _ADDED.sub("", _HEADING.sub(" ", markup, count=1)))
    return " ".join(html.unescape(bare).split())


def address_of(name: str) -> str:
    """Where a page of a built site stands, by its file's name: an ``index.html`` by its folder."""
    return name.removesuffix("index.html")
