"""A chart of groups, top to bottom, in which a group may report to several others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from masa.figures.hierarchy import ACROSS, Box, linked, rows
from masa.figures.svg import LINE, WIDTH, Rect, Says, box, drawing, path, text, wrap
from masa.figures.wires import Wire, channel_height, lanes, route, wires

GAP, PAD, EDGE = 26.0, 12.0, 14.0
BOX = (WIDTH - 2 * EDGE - (ACROSS - 1) * GAP) / ACROSS


def group_chart(boxes: Sequence[Box], says: Says, apart: str = "") -> Markup | None:
    """The chart, or nothing when no box stands above another.

    Boxes that no line joins to another stand at the bottom under the words ``apart``.
    """
    joined = linked(boxes)
    if not joined:
        return None
    plan = _Plan.of(rows(joined))
    parts = [plan.draw(wire) for wire in sorted(plan.wires, key=lambda wire: wire.first)]
    parts += [part for item in joined for part in _draw(item, plan.places[item.id])]
    alone, bottom = _apart([b for b in boxes if b not in joined], apart, plan.bottom)
    key, bottom = _key(plan, boxes, bottom)
    return drawing(says, 0, bottom + 2, [*parts, *alone, *key])


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where each box stands, the upper edge of each channel, and the lines with their lanes."""

    places: dict[str, Rect]
    tops: dict[int, float]
    wires: tuple[Wire, ...]
    used: dict[int, tuple[str, ...]]
    bottom: float

    @classmethod
    def of(cls, levels: Sequence[Sequence[Box]]) -> _Plan:
        across = _across(levels)
        found = wires(levels, across)
        used = lanes(found)
        places: dict[str, Rect] = {}
        tops: dict[int, float] = {}
        y = 2.0
        for i, level in enumerate(levels):
            height = max(_height(item) for item in level)
            places |= {b.id: Rect(across[b.id][0], y, BOX, height) for b in level}
            tops[i] = y + height
            y = tops[i] + channel_height(used.get(i, ()))
        return cls(places, tops, tuple(found), used, tops[len(levels) - 1])

    def draw(self, wire: Wire) -> Markup:
        """A line; broken when it is not the child's first."""
        css = "fig-line" if wire.first else "fig-line fig-line-also"
        return path(route(wire, self.places, self.tops, self.used), css)


def _across(levels: Sequence[Sequence[Box]]) -> dict[str, tuple[float, float]]:
    """Left edge and width of each box: a row stands under the middle of what is above it."""
    found: dict[str, tuple[float, float]] = {}
    for level in levels:
        above = [found[p][0] + BOX / 2 for b in level for p in b.parents if p in found]
        middle = sum(above) / len(above) if above else WIDTH / 2
        length = len(level) * BOX + (len(level) - 1) * GAP
        left = min(max(middle - length / 2, EDGE), WIDTH - EDGE - length)
        found |= {b.id: (left + i * (BOX + GAP), BOX) for i, b in enumerate(level)}
    return found


def _height(item: Box) -> float:
    return 2 * PAD + LINE * (len(_lines(item)) + bool(item.label)) - 3


def _lines(item: Box) -> tuple[str, ...]:
    return wrap(item.name, BOX - 2 * PAD)


def _draw(item: Box, place: Rect) -> list[Markup]:
    css = "fig-box" + " fig-box-strong" * item.strong + " fig-box-passing" * item.passing
    tone = " fig-on-strong" if item.strong else ""
    x, y = place.centre[0], place.y + (place.height - _height(item)) / 2 + PAD + 12
    parts = [box(place, css)]
    if item.label:
        parts.append(text(x, y, (item.label,), f"fig-small{tone}"))
        y += LINE
    return [*parts, text(x, y, _lines(item), f"fig-name{tone}")]


def _apart(items: Sequence[Box], words: str, y: float) -> tuple[list[Markup], float]:
    """The boxes without lines in rows of their own, and where they end."""
    if not items:
        return [], y
    y += 2 * LINE + 6
    parts = [text(EDGE, y, (words,), "fig-small", "start")]
    y += LINE - 4
    for start in range(0, len(items), ACROSS):
        row = items[start : start + ACROSS]
        height = max(_height(item) for item in row)
        for i, item in enumerate(row):
            parts += _draw(item, Rect(EDGE + i * (BOX + GAP), y, BOX, height))
        y += height + GAP
    return parts, y - GAP


def _key(plan: _Plan, boxes: Sequence[Box], y: float) -> tuple[list[Markup], float]:
    """What broken lines mean, if there are any."""
    said = []
    if not all(wire.first for wire in plan.wires):
        said.append("Broken line: one more group that it reports to.")
    if any(item.passing for item in boxes):
        said.append("Broken frame: for a time only.")
    if not said:
        return [], y
    y += LINE + 12
    return [text(EDGE, y, (" ".join(said),), "fig-small", "start")], y + 4
