"""``covers``: the values at a path include those asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

ANY = "{kind: covers, path: agencies.chosen.category, any: [RA01, RA04]}"
ALL = "{kind: covers, path: seats.kind, all: [health, police]}"
TWO_PARTNERS = """\
seats:
  - {id: a, kind: police, organisations: [a]}
  - {id: b, kind: health, organisations: [a]}
"""
ROWS: list[Row] = [
    (
        "any of them",
        ANY,
        "agencies: {chosen: [{id: a, category: RA13}, {id: b, category: RA04}]}",
        [],
    ),
    (
        "none of them",
        ANY,
        "agencies:\n  chosen:\n    - id: a\n      category: RA13",
        sure("category: RA13", "`agencies.chosen.category` has none of `RA01`, `RA04`."),
    ),
    (
        "all but one",
        ALL,
        "seats:\n  - id: a\n    kind: health\n    organisations: [a]",
        sure("kind: health", "`seats.kind` has no `police`."),
    ),
    (
        "all",
        ALL,
        TWO_PARTNERS,
        [],
    ),
    (
        "yes and no are compared as they are written",
        "{kind: covers, path: seats.statutory, all: [no]}",
        "seats:\n  - {id: a, kind: police, organisations: [a], statutory: no}",
        [],
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(ANY).paths()) == ["agencies.chosen.category"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{kind: covers, path: seats.kind}", "Say which values"),
    ],
)
def test_one_that_asks_for_nothing_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        check_of(text)
