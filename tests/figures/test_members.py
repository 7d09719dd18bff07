"""Members around a hub, and areas inside a footprint: all there, none over another."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from markupsafe import Markup

from masa.figures.footprint import Tile, footprint
from masa.figures.hub import hub
from masa.figures.svg import WIDTH, Says

SAYS = Says("hub", "Members", "Around the middle")
Box = tuple[float, float, float, float]


def boxes(drawn: Markup | None, css: str = "fig-box") -> list[Box]:
    pattern = (
        rf'<rect class="{css}[^"]*" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"'
    )
    return [
        (float(x), float(y), float(w), float(h)) for x, y, w, h in re.findall(pattern, drawn or "")
    ]


def apart(one: Box, other: Box) -> bool:
    beside = one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0]
    return beside or one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1]


@pytest.mark.parametrize("number", [2, 3, 6, 12])
def test_every_member_has_a_box_and_a_spoke_and_none_lies_over_another(number: int) -> None:
    drawn = hub("What they share", [f"Member {i} of a long name" for i in range(number)], SAYS)
    found = boxes(drawn)
    assert len(found) == number + 1
    assert str(drawn).count("fig-line") == number
    assert all(apart(one, other) for one, other in combinations(found, 2))
    assert all(x >= 0 and x + w <= WIDTH for x, _, w, _ in found)


@pytest.mark.parametrize("members", [[], ["One"]])
def test_a_hub_needs_two_members(members: list[str]) -> None:
    assert hub("Alone", members, SAYS) is None


@pytest.mark.parametrize("number", [1, 4, 5, 8])
def test_every_area_is_a_tile_inside_the_frame(number: int) -> None:
    drawn = footprint("A body", [Tile(f"Area {i}", "Its board") for i in range(number)], SAYS)
    found = boxes(drawn)
    assert len(found) == number
    assert all(apart(one, other) for one, other in combinations(found, 2))
    ((left, top, wide, tall),) = boxes(drawn, "fig-frame")
    assert all(left < x and x + w < left + wide for x, _, w, _ in found)
    assert all(top < y and y + h < top + tall for _, y, _, h in found)


def test_without_areas_there_is_no_footprint() -> None:
    assert footprint("A body", [], SAYS) is None
