"""The body of a page: a head and sections, each with an anchor."""

from __future__ import annotations

from dataclasses import dataclass

from masa.pages.blocks import Block
from masa.pages.inline import Anchor


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where facts were taken from."""

    title: str
    publisher: str = ""
    date: str = ""
    page: str = ""
    target: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page, with an anchor, the requirements it answers, and its sources.

    What sorts anew what stands in full on the same page, or only leads elsewhere, serves
    ``at_screen``: it is left out on paper and in the whole document.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    meets: tuple[Anchor, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    suggest: Anchor | None = None
    at_screen: bool = False


@dataclass(frozen=True, slots=True)
class PageView:
    """The body of a page."""

    title: str
    summary: str = ""
    kicker: str = ""
    lead: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    contents: bool = True
    hero: bool = False
