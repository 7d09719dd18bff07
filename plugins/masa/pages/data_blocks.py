"""Blocks for what is compared: grids of rows by columns, and small charts side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from masa.pages.blocks import Block
from masa.pages.inline import Inline


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid; ``label`` names it in full where the row is laid out as a list."""

    head: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with something in it. With a ``mark`` the words are seen only where there is room."""

    words: Inline
    mark: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: its heading, and a cell for each column; ``None`` where the two do not meet."""

    head: Inline
    cells: tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True)
class Grid(Block):
    """Rows by columns of which many do not meet; a phone lists only those that do.

    ``corner`` heads the column of headings, ``blank`` is what an empty cell says when read aloud.
    """

    block: ClassVar[str] = "grid"
    caption: str
    corner: str
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    blank: str = "Nothing"


@dataclass(frozen=True, slots=True)
class Member:
    """A column of a table, or a member of an object: what it is, and what it says."""

    name: str
    kind: Inline
    says: Inline


@dataclass(frozen=True, slots=True)
class Members(Block):
    """What something is made of, for those who write programs."""

    block: ClassVar[str] = "members"
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A small drawing with its title."""

    title: str
    svg: Markup


@dataclass(frozen=True, slots=True)
class Charts(Block):
    """Small drawings side by side; the same facts stand in a table beneath.

    The ``note`` says what the values of all of them are out of, and how to read them.
    """

    block: ClassVar[str] = "charts"
    charts: tuple[Chart, ...]
    note: str = ""
