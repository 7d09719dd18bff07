"""The lines of a chart: from a box above to a box below, around every box between them.

Between two rows there is a channel, in which each parent has a lane of its own, so that lines of
different parents do not run into one another. Through a row a line passes in a gap between boxes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations

from masa.figures.hierarchy import Box
from masa.figures.svg import WIDTH, Rect, number

LANE, SIDE, MARGIN = 10, 8, 16
#: How far apart lines from several parents meet a box.
ARRIVAL = 20
#: With more parents than this in a channel their lanes are not put in the best order.
MOST_TRIED = 5


@dataclass(frozen=True, slots=True)
class Wire:
    """A line from a parent in a row to a child: ``stops`` are the places across at which it leaves
    the parent, passes each row between, and meets the child.
    """

    parent: str
    child: str
    row: int
    stops: tuple[float, ...]
    first: bool

    def runs(self) -> dict[int, tuple[float, float]]:
        """Where it enters and leaves each channel; channel 0 is beneath row 0."""
        return dict(enumerate(pairwise(self.stops), self.row))


def wires(rows: Sequence[Sequence[Box]], across: Mapping[str, tuple[float, float]]) -> list[Wire]:
    """All lines. ``across``: left edge and width of each box by its id."""
    row_of = {box.id: i for i, row in enumerate(rows) for box in row}
    middle = {name: left + width / 2 for name, (left, width) in across.items()}
    found = []
    for box in (box for row in rows for box in row):
        parents = [p for p in box.parents if p in row_of and row_of[p] < row_of[box.id]]
        order = sorted(parents, key=lambda parent: (middle[parent], parent))
        for parent in parents:
            gaps = _gaps(rows[row_of[parent] + 1 : row_of[box.id]], across, middle[parent])
            aside = ARRIVAL * (order.index(parent) - (len(order) - 1) / 2)
            stops = (middle[parent], *gaps, middle[box.id] + aside)
            found.append(Wire(parent, box.id, row_of[parent], stops, parent == parents[0]))
    return _side_by_side(found)


def _gaps(
    between: Sequence[Sequence[Box]], across: Mapping[str, tuple[float, float]], x: float
) -> list[float]:
    """The nearest way down through some rows: beside their boxes or between two of them."""
    found = []
    for row in between:
        edges = sorted(across[box.id] for box in row)
        free = [edges[0][0] / 2, (sum(edges[-1]) + WIDTH) / 2]
        free += [(left + width + after) / 2 for (left, width), (after, _) in pairwise(edges)]
        x = min(free, key=lambda gap: abs(gap - x))
        found.append(x)
    return found


def _side_by_side(found: Sequence[Wire]) -> list[Wire]:
    """Lines of several parents in one gap keep a little apart."""
    users: dict[tuple[int, float], list[str]] = {}
    for wire in found:
        for place in enumerate(wire.stops[1:-1], wire.row + 1):
            parents = users.setdefault(place, [])
            if wire.parent not in parents:
                parents.append(wire.parent)

    def moved(wire: Wire) -> Wire:
        gaps = []
        for place in enumerate(wire.stops[1:-1], wire.row + 1):
            parents = users[place]
            aside = SIDE * (parents.index(wire.parent) - (len(parents) - 1) / 2)
            gaps.append(place[1] + aside)
        return replace(wire, stops=(wire.stops[0], *gaps, wire.stops[-1]))

    return [moved(wire) for wire in found]


@dataclass(frozen=True, slots=True)
class _Run:
    """What a wire does in one channel."""

    parent: str
    enters: float
    leaves: float

    def spans(self, x: float) -> bool:
        low, high = sorted((self.enters, self.leaves))
        return low < x < high


def lanes(found: Sequence[Wire]) -> dict[int, tuple[str, ...]]:
    """The parents that use each channel, in the order of their lanes from above.

    The order is the one in which the fewest lines cross, and none runs along another if possible.
    """
    channels: dict[int, list[_Run]] = {}
    for wire in found:
        for channel, (enters, leaves) in wire.runs().items():
            channels.setdefault(channel, []).append(_Run(wire.parent, enters, leaves))
    return {channel: _best(runs) for channel, runs in channels.items()}


def _best(runs: Sequence[_Run]) -> tuple[str, ...]:
    parents = tuple(dict.fromkeys(run.parent for run in runs))
    if len(parents) > MOST_TRIED:
        return parents
    return min(permutations(parents), key=lambda order: _tangle(order, runs))


def _tangle(order: Sequence[str], runs: Sequence[_Run]) -> int:
    """How badly the lines of a channel cross (1 each) or run along one another (100 each)."""
    found = 0
    for upper in runs:
        for lower in runs:
            if order.index(upper.parent) < order.index(lower.parent):
                # The lower lane's line comes down past the upper lane, the upper's goes on down.
                found += upper.spans(lower.enters) + lower.spans(upper.leaves)
                found += 100 * (abs(upper.leaves - lower.enters) < 1)
    return found


def channel_height(parents: Sequence[str]) -> float:
    """How much room a channel needs for its lanes."""
    return 2 * MARGIN + LANE * max(len(parents) - 1, 0)


def route(
    wire: Wire,
    places: Mapping[str, Rect],
    tops: Mapping[int, float],
    used: Mapping[int, Sequence[str]],
) -> str:
    """The line's path. ``tops``: upper edge of each channel. ``used``: the lanes of each."""
    start = places[wire.parent]
    steps = [f"M {number(wire.stops[0])} {number(start.y + start.height)}"]
    for channel, (_, leaves) in wire.runs().items():
        y = tops[channel] + MARGIN + LANE * used[channel].index(wire.parent)
        steps += [f"V {number(y)}", f"H {number(leaves)}"]
    return " ".join([*steps, f"V {number(places[wire.child].y)}"])
