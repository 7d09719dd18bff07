"""What is missing from a row of a table, told once where the row is laid out as a list."""

from __future__ import annotations

from dataclasses import dataclass

from masa.pages.inline import Inline, Missing
from masa.pages.words import inside


@dataclass(frozen=True, slots=True)
class Gaps:
    """Several cells of one row that are missing in the same way: their columns, from 0."""

    columns: tuple[int, ...] = ()
    said: str = ""


def gaps(columns: tuple[str, ...], row: tuple[Inline, ...]) -> Gaps:
    """The cells of a row that say the same of what is missing, if there are two or more.

    A cell that gives a reason of its own keeps it.
    """
    by_words: dict[str, list[int]] = {}
    for number, cell in enumerate(row):
        if number and isinstance(cell, Missing) and not cell.reason:
            by_words.setdefault(cell.words, []).append(number)
    words, found = max(by_words.items(), key=lambda pair: len(pair[1]), default=("", []))
    if len(found) < 2:
        return Gaps()
    return Gaps(tuple(found), f"{words}: {', '.join(inside(columns[n]) for n in found)}")
