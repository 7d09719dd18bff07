"""Chains of flows that close: found, numbered, and drawn clear of their boxes."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masa.figures.chain import LONGEST, Arrow, Chain, closed_chain
from masa.figures.cycle import MOST, draw_cycle
from masa.figures.svg import WIDTH, Says

SAYS = Says("flows", "Flows", "A circle")
SVG = "{http://www.w3.org/2000/svg}"


def arrows(*pairs: str) -> tuple[Arrow, ...]:
    """Arrows from pairs of letters: "ab" goes from a to b."""
    return tuple(Arrow(pair[0], pair[1], f"What {pair[0]} gives {pair[1]}") for pair in pairs)


def chain(*pairs: str) -> Chain:
    found = closed_chain(arrows(*pairs))
    assert found is not None
    return found


def letters(found: tuple[Arrow, ...]) -> list[str]:
    return [arrow.start + arrow.end for arrow in found]


def drawn(found: Chain) -> ET.Element:
    names = {arrow.start: f"Group {arrow.start}" for arrow in found.around}
    svg = str(draw_cycle(found, names, SAYS))
    assert "style" not in svg
    named = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ET.fromstring(named)  # noqa: S314 - we drew it ourselves


@pytest.mark.parametrize(
    ("pairs", "around", "across", "outside"),
    [
        (["ab", "ba"], ["ab", "ba"], [], []),
        (["ab", "bc", "cd", "da"], ["ab", "bc", "cd", "da"], [], []),
        # The longer of two chains, with the shorter one's arrow across it.
        (["ab", "bc", "cd", "da", "db"], ["ab", "bc", "cd", "da"], ["db"], []),
        (["xa", "ab", "bc", "ca", "bx"], ["xa", "ab", "bx"], [], ["bc", "ca"]),
        # What a group passes to itself is told and not drawn.
        (["aa", "ab", "ba"], ["ab", "ba"], [], ["aa"]),
        # Of two as long, the one that begins first.
        (["cd", "dc", "ab", "ba"], ["cd", "dc"], [], ["ab", "ba"]),
    ],
)
def test_the_longest_chain_that_closes_is_found(
    pairs: list[str], around: list[str], across: list[str], outside: list[str]
) -> None:
    found = chain(*pairs)
    assert letters(found.around) == around
    assert letters(found.across) == across
    assert letters(found.outside) == outside


@pytest.mark.parametrize("pairs", [[], ["aa"], ["ab"], ["ab", "bc"], ["ab", "cb", "bd"]])
def test_a_chain_that_does_not_close_is_no_circle(pairs: list[str]) -> None:
    assert closed_chain(arrows(*pairs)) is None


def test_a_flow_both_ways_is_not_a_circle_by_itself_but_has_two_heads() -> None:
    both = Arrow("a", "b", "News", two_way=True)
    assert closed_chain((both,)) is None
    found = closed_chain((both, *arrows("bc", "ca")))
    assert found is not None
    heads = [p for p in drawn(found).iter(f"{SVG}path") if p.attrib["class"] == "fig-head"]
    assert len(heads) == 4


def test_numbers_in_the_drawing_are_those_of_the_arrows_in_order() -> None:
    found = chain("ab", "bc", "cd", "da", "db", "ax")
    svg = drawn(found)
    numbers = [text for text in svg.iter(f"{SVG}text") if text.attrib["class"] == "fig-number"]
    assert ["".join(text.itertext()) for text in numbers] == ["1", "2", "3", "4", "5"]
    assert letters(found.arrows) == ["ab", "bc", "cd", "da", "db", "ax"]


@given(st.integers(2, LONGEST), st.sampled_from(["Short", "A long text of what is given " * 12]))
def test_all_stands_inside_the_drawing_and_arrows_end_outside_boxes(length: int, says: str) -> None:
    names = "abcdefgh"[:length]
    ring = tuple(Arrow(a, names[(i + 1) % length], says) for i, a in enumerate(names))
    found = closed_chain(ring)
    assert found is not None
    svg = drawn(found)
    top, height = (float(v) for v in svg.attrib["viewBox"].split()[1::2])
    places = [
        tuple(float(r.attrib[k]) for k in ("x", "y", "width", "height"))
        for r in svg.iter(f"{SVG}rect")
    ]
    assert len(places) == length
    for x, y, width, tall in places:
        assert x >= 0
        assert x + width <= WIDTH
        assert top <= y
        assert y + tall <= top + height
    for span in svg.iter(f"{SVG}tspan"):
        assert top <= float(span.attrib["y"]) <= top + height
    for path in svg.iter(f"{SVG}path"):
        if path.attrib["class"] == "fig-head":
            tip = [float(v) for v in re.findall(r"-?[\d.]+", path.attrib["d"])[:2]]
            assert not any(x < tip[0] < x + w and y < tip[1] < y + h for x, y, w, h in places)


def test_arrows_against_each_other_across_the_circle_keep_apart() -> None:
    svg = drawn(chain("ab", "bc", "cd", "da", "ac", "ca"))
    discs = [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in svg.iter(f"{SVG}circle")]
    assert len(discs) == 6
    apart = [math.dist(a, b) for i, a in enumerate(discs) for b in discs[i + 1 :]]
    assert min(apart) > 26


def test_the_circle_is_read_clockwise_from_the_top() -> None:
    svg = drawn(chain("ab", "bc", "cd", "da"))
    names = [t for t in svg.iter(f"{SVG}text") if t.attrib["class"] == "fig-name"]
    spots = {"".join(t.itertext())[-1]: t.find(f"{SVG}tspan") for t in names}
    where = {
        n: (float(s.attrib["x"]), float(s.attrib["y"])) for n, s in spots.items() if s is not None
    }
    assert where["a"][1] < where["b"][1] < where["c"][1]
    assert where["b"][0] > WIDTH / 2 > where["d"][0]
    assert math.isclose(where["b"][1], where["d"][1], abs_tol=1)


@pytest.mark.parametrize("count", [*range(2, MOST + 1)])
@pytest.mark.parametrize("name", ["Short", "A stage whose name takes several lines in its own box"])
def test_boxes_never_lie_over_each_other_however_many_they_are(count: int, name: str) -> None:
    ids = [str(place) for place in range(count)]
    ring = tuple(Arrow(a, ids[(i + 1) % count], "What is passed on") for i, a in enumerate(ids))
    svg = str(draw_cycle(Chain(ring, (), ()), dict.fromkeys(ids, name), SAYS))
    named = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    boxes = [
        [float(box.attrib[key]) for key in ("x", "y", "width", "height")]
        for box in ET.fromstring(named).iter(f"{SVG}rect")  # noqa: S314 - we drew it ourselves
    ]
    assert len(boxes) == count
    for i, (x, y, wide, tall) in enumerate(boxes):
        for left, top, width, height in boxes[i + 1 :]:
            apart = x + wide <= left or left + width <= x or y + tall <= top or top + height <= y
            assert apart
