"""The lines of a chart: from a box above to a box below, around every box between them.

Between two rows there is a channel, in which each parent has a lane of its own, so that lines of
different parents never run into one another. Through a row a line passes in a gap between boxes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from masa.figures.hierarchy import Box
from masa.figures.svg import WIDTH, Rect, number

LANE, SIDE, MARGIN = 10, 8, 16


@dataclass(frozen=True, slots=True)
class Wire:
    """A line from a parent to a child: the gaps through which it passes the rows between."""

    parent: str
    child: str
    row: int
    gaps: tuple[float, ...]
    first: bool

    @property
    def channels(self) -> range:
        """The channels it runs along; channel 0 is beneath row 0."""
        return range(self.row, self.row + len(self.gaps) + 1)


def wires(rows: Sequence[Sequence[Box]], across: dict[str, tuple[float, float]]) -> list[Wire]:
    """All lines. ``across``: left edge and width of each box by its id."""
    row_of = {box.id: i for i, row in enumerate(rows) for box in row}
    found = []
    for box in (box for row in rows for box in row):
        for parent in box.parents:
            if parent not in row_of or row_of[parent] >= row_of[box.id]:
                continue
            x = across[parent][0] + across[parent][1] / 2
            gaps = []
            for between in rows[row_of[parent] + 1 : row_of[box.id]]:
                x = min(_gaps([across[b.id] for b in between]), key=lambda gap: abs(gap - x))
                gaps.append(x)
            first = parent == next(p for p in box.parents if p in row_of)
            found.append(Wire(parent, box.id, row_of[parent], tuple(gaps), first))
    return _side_by_side(found)


def _side_by_side(found: Sequence[Wire]) -> list[Wire]:
    """Lines of several parents in one gap keep a little apart."""
    users: dict[tuple[int, float], list[str]] = {}
    for wire in found:
        for place in enumerate(wire.gaps, wire.row + 1):
            parents = users.setdefault(place, [])
            if wire.parent not in parents:
                parents.append(wire.parent)

    def aside(wire: Wire, place: tuple[int, float]) -> float:
        parents = users[place]
        return place[1] + SIDE * (parents.index(wire.parent) - (len(parents) - 1) / 2)

    return [
        replace(w, gaps=tuple(aside(w, place) for place in enumerate(w.gaps, w.row + 1)))
        for w in found
    ]


def _gaps(boxes: list[tuple[float, float]]) -> list[float]:
    """The middle of each space beside and between the boxes of a row."""
    edges = sorted(boxes)
    found = [edges[0][0] / 2, (edges[-1][0] + edges[-1][1] + WIDTH) / 2]
    between = ((x + width + after) / 2 for (x, width), (after, _) in pairwise(edges))
    return [*found, *between]


def lanes(found: Sequence[Wire]) -> dict[int, list[str]]:
    """Which parents use each channel, in the order of their lanes."""
    used: dict[int, list[str]] = {}
    for wire in found:
        for channel in wire.channels:
            parents = used.setdefault(channel, [])
            if wire.parent not in parents:
                parents.append(wire.parent)
    return used


def channel_height(parents: Sequence[str]) -> float:
    """How much room a channel needs for its lanes."""
    return 2 * MARGIN + LANE * max(len(parents) - 1, 0)


def route(
    wire: Wire, places: dict[str, Rect], tops: dict[int, float], used: dict[int, list[str]],
    arrival: float,
) -> str:  # fmt: skip
    """The line's path. ``tops``: upper edge of each channel. ``arrival``: where it meets the child,
    counted from the child's middle.
    """
    start, end = places[wire.parent], places[wire.child]
    steps = [f"M {number(start.centre[0])} {number(start.y + start.height)}"]
    targets = [*wire.gaps, end.centre[0] + arrival]
    for channel, x in zip(wire.channels, targets, strict=True):
        y = tops[channel] + MARGIN + LANE * used[channel].index(wire.parent)
        steps += [f"V {number(y)}", f"H {number(x)}"]
    return " ".join([*steps, f"V {number(end.y)}"])
