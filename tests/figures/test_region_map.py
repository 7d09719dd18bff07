"""The map of regions: shapes that fit together, links where there is something."""

import re
from itertools import pairwise

import pytest

from masa.figures.region_map import HEIGHT, SHAPES, WIDTH, Choice, region_map


def corners(outline: str) -> list[tuple[float, float]]:
    pairs = (corner.split(",") for corner in outline.split())
    return [(float(x), float(y)) for x, y in pairs]


def is_inside(x: float, y: float, outline: list[tuple[float, float]]) -> bool:
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise([*outline, outline[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize("code", SHAPES)
def test_each_shape_holds_its_words_and_lies_in_the_drawing(code: str) -> None:
    shape = SHAPES[code]
    outline = corners(shape.outline)
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in outline)
    for line in range(len(shape.lines) + 1):
        assert is_inside(shape.x, shape.y + 18 * line, outline)


@pytest.mark.parametrize("code", SHAPES)
def test_no_words_stand_in_another_region(code: str) -> None:
    shape = SHAPES[code]
    others = [corners(other.outline) for name, other in SHAPES.items() if name != code]
    assert not any(is_inside(shape.x, shape.y, outline) for outline in others)


def test_the_nine_regions_of_england_are_there() -> None:
    assert [*SHAPES] == [f"E1200000{number}" for number in range(1, 10)]


def test_a_region_with_areas_is_a_link_and_others_say_that_they_have_none() -> None:
    choices = {"E12000007": Choice("#london-inside", "2 <areas>")}
    svg = region_map(choices, {"E12000007": "London & more"}, "Choose")
    assert re.findall(r'<a class="region" href="(.*?)" aria-label="(.*?)">', svg) == [
        ("#london-inside", "London &amp; more: 2 &lt;areas&gt;")
    ]
    assert svg.count("none yet") == 8
    assert 'role="group" aria-label="Choose"' in svg
