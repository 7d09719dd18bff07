"""What a page is made of, ready to print: text, lists, tables, cards, figures.

A page is a list of sections, a section a list of blocks. Views choose and word; each block has one
macro, named as the block is, in ``overrides/blocks/all.html``, which only lays out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from markupsafe import Markup, escape

from masa.pages.code_lines import lines as code_lines
from masa.pages.gaps import Gaps, gaps
from masa.pages.inline import Anchor, Fact, Inline, Tag


class Block:
    """A part of a page. ``block`` names its macro in ``overrides/blocks/all.html``."""

    __slots__ = ()
    block: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Text(Block):
    """Prose that was Markdown and is safe HTML by now."""

    block: ClassVar[str] = "text"
    html: Markup


@dataclass(frozen=True, slots=True)
class Facts(Block):
    """A summary list; ``brief`` ones stand in one line, as far as they fit."""

    block: ClassVar[str] = "facts"
    rows: tuple[Fact, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Lines(Block):
    """Lines to be written into a file, as they would stand there."""

    block: ClassVar[str] = "lines"
    text: str

    @property
    def html(self) -> Markup:
        """Each line in an element of its own."""
        return Markup(code_lines(escape(self.text)))  # noqa: S704 - it has just been escaped


@dataclass(frozen=True, slots=True)
class Choice:
    """By what one of many is chosen: its name, and the groups that it belongs to."""

    name: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Points(Block):
    """A list of short items, numbered when their order matters; ``choices`` as in a table."""

    block: ClassVar[str] = "points"
    items: tuple[Inline, ...]
    ordered: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Links(Block):
    """Links one under the other."""

    block: ClassVar[str] = "links"
    links: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large figure, what it is, and a note on its base."""

    figure: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures(Block):
    """A few large figures."""

    block: ClassVar[str] = "key_figures"
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table; the first cell of a row is its heading. ``numeric``: columns of figures, from 0.

    ``about`` ends the caption for those who hear it: what the heading above has told the others.
    A ``quiet`` caption is only heard, because the heading above says the same. Cells of a
    ``listed`` one hold so many words that a tablet shows each row as a list, as a phone does.
    ``choices`` is one for each row, where a script lets readers choose among the rows; ``anchors``
    likewise, where links lead to the rows.
    """

    block: ClassVar[str] = "table"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Inline, ...], ...]
    numeric: tuple[int, ...] = ()
    about: str = ""
    quiet: bool = False
    listed: bool = False
    choices: tuple[Choice, ...] = ()
    anchors: tuple[str, ...] = ()

    def gaps(self, row: tuple[Inline, ...]) -> Gaps:
        """What is missing from a row: a phone tells it in one line."""
        return gaps(self.columns, row)


@dataclass(frozen=True, slots=True)
class Card:
    """One thing among several of its kind."""

    title: str
    target: str = ""
    kicker: str = ""
    state: Tag | None = None
    blocks: tuple[Block, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Cards(Block):
    """Cards side by side where there is room. ``level`` is that of their headings."""

    block: ClassVar[str] = "cards"
    cards: tuple[Card, ...]
    size: Literal["small", "medium", "large", "wide"] = "medium"
    level: int = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody said or expects, who said them where and when, and a note on them."""

    text: str
    said: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quotes(Block):
    """Quotations."""

    block: ClassVar[str] = "quotes"
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Inset(Block):
    """A remark set apart."""

    block: ClassVar[str] = "inset"
    blocks: tuple[Block, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Warn(Block):
    """What must not be missed."""

    block: ClassVar[str] = "warn"
    text: str


@dataclass(frozen=True, slots=True)
class Absent(Block):
    """A whole part that is not there, in words, with the reason and the duty it answers to."""

    block: ClassVar[str] = "absent"
    words: str
    reason: str = ""
    duty: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure(Block):
    """A drawing, with the same facts in the blocks beneath it."""

    block: ClassVar[str] = "figure"
    svg: Markup
    caption: str
    words: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Part(Block):
    """A part of a section under a heading of its own.

    A long part may be ``folded``: its heading opens it, and the ``note`` says how much is in it.
    """

    block: ClassVar[str] = "part"
    title: str
    blocks: tuple[Block, ...]
    id: str = ""
    level: int = 3
    folded: bool = False
    note: str = ""
