"""Small charts: what is drawn, what is left open, and which numbers stand on it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masa.figures.svg import Says
from masa.figures.trend import PLOT, SMALL_LETTER, TOP, WIDTH, Spot, draw_trend

SAYS = Says("trend", "Trend", "From 1 to 3")
SVG = "{http://www.w3.org/2000/svg}"


def spots(*values: float | None, labels: str = "Month {}") -> tuple[Spot, ...]:
    return tuple(
        Spot(labels.format(i), value, "" if value is None else f"{value:g}")
        for i, value in enumerate(values, 1)
    )


def drawn(given: tuple[Spot, ...]) -> ET.Element:
    svg = str(draw_trend(given, SAYS))
    assert "style" not in svg
    named = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ET.fromstring(named)  # noqa: S314 - we drew it ourselves


def texts(svg: ET.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def lines(svg: ET.Element, css: str) -> list[str]:
    return [p.attrib["d"] for p in svg.iter(f"{SVG}path") if p.attrib["class"] == css]


@pytest.mark.parametrize("values", [(), (1.0,), (None, None), (None, 4.0, None)])
def test_one_number_is_no_trend(values: tuple[float | None, ...]) -> None:
    assert draw_trend(spots(*values), SAYS) is None


def test_a_gap_is_left_open_and_marked() -> None:
    svg = drawn(spots(3, 2, None, 1, 4))
    first, second = lines(svg, "fig-line fig-flow")
    assert (first.count("L"), second.count("L")) == (1, 1)
    assert len(list(svg.iter(f"{SVG}circle"))) == 4
    assert texts(svg).count("?") == 1


def test_a_value_alone_between_gaps_has_a_dot_and_no_line() -> None:
    svg = drawn(spots(3, None, 5))
    assert lines(svg, "fig-line fig-flow") == []
    assert len(list(svg.iter(f"{SVG}circle"))) == 2


def test_the_values_before_are_a_broken_line() -> None:
    svg = drawn((Spot("April", 3, "3", 8), Spot("May", 4, "4", 6)))
    assert len(lines(svg, "fig-line fig-line-also")) == 1
    # The higher of the two lines sets the scale: 8 is at the top.
    assert " 30" in lines(svg, "fig-line fig-line-also")[0].split(" L ")[0]


def test_nought_stands_on_the_ground_and_all_noughts_are_drawn() -> None:
    svg = drawn(spots(0, 0))
    assert {c.attrib["cy"] for c in svg.iter(f"{SVG}circle")} == {str(int(TOP + PLOT))}


def test_no_end_of_a_label_is_cut_off() -> None:
    svg = drawn(spots(1, 2, 3, 4, labels="2022/2{}"))
    for each in svg.iter(f"{SVG}tspan"):
        half = len(each.text or "") * SMALL_LETTER / 2
        assert half - 0.1 <= float(each.attrib["x"]) <= WIDTH - half + 0.1


def test_every_value_and_time_is_printed_where_there_is_room() -> None:
    svg = drawn(spots(21, 19, 25, labels="M{}"))
    assert texts(svg) == ["21", "19", "25", "M1", "M2", "M3"]


def test_where_there_is_none_the_ends_and_the_extremes_are_printed() -> None:
    values = [1000.0 + i for i in range(12)]
    values[6], values[3] = 5000.0, 2.0
    shown = texts(drawn(spots(*values, labels="A month with a long name {}")))
    assert {"1000", "1011", "5000", "2"} <= set(shown)
    assert "1001" not in shown
    assert any(text.startswith("A month") for text in shown)


@given(st.lists(st.floats(0, 1e6) | st.none(), min_size=2, max_size=24))
def test_all_stands_inside_the_drawing(values: list[float | None]) -> None:
    if sum(value is not None for value in values) < 2:
        return
    svg = drawn(spots(*values))
    height = float(svg.attrib["viewBox"].split()[3])
    for circle in svg.iter(f"{SVG}circle"):
        assert 0 <= float(circle.attrib["cx"]) <= WIDTH
        assert 0 <= float(circle.attrib["cy"]) <= height
    for span in svg.iter(f"{SVG}tspan"):
        assert 0 <= float(span.attrib["x"]) <= WIDTH
        assert 0 < float(span.attrib["y"]) <= height
