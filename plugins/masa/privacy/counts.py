"""Small counts in a table of figures, and hidden ones that the totals give away.

Counts of 1 to 5 children may tell who they are. The Department for Education withholds them as
``c`` in its statistics of children in need, shows zero, and withholds more where a total would
tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

#: From one child to so many are few.
MOST = 5
#: Which cell of a table: its row and its column, from 0.
Spot = tuple[int, int]


def is_small(count: int | None) -> bool:
    """Whether so few could be known to somebody. Nobody is."""
    return count is not None and 1 <= count <= MOST


class Sum:
    """A total and the cells that it adds up. ``None`` for a count that is hidden."""

    def __init__(self, total: int | None, parts: Iterable[tuple[Spot, int | None]]) -> None:
        every = tuple(parts)
        self.hidden = tuple(spot for spot, count in every if count is None)
        self.rest = None if total is None else total - sum(c for _, c in every if c is not None)


def given_away(sums: Iterable[Sum]) -> frozenset[Spot]:
    """The hidden cells whose count can be worked out from the totals and all else that is shown.

    A hidden count is at least 1: nobody hides zero. So totals that leave 1 for each hidden cell
    give them away, too, as does any way of adding and taking away totals that leaves one alone.
    """
    known = [one for one in sums if one.rest is not None and one.hidden]
    found = {spot for one in known if one.rest == len(one.hidden) for spot in one.hidden}
    spots = sorted({spot for one in known for spot in one.hidden})
    rows = [[Fraction(spot in one.hidden) for spot in spots] for one in known]
    return frozenset(found | {spots[index] for index in _alone(rows)})


def _alone(rows: Sequence[Sequence[Fraction]]) -> Iterator[int]:
    """The columns that stand alone in a row once as much as can be was taken away."""
    left = [list(row) for row in rows]
    done: list[list[Fraction]] = []
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        pivot = [value / pivot[column] for value in pivot]
        left = [_without(row, pivot, column) for row in left]
        done = [*(_without(row, pivot, column) for row in done), pivot]
    for row in done:
        places = [index for index, value in enumerate(row) if value]
        if len(places) == 1:
            yield places[0]


def _without(row: list[Fraction], pivot: list[Fraction], column: int) -> list[Fraction]:
    times = row[column]
    return [a - times * b for a, b in zip(row, pivot, strict=True)] if times else row
