"""``at-least``: numbers are no smaller than they should be."""

from __future__ import annotations

from pathlib import Path

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

SIXTY = "{kind: at-least, path: child-death-reviews.deaths-a-year, number: 60}"
TWO = """\
child-death-reviews:
  - {id: a, title: A, deaths-a-year: 60}
  - id: b
    title: B
    deaths-a-year: 59
"""
ROWS: list[Row] = [
    ("as many", SIXTY, "child-death-reviews: [{id: a, title: A, deaths-a-year: 60}]", []),
    (
        "one of two has fewer",
        SIXTY,
        TWO,
        sure(
            "deaths-a-year: 59",
            "`child-death-reviews.deaths-a-year` is 59, which is less than 60.",
        ),
    ),
    (
        "no number",
        SIXTY,
        "child-death-reviews:\n  - {id: a, title: A}",
        sure("- {id: a, title: A}", "`child-death-reviews.deaths-a-year` is not written."),
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(SIXTY).paths()) == ["child-death-reviews.deaths-a-year"]
