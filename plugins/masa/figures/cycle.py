"""A closed chain of arrows, drawn as a circle that is read clockwise."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from masa.figures import svg
from masa.figures.chain import LONGEST, Arrow, Chain
from masa.figures.svg import LINE, SMALL_LETTER, WIDTH, Rect, Says

BOX, PAD, ACROSS, CLEAR = 184.0, 12.0, 262.0, 6.0
#: More boxes than this would lie over each other.
MOST = 16
#: What a box of several lines takes from top to bottom, with some air.
TALLEST = 96.0
#: How far two arrows that run against each other bend out of each other's way.
ASIDE = 60.0


def draw_cycle(chain: Chain, names: dict[str, str], says: Says) -> Markup:
    """The chain as a circle; ``names`` by id. Numbers are those of ``Chain.arrows``, from 1."""
    order = [arrow.start for arrow in chain.around]
    ring = _Ring.of(order, names)
    parts: list[Markup] = []
    reach = [rect.y for rect in ring.places.values()]
    reach += [rect.y + rect.height for rect in ring.places.values()]
    for i, arrow in enumerate(chain.around):
        parts += ring.arc(arrow, i)
        label, top, bottom = ring.label(arrow, i)
        parts.append(label)
        reach += [top, bottom]
    ends = {(arrow.start, arrow.end) for arrow in chain.across}
    for i, arrow in enumerate(chain.across, len(chain.around) + 1):
        parts += ring.chord(arrow, i, ASIDE if (arrow.end, arrow.start) in ends else 0)
    for name in order:
        place = ring.places[name]
        x, y = place.centre[0], place.y + PAD + 12
        parts += [
            svg.box(place, "fig-box"),
            svg.text(x, y, svg.wrap(names[name], BOX - 2 * PAD), "fig-name"),
        ]
    top = min(reach) - 8
    return svg.drawing(says, top, max(reach) + 8 - top, parts)


@dataclass(frozen=True, slots=True)
class _Ring:
    """An oval with a box at each group's angle, the first at the top (or left, when two)."""

    height: float
    angles: tuple[float, ...]
    places: dict[str, Rect]

    @classmethod
    def of(cls, order: Sequence[str], names: dict[str, str]) -> _Ring:
        angles = _angles(len(order))
        height = _half_height(len(order))
        places = {}
        for name, angle in zip(order, angles, strict=True):
            x, y = WIDTH / 2 + ACROSS * math.cos(angle), height * math.sin(angle)
            tall = 2 * PAD + LINE * len(svg.wrap(names[name], BOX - 2 * PAD)) - 3
            places[name] = Rect(x - BOX / 2, y - tall / 2, BOX, tall)
        return cls(height, angles, places)

    def point(self, angle: float) -> tuple[float, float]:
        """Where an angle meets the oval."""
        return WIDTH / 2 + ACROSS * math.cos(angle), self.height * math.sin(angle)

    def span(self, arrow: Arrow, i: int) -> tuple[float, float]:
        """The angles between which an arrow is clear of both its boxes."""
        following = (*self.angles, self.angles[0] + 2 * math.pi)[i + 1]
        step = (following - self.angles[i]) / 90
        angles = [self.angles[i] + step * k for k in range(91)]
        ends = (self.places[arrow.start], self.places[arrow.end])
        free = [a for a in angles if not any(e.holds(*self.point(a), CLEAR) for e in ends)]
        return (free[0], free[-1]) if free else (angles[0], angles[-1])

    def arc(self, arrow: Arrow, i: int) -> list[Markup]:
        """An arrow along the oval, with its number."""
        start, end = self.span(arrow, i)
        (x1, y1), (x2, y2) = self.point(start), self.point(end)
        place = " ".join(svg.number(v) for v in (ACROSS, self.height, 0, 0, 1, x2, y2))
        parts = [
            svg.path(f"M {svg.number(x1)} {svg.number(y1)} A {place}", "fig-line fig-flow"),
            svg.arrow_head(x2, y2, self.heading(end)),
        ]
        if arrow.two_way:
            parts.append(svg.arrow_head(x1, y1, self.heading(start) + math.pi))
        return [*parts, svg.disc(*self.point((start + end) / 2), str(i + 1))]

    def heading(self, angle: float) -> float:
        """The direction of travel on the oval, clockwise."""
        return math.atan2(self.height * math.cos(angle), -ACROSS * math.sin(angle))

    def label(self, arrow: Arrow, i: int) -> tuple[Markup, float, float]:
        """What an arrow carries, outside the oval; with the upper and lower edge of the words."""
        start, end = self.span(arrow, i)
        angle = (start + end) / 2
        x, y = self.point(angle)
        side = math.cos(angle)
        if abs(side) < 0.3:
            lines = svg.wrap(arrow.carries, 420, SMALL_LETTER, 3)
            tall = LINE * len(lines)
            y = y + 34 if math.sin(angle) > 0 else y - 22 - tall + LINE
            return svg.text(x, y, lines, "fig-small"), y - LINE, y + tall - LINE + 6
        x += 22 if side > 0 else -22
        room = WIDTH - x if side > 0 else x
        lines = svg.wrap(arrow.carries, room - 4, SMALL_LETTER, 5)
        y += 5 if math.sin(angle) >= 0 else 5 - LINE * (len(lines) - 1)
        anchor = "start" if side > 0 else "end"
        return svg.text(x, y, lines, "fig-small", anchor), y - LINE, y + LINE * len(lines)

    def chord(self, arrow: Arrow, label: int, aside: float) -> list[Markup]:
        """An arrow across the oval, bent towards its middle, and ``aside`` to its own left."""
        start, end = self.places[arrow.start], self.places[arrow.end]
        (ax, ay), (bx, by) = start.centre, end.centre
        length = math.dist((ax, ay), (bx, by))
        cx = (ax + bx + WIDTH / 2) / 3 + aside * (by - ay) / length
        cy = (ay + by) / 3 - aside * (bx - ax) / length
        points = [_bend((ax, ay), (cx, cy), (bx, by), k / 90) for k in range(91)]
        free = [p for p in points if not (start.holds(*p, CLEAR) or end.holds(*p, CLEAR))]
        if len(free) < 3:
            return []
        data = " L ".join(f"{svg.number(x)} {svg.number(y)}" for x, y in free)
        (px, py), (qx, qy) = free[-2], free[-1]
        parts = [
            svg.path(f"M {data}", "fig-line fig-line-also"),
            svg.arrow_head(qx, qy, math.atan2(qy - py, qx - px)),
        ]
        return [*parts, svg.disc(*free[len(free) // 2], str(label))]


def _angles(boxes: int) -> tuple[float, ...]:
    """Where each box stands; many of an odd number leave the lowest place empty.

    Else the two that share the lowest place would lie over each other.
    """
    first = math.pi if boxes == 2 else -math.pi / 2
    places = _places(boxes)
    found = [first + 2 * math.pi / places * i for i in range(places)]
    if places > boxes:
        del found[places // 2]
    return tuple(found)


def _places(boxes: int) -> int:
    return boxes + boxes % 2 if boxes > LONGEST else boxes


def _half_height(boxes: int) -> float:
    """Half the height of the oval; many boxes that follow each other need more room."""
    tight = TALLEST / (1 - math.cos(2 * math.pi / _places(boxes))) if boxes > LONGEST else 0
    return max({2: 92.0, 3: 150.0, 4: 165.0}.get(boxes, 220.0), tight)


def _bend(
    a: tuple[float, float], c: tuple[float, float], b: tuple[float, float], t: float
) -> tuple[float, float]:
    """A point of the curve from a to b that leans towards c."""
    u = 1 - t
    return (
        u * u * a[0] + 2 * u * t * c[0] + t * t * b[0],
        u * u * a[1] + 2 * u * t * c[1] + t * t * b[1],
    )
