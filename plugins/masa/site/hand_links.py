"""Links in the pages written by hand, at the line where somebody can mend them.

What leads to another page by hand can be told before anything is made. Links to pages and parts of
pages that are made first are proved on the finished site, which knows them by their addresses: then
this finds the line in which they were written.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from masa.checks.family import HandText
from masa.findings import Finding, Place
from masa.site.seen import resolve

MEND = "Correct it here, or take it away."
_CODE = re.compile(
    r"^[ >]*(```+|~~~+).*?^[ >]*\1[ \t]*$|(`+)[^`\n]*(?:\n[^`\n]+)?\2|<!--.*?-->"
    r"|^(?: {4}|\t)[^\n]*$",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(
    r"(?<![\\!])\[[^\[\]]*\]\(<?([^()\s<>]+)|^ {0,3}\[[^\[\]\n]+\]:[ \t]+<?([^\s<>]+)", re.MULTILINE
)


class _Link(NamedTuple):
    """What was written in brackets, and where."""

    target: str
    place: Place


def broken(pages: Iterable[HandText], folder: str) -> Iterator[Finding]:
    """Each link to a page by hand that is not there; ``folder`` is the one that holds them all.

    A page made from data is an ``index.md`` in a folder of its own: no link to one is told here.
    """
    texts = {page.file: page.text for page in pages}
    for file, text in texts.items():
        for link in _links(file, text):
            path = link.target.partition("#")[0]
            found = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
            if not path.endswith(".md") or ":" in path or path.startswith("/") or found in texts:
                continue
            if posixpath.basename(path) != "index.md" or not found.startswith(f"{folder}/"):
                says = f"The link `{link.target}` leads to no page of this site."
                yield Finding("E303", link.place, says, MEND)


class Written:
    """Where links of finished pages were written, if that was by hand."""

    def __init__(self, pages: Iterable[HandText], folder: str) -> None:
        self._folder = folder
        self._pages = {_address(page.file.removeprefix(f"{folder}/")): page for page in pages}

    def place(self, address: str, target: str) -> Place | None:
        """The place of a link on the page at an address; nothing where that was made from data."""
        page = self._pages.get(address)
        if page is None:
            return None
        for link in _links(page.file, page.text):
            if link.target == target or self._leads(page.file, link) == _led(address, target):
                return link.place
        return Place(page.file)

    def _leads(self, file: str, link: _Link) -> str:
        path, _, anchor = link.target.partition("#")
        found = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
        return f"{_address(found.removeprefix(f'{self._folder}/'))}#{anchor}"


def _links(file: str, text: str) -> Iterator[_Link]:
    """The links of a page, but for those in code, in comments and deep in lists."""
    bare = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in _LINK.finditer(bare):
        start = found.start(found.lastindex or 0)
        line, column = bare.count("\n", 0, start) + 1, start - bare.rfind("\n", 0, start)
        target = found[found.lastindex or 0]
        yield _Link(target, Place(file, line, column, len(target)))


def _address(name: str) -> str:
    """The address of a source name: ``about.md`` is ``about/``."""
    stem = name.removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def _led(address: str, target: str) -> str:
    path, _, anchor = target.partition("#")
    return f"{resolve(address, path)}#{anchor}"
