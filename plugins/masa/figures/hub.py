"""Members around what they share: a box in the middle, members left and right of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from markupsafe import Markup

from masa.figures.svg import LINE, WIDTH, Rect, Says, box, drawing, number, path, text, wrap

HUB, MEMBER, PAD, GAP = 264.0, 224.0, 12.0, 16.0


def hub(middle: str, members: Sequence[str], says: Says) -> Markup | None:
    """The drawing, or nothing when there are fewer than two members."""
    if len(members) < 2:
        return None
    half = ceil(len(members) / 2)
    left, right = members[:half], members[half:]
    tall = max(_height(members[:half], MEMBER), _height(right, MEMBER), _box(middle, HUB))
    centre = Rect((WIDTH - HUB) / 2, 2 + (tall - _box(middle, HUB)) / 2, HUB, _box(middle, HUB))
    places = [*_column(left, 2.0, tall), *_column(right, WIDTH - MEMBER - 2, tall)]
    parts = [_spoke(centre, place) for _, place in places]
    parts += [part for name, place in places for part in _draw(name, place, "fig-box")]
    parts += _draw(middle, centre, "fig-box fig-box-strong", " fig-on-strong")
    return drawing(says, 0, tall + 4, parts)


def _box(name: str, width: float) -> float:
    return 2 * PAD + LINE * len(wrap(name, width - 2 * PAD)) - 3


def _height(names: Sequence[str], width: float) -> float:
    return sum(_box(name, width) for name in names) + GAP * max(len(names) - 1, 0)


def _column(names: Sequence[str], x: float, tall: float) -> Iterator[tuple[str, Rect]]:
    """Members one under the other, as a whole at the height of the middle."""
    y = 2 + (tall - _height(names, MEMBER)) / 2
    for name in names:
        height = _box(name, MEMBER)
        yield name, Rect(x, y, MEMBER, height)
        y += height + GAP


def _spoke(centre: Rect, place: Rect) -> Markup:
    leftwards = place.x < centre.x
    x1 = centre.x if leftwards else centre.x + centre.width
    x2 = place.x + place.width if leftwards else place.x
    y1, y2 = centre.centre[1], place.centre[1]
    return path(f"M {number(x1)} {number(y1)} L {number(x2)} {number(y2)}", "fig-line")


def _draw(name: str, place: Rect, css: str, tone: str = "") -> Iterator[Markup]:
    yield box(place, css)
    lines = wrap(name, place.width - 2 * PAD)
    yield text(place.centre[0], place.y + PAD + 12, lines, f"fig-name{tone}")
