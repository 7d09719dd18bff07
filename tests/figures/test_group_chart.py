"""The chart of groups: who stands above whom, lines clear of boxes, the same in a list."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from masa.figures.group_chart import group_chart
from masa.figures.hierarchy import ACROSS, Box, depths, linked, outline, rows
from masa.figures.svg import WIDTH, Says
from masa.figures.wires import Wire, lanes

SAYS = Says("chart", "Groups", "Who reports to whom")
SVG = "{http://www.w3.org/2000/svg}"
Point = tuple[float, float]


def boxes(**parents: str) -> tuple[Box, ...]:
    """Boxes by id, each with the ids of its parents between blanks."""
    return tuple(Box(name, f"Group {name}", "", tuple(p.split())) for name, p in parents.items())


def parsed(drawn: Markup | None) -> ET.Element:
    assert drawn is not None
    named = str(drawn).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ET.fromstring(named)  # noqa: S314 - we drew it ourselves


def rectangles(svg: ET.Element) -> list[tuple[float, ...]]:
    found = svg.iter(f"{SVG}rect")
    names = ("x", "y", "width", "height")
    return [tuple(float(rect.attrib[name]) for name in names) for rect in found]


def corners(path: str) -> list[Point]:
    """The corners of a path of M, V and H."""
    x = y = 0.0
    found: list[Point] = []
    for letter, numbers in re.findall(r"([MVH]) ([-\d. ]+)", path):
        values = [float(value) for value in numbers.split()]
        if letter == "M":
            x, y = values
        elif letter == "V":
            y = values[0]
        else:
            x = values[0]
        found.append((x, y))
    return found


def lines(svg: ET.Element) -> list[list[Point]]:
    return [corners(path.attrib["d"]) for path in svg.iter(f"{SVG}path")]


BOARD = boxes(
    lead="",
    executive="lead",
    reviews="executive",
    learning="executive",
    data="executive",
    tasks="executive",
    forum="executive",
    young="executive",
    leads="forum learning",
)


def test_a_group_stands_below_all_that_it_reports_to() -> None:
    deep = depths(BOARD)
    assert deep["lead"] == 0
    assert deep["executive"] == 1
    assert deep["leads"] == 3
    assert all(deep[box.id] > deep[parent] for box in BOARD for parent in box.parents)


def test_a_wide_level_takes_rows_of_equal_length_and_keeps_parents_near_their_children() -> None:
    shown = [[box.id for box in row] for row in rows(BOARD)]
    assert [len(row) for row in shown] == [1, 1, 3, 3, 1]
    assert set(shown[3]) >= {"learning", "forum"}
    assert max(len(row) for row in rows(boxes(a="", **dict.fromkeys("bcdefghij", "a")))) <= ACROSS


def test_a_circle_of_parents_is_cut_open_and_still_drawn() -> None:
    circle = boxes(a="c", b="a", c="b")
    assert sorted(depths(circle).values()) == [0, 1, 2]
    assert len(rectangles(parsed(group_chart(circle, SAYS)))) == 3
    assert str(outline(circle)).count("<li>") == 4


def test_a_parent_that_is_not_among_the_groups_is_passed_over() -> None:
    assert linked(boxes(a="elsewhere", b="")) == ()
    assert group_chart(boxes(a="elsewhere", b=""), SAYS) is None


def test_every_report_has_a_line_and_a_further_parent_a_broken_one_that_is_explained() -> None:
    svg = parsed(group_chart(BOARD, SAYS))
    reports = sum(len(box.parents) for box in BOARD)
    broken = [p for p in svg.iter(f"{SVG}path") if "fig-line-also" in p.attrib["class"]]
    assert len(lines(svg)) == reports
    assert len(broken) == 1
    assert "Broken line: one more group that it reports to." in "".join(svg.itertext())
    alone = parsed(group_chart(boxes(a="", b="a"), SAYS))
    assert "Broken line" not in "".join(alone.itertext())


def test_groups_without_lines_stand_apart_under_the_reason() -> None:
    svg = parsed(group_chart(boxes(a="", b="a", lone=""), SAYS, "Nobody says"))
    text = "".join(svg.itertext())
    assert "Nobody says" in text
    assert "Group lone" in text
    assert "Nobody says" not in "".join(parsed(group_chart(BOARD, SAYS, "Nobody says")).itertext())


def test_the_drawing_is_named_described_and_has_no_style_of_its_own() -> None:
    drawn = group_chart(boxes(a="", b="a"), Says("x", "Ours & theirs", "<b>"))
    svg = parsed(drawn)
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-labelledby"] == "x-title x-desc"
    assert [svg.find(f"{SVG}{name}").attrib["id"] for name in ("title", "desc")] == [  # type: ignore[union-attr]
        "x-title",
        "x-desc",
    ]
    assert svg.findtext(f"{SVG}title") == "Ours & theirs"
    assert "style" not in str(drawn)
    assert "fill=" not in str(drawn)


def test_a_name_is_shown_as_text_whatever_is_in_it() -> None:
    drawn = group_chart((Box("a", "<script>"), Box("b", "B", parents=("a",))), SAYS)
    assert "<script>" not in str(drawn)
    assert "&lt;script&gt;" in str(drawn)
    assert "<script>" not in str(outline((Box("a", "<script>"), Box("b", "B", parents=("a",)))))


def test_the_list_tells_all_parents_of_a_group_and_what_it_is() -> None:
    items = (
        Box("lead", "Lead", "Leadership group"),
        Box("a", "A", "Forum", ("lead",)),
        Box("b", "B", "Team", ("lead",)),
        Box("both", "Both", "", ("a", "b")),
    )
    html = str(outline(items))
    assert html.startswith('<ul><li><a href="#lead">Lead</a>, leadership group<ul>')
    assert html.count('<a href="#both">') == 2
    assert "(also reports to B)" in html
    assert "(also reports to A)" in html


def test_what_is_below_a_group_that_is_told_twice_is_told_once() -> None:
    html = str(outline(boxes(a="", b="a", c="a", both="b c", below="both")))
    assert html.count('<a href="#both">') == 2
    assert html.count('<a href="#below">') == 1


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        # The line that goes right keeps above the one that starts further right and goes left.
        ((100, 300), (300, 500), ("b", "a")),
        ((300, 100), (500, 300), ("a", "b")),
        ((100, 200), (300, 400), ("a", "b")),
    ],
)
def test_lanes_are_in_the_order_in_which_no_line_runs_along_another(
    first: Point, second: Point, order: tuple[str, str]
) -> None:
    found = [Wire("a", "x", 0, first, True), Wire("b", "y", 0, second, True)]
    assert lanes(found) == {0: order}


@st.composite
def any_groups(draw: st.DrawFn) -> tuple[Box, ...]:
    """Up to fourteen groups, each reporting to up to three of those before it."""
    number = draw(st.integers(2, 14))
    found = []
    for i in range(number):
        above = draw(st.lists(st.integers(0, max(i - 1, 0)), max_size=3, unique=True)) if i else []
        name = draw(st.sampled_from(["Board", "Safeguarding Executive", "A" * 60, "Forum " * 12]))
        found.append(Box(str(i), name, "Kind", tuple(str(parent) for parent in above)))
    return tuple(found)


@given(any_groups())
def test_boxes_keep_apart_and_no_line_runs_through_one(groups: tuple[Box, ...]) -> None:
    drawn = group_chart(groups, SAYS, "Apart")
    assert (drawn is None) == (not linked(groups))
    if drawn is None:
        return
    svg = parsed(drawn)
    places = rectangles(svg)
    assert len(places) == len(groups)
    for i, (x, y, width, height) in enumerate(places):
        assert x >= 0
        assert x + width <= WIDTH
        for ox, oy, owidth, oheight in places[i + 1 :]:
            aside = x + width <= ox or ox + owidth <= x
            assert aside or y + height <= oy or oy + oheight <= y
    for line in lines(svg):
        for start, end in pairwise(line):
            for place in places:
                assert not through(start, end, place), (line, place)


def through(start: Point, end: Point, place: tuple[float, ...]) -> bool:
    """Whether a level or upright line has a point inside a rectangle."""
    x, y, width, height = place
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    return left < x + width - 1 and right > x + 1 and top < y + height - 1 and bottom > y + 1
