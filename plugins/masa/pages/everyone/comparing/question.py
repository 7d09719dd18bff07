"""The shape that every question has by which partnerships are compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from masa.model.sourced import Sourced
from masa.pages.inline import Anchor, Inline
from masa.pages.scope import Scope


@dataclass(frozen=True, slots=True)
class Answer:
    """What one partnership says: a value for each column, in the order of the columns.

    ``None`` is what is not known, and is shown as "Not recorded". ``kinds`` are the few words by
    which answers are counted, such as "A group"; none is counted as not recorded. ``about`` are
    the entities whose sources are named.
    """

    cells: tuple[Inline | None, ...]
    kinds: tuple[str, ...] = ()
    about: tuple[Sourced, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question: what it asks, its columns, and how a partnership answers.

    ``slug`` is its address below ``compare/``. ``shown_at`` is the page and the anchor of a
    partnership that says more; the anchor may be empty. ``answer`` gives nothing when nothing at
    all is recorded. ``counted`` heads the count by kinds, and is empty when kinds are not counted.
    ``numeric`` are the columns of figures, from 0. ``caution`` is what a reader must know first.
    """

    slug: str
    title: str
    asks: str
    columns: tuple[str, ...]
    shown_at: tuple[str, str]
    answer: Callable[[Scope], Answer | None]
    counted: str = ""
    numeric: tuple[int, ...] = ()
    caution: str = ""
    more: tuple[Anchor, ...] = ()

    def __post_init__(self) -> None:
        """A column that is not there would put figures under words."""
        if any(column >= len(self.columns) for column in self.numeric):
            raise ValueError(f"{self.slug}: numeric columns beyond the last.")
