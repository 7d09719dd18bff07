"""Markdown that editors write, to HTML that is safe to publish.

A small subset: paragraphs, emphasis, lists, links, short quotations. Raw HTML is not Markdown
here; it is shown as the text it is. The sanitiser runs last, over what the browser would get.
"""

from __future__ import annotations

import re
from functools import lru_cache

import markdown
import nh3
from markupsafe import Markup, escape

from masa.pages.code_lines import keep_words

TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "blockquote", "br", "code"}
#: Pages written by hand may have headings, tables and code besides.
PAGE_TAGS = TAGS | set("h1 h2 h3 h4 h5 h6 table thead tbody tr th td pre hr dl dt dd".split())
SCHEMES = {"http", "https", "mailto", "tel"}

#: Text with none of these, and that is no item of a list, is one plain paragraph.
_MARK = re.compile(r"[*_`\[\]<>&\\#\n]")
_ITEM = re.compile(r"\s*(?:[-+]|\d+[.)])\s")

#: More than any person writes: Markdown takes minutes over a thousand open brackets, and fails over
#: a list within a list within a list, and so on.
MOST_BRACKETS = 200
_NESTED = re.compile(r"^[^\S\n]*(?:(?:[-+*]|\d+[.)])[^\S\n]+){10}", re.MULTILINE)
#: A tag, or an e-mail address in text that is longer than a line on the narrowest phone.
_ADDRESS = re.compile(r"<[^>]*>|(?<![\w.+-])(?=[\w.+@-]{28})([\w.+-]+)@(?=[\w-]+\.)")
#: A link with a name before its host, which a reader would take for the host.
_DISGUISED = re.compile(r' href="(?:https?:[/\\]*|[/\\]{2,})[^"/\\?#]*@[^"]*"', re.IGNORECASE)


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    made = markdown.Markdown(output_format="html")
    made.preprocessors.deregister("html_block")
    made.inlinePatterns.deregister("html")
    for name in ("hashheader", "setextheader", "hr", "code"):
        made.parser.blockprocessors.deregister(name)
    for name in ("image_link", "image_reference", "short_image_ref"):
        made.inlinePatterns.deregister(name)
    return made


def prose(text: str) -> Markup:
    """Paragraphs, lists and links of a Markdown text as safe HTML."""
    return _paragraph(text) if _is_plain(text) else _converted(text)


def _is_plain(text: str) -> bool:
    """Whether a text is one paragraph as it stands, which needs no Markdown: most are."""
    marked = _MARK.search(text) or _ITEM.match(text) or "http:" in text or "https:" in text
    return not marked


def _paragraph(text: str) -> Markup:
    return Markup(breakable(f"<p>{escape(text)}</p>"))  # noqa: S704 - it has just been escaped


@lru_cache(maxsize=1_024)
def _converted(text: str) -> Markup:
    """What Markdown makes of a text; kept, because a text of our own stands on many pages."""
    if text.count("[") > MOST_BRACKETS or _NESTED.search(text):
        return _paragraph(text)
    html = keep_words(sanitise(_converter().reset().convert(text)))
    return Markup(breakable(html))  # noqa: S704 - nh3 has just cleaned it


def breakable(html: str) -> str:
    """The same HTML, with long e-mail addresses that break before their "@", not inside a word."""
    if "@" not in html:
        return html
    return _ADDRESS.sub(lambda found: f"{found[1]}<wbr>@" if found[1] else found[0], html)


def line(text: str) -> Markup:
    """One paragraph of Markdown without its ``<p>``, for a list item or a cell."""
    html = prose(text)
    single = html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>")
    return Markup(html[3:-4]) if single else html  # noqa: S704 - part of what prose() cleaned


def sanitise(html: str) -> str:
    """HTML with only what prose may hold."""
    return _clean(html, TAGS, {})


def sanitise_page(html: str) -> str:
    """HTML of a page written by hand, with only what such a page may hold."""
    return _clean(html, PAGE_TAGS, {f"h{level}": {"id"} for level in range(1, 7)})


def _clean(html: str, tags: set[str], attributes: dict[str, set[str]]) -> str:
    made = nh3.clean(
        html,
        tags=tags,
        attributes={"a": {"href"}, "*": set(), **attributes},
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    return _DISGUISED.sub("", made)


def plain(text: str) -> str:
    """The words of a Markdown text without its marks, for descriptions and titles."""
    return " ".join(text.split()) if _is_plain(text) else prose(text).striptags()
