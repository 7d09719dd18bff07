"""One finished page: what others need to know of it, and where it falls short by itself.

Whatever can be told from one page alone is told here, so that pages can be shared out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any, NamedTuple

from masa.findings import Finding, Place
from masa.pages.evidence import Evidence, bare_words
from masa.site.finished import FinishedPage


class Seen(NamedTuple):
    """A page by its address: its anchors, where its links lead, as written, and what it loads.

    ``shows`` says for each evidence that it was asked for why it does not show it, in their order
    (empty: it does). ``faults`` are those of its making.
    """

    address: str
    ids: frozenset[str]
    links: tuple[str, ...]
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
                return cls(address, frozenset(ids), links, loaded, shows)
        return None


def see(page: FinishedPage, asked: Sequence[Evidence]) -> Seen:
    """What there is to know of a page of which some evidence is asked."""
    texts = _Texts(page)
    return Seen(
        page.address,
        page.ids,
        tuple(dict.fromkeys(page.links)),
        tuple(dict.fromkeys(page.loaded)),
        tuple(_fault(page, texts, item) for item in asked),
        tuple(_badly_made(page)),
    )


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
