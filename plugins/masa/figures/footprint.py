"""Which areas a body covers, as tiles inside its frame; no map, and no claim about borders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from masa.figures.svg import (
    LINE,
    SMALL_LETTER,
    WIDTH,
    Rect,
    Says,
    box,
    drawing,
    text,
    wrap,
)

ACROSS, PAD, GAP, EDGE = 4, 12.0, 12.0, 16.0
TILE = (WIDTH - 2 * EDGE - 4 - (ACROSS - 1) * GAP) / ACROSS


@dataclass(frozen=True, slots=True)
class Tile:
    """An area, and in small words what else is to be known of it."""

    name: str
    says: str = ""


def footprint(body: str, tiles: Sequence[Tile], says: Says) -> Markup | None:
    """The drawing, or nothing when no area is known."""
    if not tiles:
        return None
    title = wrap(body, WIDTH - 4 * EDGE)
    y = EDGE + 2 + LINE * len(title)
    parts = [text(WIDTH / 2, EDGE + 14, title, "fig-name")]
    for start in range(0, len(tiles), ACROSS):
        row = tiles[start : start + ACROSS]
        height = max(_height(tile) for tile in row)
        left = (WIDTH - len(row) * TILE - (len(row) - 1) * GAP) / 2
        for i, tile in enumerate(row):
            parts += _draw(tile, Rect(left + i * (TILE + GAP), y + GAP, TILE, height))
        y += height + GAP
    frame = box(Rect(2, 2, WIDTH - 4, y + EDGE - 2), "fig-frame")
    return drawing(says, 0, y + EDGE + 4, [frame, *parts])


def _lines(tile: Tile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    small = wrap(tile.says, TILE - 2 * PAD, SMALL_LETTER, 3) if tile.says else ()
    return wrap(tile.name, TILE - 2 * PAD), small


def _height(tile: Tile) -> float:
    return 2 * PAD + LINE * sum(len(lines) for lines in _lines(tile)) - 3


def _draw(tile: Tile, place: Rect) -> Iterator[Markup]:
    name, small = _lines(tile)
    room = place.height - _height(tile)
    x, y = place.centre[0], place.y + PAD + 12 + room / 2
    yield box(place, "fig-box")
    yield text(x, y, name, "fig-name")
    if small:
        yield text(x, y + LINE * len(name), small, "fig-small")
