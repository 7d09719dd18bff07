"""One finished page: what others need to know of it, and where it falls short by itself.

Whatever can be told from one page alone is told here, so that pages can be shared out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from sys import intern
from typing import Any, NamedTuple

from masa.findings import Finding, Place
from masa.pages.evidence import Evidence, bare_words
from masa.site.finished import FinishedPage

NOT_FOUND = "404.html"
_ELSEWHERE = ("http:", "https:", "mailto:", "tel:", "sms:")


class Seen(NamedTuple):
    """A page by its address: its anchors, its links as written, and what it loads.

    ``leads`` says of each link, in their order, to which page and anchor it leads (empty: to
    another site, or to an anchor of this page). ``shows`` says for each evidence that it was asked
    for why it does not show it, in their order (empty: it does). ``faults`` are of its making.
    """

    address: str
    ids: frozenset[str]
    links: tuple[str, ...]
    leads: tuple[str, ...]
    loaded: tuple[str, ...]
    shows: tuple[str, ...]
    faults: tuple[Finding, ...] = ()

    @property
    def kept(self) -> tuple[object, ...]:
        """What JSON can hold of one without faults."""
        return (sorted(self.ids), self.links, self.loaded, self.shows)

    @classmethod
    def from_kept(cls, address: str, asked: int, kept: Any) -> Seen | None:
        """The page of which that was kept, and of which so much was asked; or it is none."""
        with suppress(TypeError, ValueError):
            ids, links, loaded, shows = map(tuple, kept)
            texts = all(isinstance(text, str) for text in (*ids, *links, *loaded, *shows))
            if texts and len(shows) == asked:
                known = frozenset(ids)
                links = tuple(map(intern, links))
                leads = tuple(_lead(address, known, link) for link in links)
                return cls(address, known, links, leads, loaded, shows)
        return None


def see(page: FinishedPage, asked: Sequence[Evidence]) -> Seen:
    """What there is to know of a page of which some evidence is asked."""
    texts, links = _Texts(page), tuple(map(intern, dict.fromkeys(page.links)))
    return Seen(
        page.address,
        page.ids,
        links,
        tuple(_lead(page.address, page.ids, link) for link in links),
        tuple(dict.fromkeys(page.loaded)),
        tuple(_fault(page, texts, item) for item in asked),
        tuple(_badly_made(page)),
    )


def _lead(address: str, ids: frozenset[str], link: str) -> str:
    """Where a link leads: the same text for all, because thousands lead to each of a few places."""
    if link.startswith(_ELSEWHERE) or (link.startswith("#") and link[1:] in ids):
        return ""
    if link.startswith("/"):
        # Only the page for unknown addresses cannot know from where its links are followed.
        return "" if address == NOT_FOUND else link
    path, _, anchor = link.partition("#")
    return intern(f"{resolve(address, path.partition('?')[0])}#{anchor}")


class _Texts:
    """The bare words of a page and of its sections, each made once, when somebody asks."""

    def __init__(self, page: FinishedPage) -> None:
        self._page = page
        self._found: dict[str, str] = {}

    def of(self, anchor: str) -> str:
        if anchor not in self._found:
            self._found[anchor] = bare_words(self._page.sections[anchor].words)
        return self._found[anchor]

    @cached_property
    def whole(self) -> str:
        return " ".join(filter(None, map(self.of, self._page.sections)))

    def hold(self, item: Evidence) -> bool:
        """Whether an opening stands where it may; the whole page holds all that a section does."""
        return _any_in(item.openings, self.of(item.anchor)) or (
            item.whole_page and _any_in(item.openings, self.whole)
        )


def _any_in(openings: Sequence[str], text: str) -> bool:
    return any(start in text for start in openings)


def _fault(page: FinishedPage, texts: _Texts, item: Evidence) -> str:
    section = page.sections.get(item.anchor)
    if section is None:
        return "the section that should show it does not exist."
    if not section.words:
        return "the section that should show it is empty."
    if item.openings and not texts.hold(item):
        return "the section that should show it does not hold the text that meets it."
    leads = (resolve(page.address, link) for link in section.links)
    if item.asked_at and item.asked_at not in leads:
        return "the section that should show it does not lead back to it."
    return ""


def _badly_made(page: FinishedPage) -> Iterator[Finding]:
    """Where a reader or a browser could misread a page."""
    place = Place(page.address or "index.html")
    tops = page.text.count("<h1")
    if tops != 1:
        says = f"This page has {tops or 'no'} headings of the first level."
        yield Finding("E307", place, says, "Give it one: `# ` and its title.")
    if len(page.all_ids) != len(page.ids):
        twice = sorted(name for name in page.ids if page.all_ids.count(name) > 1)
        says = f"The anchor `{twice[0]}` stands twice on this page."
        yield Finding("E308", place, says, "Give one of the two another id or heading.")
    for code in page.inline[:1]:
        says = f"Script or style stands in this page itself: `{code}`."
        yield Finding("E309", place, says, "Put it into a file in overrides/assets.")


def resolve(address: str, path: str) -> str:
    """The address that a relative path means on the page at ``address``.

    A path that climbs above the site's root keeps its ``..`` and so names no page.
    """
    if not path:
        return address
    parts = address.split("/")[:-1]
    for part in path.removesuffix("index.html").split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    is_file = not path.endswith(("/", "/.", "/..", "index.html")) and path not in (".", "..")
    return "/".join(parts) if is_file or not parts else "/".join(parts) + "/"
