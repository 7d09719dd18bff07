"""England's nine regions as a drawing to choose from: our own simplified shapes, in their places.

It is a drawing of where regions lie, not of their borders. Every shape is a link or says that it
leads nowhere; the list beneath it in words has the same regions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from masa.figures.svg import number, path, text

WIDTH, HEIGHT = 360, 446
#: Units from the last line of a name to the middle of the lines.
_LINE = 18


@dataclass(frozen=True, slots=True)
class Shape:
    """A region's outline, the lines of its name, and the middle of the words in it."""

    outline: str
    lines: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a region's shape leads, and what stands under its name: 12 areas."""

    target: str
    note: str


#: By the code of the Office for National Statistics. Neighbours share their corners.
SHAPES: dict[str, Shape] = {
    "E12000001": Shape(
        "140,70 140,10 200,6 232,60 232,100 164,100", ("North", "East"), 184, 42
    ),
    "E12000002": Shape(
        "140,70 164,100 164,200 84,200 84,164 104,132 90,92 114,70", ("North", "West"), 131, 128
    ),
    "E12000003": Shape(
        "164,100 232,100 290,146 316,152 300,190 260,200 164,200",
        ("Yorkshire and", "the Humber"), 222, 148,
    ),
    "E12000004": Shape(
        "164,200 260,200 300,190 304,230 270,262 270,290 216,310 192,280 192,240 164,240",
        ("East", "Midlands"), 231, 232,
    ),
    "E12000005": Shape(
        "84,200 164,200 164,240 192,240 192,280 216,310 150,330 84,310",
        ("West", "Midlands"), 134, 258,
    ),
    "E12000006": Shape(
        "304,230 350,240 356,290 334,340 298,340 298,318 224,318 216,310 270,290 270,262",
        ("East of", "England"), 314, 274,
    ),
    "E12000007": Shape("224,318 298,318 298,362 224,362", ("London",), 261, 337),
    "E12000008": Shape(
        "150,330 216,310 224,318 224,362 298,362 298,340 334,340 354,376 312,406 170,428 150,392",
        ("South East",), 236, 384,
    ),
    "E12000009": Shape(
        "84,310 150,330 150,392 170,428 100,422 60,434 8,442 2,428 50,390 68,350",
        ("South West",), 101, 388,
    ),
}  # fmt: skip


def region_map(choices: Mapping[str, Choice], names: Mapping[str, str], name: str) -> Markup:
    """The drawing. ``choices`` and ``names`` are by code; a region without a choice is no link.

    ``name`` tells what the drawing is for to those who hear it.
    """
    shapes = Markup("").join(
        _region(shape, names.get(code, " ".join(shape.lines)), choices.get(code))
        for code, shape in SHAPES.items()
    )
    return Markup(
        '<svg class="region-map" role="group" aria-label="{}" viewBox="0 0 {} {}">{}</svg>'
    ).format(name, WIDTH, HEIGHT, shapes)


def _region(shape: Shape, name: str, choice: Choice | None) -> Markup:
    note = choice.note if choice else "none yet"
    drawn = path(f"M {shape.outline} Z", "region-shape") + _words((*shape.lines, note), shape)
    if choice is None:
        return Markup('<g class="region-empty">{}</g>').format(drawn)
    return Markup('<a class="region" href="{}" aria-label="{}: {}">{}</a>').format(
        choice.target, name, note, drawn
    )


def _words(lines: Iterable[str], shape: Shape) -> Markup:
    *names, note = lines
    low = shape.y + _LINE * len(names)
    named = Markup("").join(
        text(shape.x, shape.y + _LINE * at, (line,), "region-name") for at, line in enumerate(names)
    )
    return named + Markup(
        '<text class="region-note" text-anchor="middle" x="{}" y="{}">{}</text>'
    ).format(number(shape.x), number(low), note)
