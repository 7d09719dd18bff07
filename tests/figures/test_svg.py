"""Pieces of drawings: wrapped text and escaped words."""

import pytest

from masa.figures.svg import Rect, number, text, wrap


@pytest.mark.parametrize(
    ("words", "width", "lines", "expected"),
    [
        ("Safeguarding Executive", 110, 6, ("Safeguarding", "Executive")),
        ("Board", 110, 6, ("Board",)),
        ("", 110, 6, ("",)),
        ("one two three four", 40, 2, ("one", "two …")),
        ("Unbreakableword", 40, 6, ("Unbre", "akabl", "eword")),
    ],
)
def test_text_is_wrapped_and_what_is_cut_off_says_so(
    words: str, width: float, lines: int, expected: tuple[str, ...]
) -> None:
    assert wrap(words, width, 8, lines) == expected


def test_text_is_escaped() -> None:
    drawn = text(1, 2, ("<b> & co",), "fig-name")
    assert "&lt;b&gt; &amp; co" in drawn
    assert "<b>" not in drawn


@pytest.mark.parametrize(
    ("value", "shown"), [(2.0, "2"), (2.04, "2"), (2.25, "2.2"), (-1.5, "-1.5")]
)
def test_coordinates_have_no_needless_digits(value: float, shown: str) -> None:
    assert number(value) == shown


def test_a_rectangle_holds_its_edge_and_what_is_near_when_asked() -> None:
    place = Rect(0, 0, 10, 10)
    assert place.holds(10, 10)
    assert not place.holds(11, 5)
    assert place.holds(11, 5, margin=2)
