"""What a finished file would fetch from another site, by itself, when somebody opens it.

Links are not meant: readers follow them when they choose to. Nor are data, feeds and calendars,
which nothing shows without their reader's doing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Attributes from which a browser fetches something.
_FETCHED = frozenset(
    "src srcset imagesrcset poster data action formaction background ping manifest href "
    "xlink:href style icon".split()
)
#: What a link in the head of a page may say of others without anything being fetched.
_SAID = frozenset("alternate author canonical help license me next prev".split())
_ATTRIBUTE = re.compile(r'([\w:-]+)\s*=\s*"([^"]*)$')
_RELATION = re.compile(r'\b(?:rel|itemprop)="([^"]*)"')
_REFRESH = re.compile(r'http-equiv="refresh"', re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--.*?-->", re.DOTALL)
#: An address of another site in a style or a picture; those of the kinds of markup are names.
_NAMED = re.compile(r"(?:[a-z][a-z+.-]*:)?//(?!www\.w3\.org/)[^\s\"'<>)]*", re.IGNORECASE)
#: The same in a script, where two slashes begin a comment: with a scheme, or as a text.
_WRITTEN = re.compile(
    r"""(?:https?|wss?|ftp):\\?/\\?/(?!www\.w3\.org/|example\\?\.com\b)[^\s"'`<>)]*"""
    r"""|(?<=["'`])//[\w-][^\s"'`<>)]*""",
    re.IGNORECASE,
)


def in_page(text: str) -> Iterator[str]:
    """What stands in an attribute of a finished page that a browser fetches from, as written."""
    start = text.find("//")
    while start >= 0:
        after = start + 2
        opened = text.rfind("<", 0, start)
        if opened > text.rfind(">", 0, start):
            tag = text[opened : text.find(">", start)]
            if attribute := _ATTRIBUTE.search(text[opened:start]):
                end = text.find('"', start)
                if _fetches(tag, attribute[1].lower()):
                    yield attribute[2] + text[start:end]
                # What follows in it belongs to the same address: there may be thousands of slashes.
                after = max(after, end)
        start = text.find("//", after)


def _fetches(tag: str, attribute: str) -> bool:
    name = tag[1:].split(None, 1)[0].lower()
    if name == "meta":
        return attribute == "content" and _REFRESH.search(tag) is not None
    if attribute not in _FETCHED or (name in ("a", "area") and attribute == "href"):
        return False
    relations = _RELATION.findall(tag) if name == "link" else ()
    return not relations or not all(_SAID.issuperset(each.split()) for each in relations)


def in_style(text: str) -> Iterator[str]:
    """What a style sheet or a picture made of text names of another site."""
    yield from (found[0] for found in _NAMED.finditer(_COMMENT.sub("", text)))


def in_script(text: str) -> Iterator[str]:
    """Every address of another site that is written in a script."""
    yield from (found[0] for found in _WRITTEN.finditer(text))


#: By the ending of a file's name; pages are read for more than this.
BY_KIND = {".css": in_style, ".svg": in_style, ".js": in_script}
