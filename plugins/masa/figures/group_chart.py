"""A chart of groups, top to bottom, in which a group may report to several others."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from masa.figures.hierarchy import ACROSS, Box, linked, rows
from masa.figures.svg import LINE, WIDTH, Rect, Says, box, drawing, path, text, wrap
from masa.figures.wires import channel_height, lanes, route, wires

GAP, PAD, EDGE = 26.0, 12.0, 14.0
BOX = (WIDTH - 2 * EDGE - (ACROSS - 1) * GAP) / ACROSS
ARRIVAL = 16


def group_chart(boxes: Sequence[Box], says: Says, apart: str = "") -> Markup | None:
    """The chart, or nothing when no box stands above another.

    Boxes that no line joins to another stand at the bottom under the words ``apart``.
    """
    joined = linked(boxes)
    if not joined:
        return None
    levels = rows(joined)
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
        y = tops[i] + (channel_height(used.get(i, ())) if i < len(levels) - 1 else 0)
    parts = [
        path(
            route(wire, places, tops, used, _arrival(boxes, wire.child, wire.parent)),
            "fig-line" if wire.first else "fig-line fig-line-also",
        )
        for wire in found
    ]
    parts += [part for item in joined for part in _draw(item, places[item.id])]
    alone, y = _apart([b for b in boxes if b not in joined], apart, y)
    return drawing(says, 0, y + 2, [*parts, *alone])


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


def _arrival(boxes: Sequence[Box], child: str, parent: str) -> float:
    """Lines from several parents meet a box side by side."""
    parents = next(b.parents for b in boxes if b.id == child)
    return ARRIVAL * (parents.index(parent) - (len(parents) - 1) / 2)


def _height(item: Box) -> float:
    return 2 * PAD + LINE * (len(_lines(item)) + bool(item.label)) - 3


def _lines(item: Box) -> tuple[str, ...]:
    return wrap(item.name, BOX - 2 * PAD)


def _draw(item: Box, place: Rect) -> list[Markup]:
    css = "fig-box" + " fig-box-strong" * item.strong + " fig-box-passing" * item.passing
    tone = " fig-on-strong" if item.strong else ""
    x, y = place.centre[0], place.y + PAD + 12
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
