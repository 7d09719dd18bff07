"""Figures as a table: each with its base and period, its footnote, and its parts beneath it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from masa.model.values import Figure
from masa.pages import words
from masa.pages.blocks import Block, Table
from masa.pages.inline import Inline, Joined, Missing
from masa.pages.prose import line

_COLUMNS = ("What", "Value", "Based on", "When")
_NOT_GIVEN = Missing("Not given")
_NOTE = Markup('<span class="unseen">: </span><span class="cell-note">')
_PART = Markup('<span class="cell-part">{}</span>')


def figures(caption: str, items: tuple[Figure, ...], about: str = "") -> tuple[Block, ...]:
    """Figures as a table with base and period; empty when there are none."""
    if not items:
        return ()
    every = tuple(with_parts(items))
    used = [0, 1, *([2] if any(item.base for item in every) else [])]
    used += [3] if any(item.period for item in every) else []
    rows = (row for item in items for row in _rows(item))
    kept = tuple(tuple(row[i] for i in used) for row in rows)
    return (Table(caption, tuple(_COLUMNS[i] for i in used), kept, about=about),)


def _rows(item: Figure, depth: int = 0, whole: str = "") -> Iterator[tuple[Inline, ...]]:
    """A row for a figure and one for each of its parts, whose base is the ``whole``."""
    yield (
        noted(named(item.what, depth), item.footnote),
        words.figure_value(item),
        item.base or whole or _NOT_GIVEN,
        words.as_moment(item.period) if item.period else _NOT_GIVEN,
    )
    for part in parts(item):
        yield from _rows(part, depth + 1, item.what)


def parts(item: Figure) -> tuple[Figure, ...]:
    """What a figure is made of. The time of the whole is that of a part which names no other."""
    return tuple(
        part.model_copy(update={"period": part.period or item.period}) for part in item.of_which
    )


def with_parts(items: Iterable[Figure]) -> Iterator[Figure]:
    """Figures, each followed by its parts."""
    for item in items:
        yield item
        yield from with_parts(item.of_which)


def named(what: str, depth: int) -> Inline:
    """What was counted; a part says that it is one, and stands in by its depth."""
    if not depth:
        return what
    said = Markup("Of which: {}").format(what)
    for _ in range(depth):
        said = _PART.format(said)
    return said


def noted(said: Inline, note: str | None) -> Inline:
    """Something in a cell, and under it what else is to be known of it."""
    if not note:
        return said
    return Joined((said, _NOTE + line(note) + Markup("</span>")), "")
