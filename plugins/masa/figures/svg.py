"""Pieces of SVG: text that is wrapped, boxes, arrow heads, and the element around them all.

Colours and type come from classes of the style sheet alone. Lengths are units of the view box,
which is as wide as a column of text, so that a unit is about a pixel on a wide screen.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

#: Width of a drawing in units.
WIDTH = 824
#: Units that a letter takes on average, at the size of names and of small words.
LETTER, SMALL_LETTER = 7.9, 7.1
LINE = 19


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def holds(self, x: float, y: float, margin: float = 0) -> bool:
        """Whether a point lies in it, or within a margin around it."""
        inside_x = self.x - margin <= x <= self.x + self.width + margin
        return inside_x and self.y - margin <= y <= self.y + self.height + margin


def wrap(text: str, width: float, letter: float = LETTER, lines: int = 6) -> tuple[str, ...]:
    """A text in lines that fit a width; what is more than ``lines`` ends in an ellipsis."""
    found = textwrap.wrap(text, max(int(width / letter), 4), max_lines=lines, placeholder=" …")
    return tuple(found) or ("",)


def number(value: float) -> str:
    """A coordinate without needless digits."""
    return f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, lines: Iterable[str], css: str, anchor: str = "middle") -> Markup:
    """Lines of text one under the other; ``y`` is the baseline of the first."""
    spans = Markup("").join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(number(x), number(y + i * LINE), line)
        for i, line in enumerate(lines)
    )
    return Markup('<text class="{}" text-anchor="{}">{}</text>').format(css, anchor, spans)


def box(rect: Rect, css: str) -> Markup:
    """A rectangle with round corners."""
    place = [number(value) for value in (rect.x, rect.y, rect.width, rect.height)]
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="6"/>').format(
        css, *place
    )


def path(data: str, css: str) -> Markup:
    """A line."""
    return Markup('<path class="{}" d="{}"/>').format(css, data)


def arrow_head(x: float, y: float, angle: float, css: str = "fig-head") -> Markup:
    """A triangle with its point at x, y that looks in a direction, in radians from the right."""
    turns = (angle + math.pi - 0.42, angle + math.pi + 0.42)
    points = [(x, y), *((x + 12 * math.cos(turn), y + 12 * math.sin(turn)) for turn in turns)]
    data = " L ".join(f"{number(px)} {number(py)}" for px, py in points)
    return path(f"M {data} Z", css)


def disc(x: float, y: float, label: str) -> Markup:
    """A number in a circle, that leads to the same number in the list beneath."""
    circle = Markup('<circle class="fig-disc" cx="{}" cy="{}" r="13"/>').format(
        number(x), number(y)
    )
    return circle + text(x, y + 5, (label,), "fig-number")


@dataclass(frozen=True, slots=True)
class Says:
    """What a drawing says to those who do not see it. ``id`` must be unique on its page."""

    id: str
    title: str
    description: str


def drawing(
    says: Says,
    top: float,
    height: float,
    parts: Iterable[Markup],
    width: float = WIDTH,
    css: str = "fig",
) -> Markup:
    """The element around a drawing, named and described."""
    return Markup(
        '<svg class="{css}" role="img" aria-labelledby="{id}-title {id}-desc"'
        ' viewBox="0 {top} {width} {height}" width="{width}" height="{height}">'
        '<title id="{id}-title">{title}</title><desc id="{id}-desc">{desc}</desc>{parts}</svg>'
    ).format(
        id=says.id,
        top=number(top),
        css=css,
        width=number(width),
        height=number(height),
        title=says.title,
        desc=says.description,
        parts=Markup("").join(parts),
    )
