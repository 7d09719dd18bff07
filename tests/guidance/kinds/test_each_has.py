"""``each-has``: every item of a list has what is asked of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

WHY = "{kind: each-has, path: agencies.chosen, fields: [why, offers]}"
STATUTORY = (
    "{kind: each-has, path: seats, fields: [lead], where: {field: statutory, is: [yes]}, least: 2}"
)
SEAT = "- {id: %s, kind: health, organisations: [a], lead: Chief executive}"
TWO_AGENCIES = """\
agencies:
  chosen:
    - {id: a, name: A}
    - id: b
      name: B
      offers: Advice.
      why: TBC
"""
ROWS: list[Row] = [
    ("each has both", WHY, "agencies: {chosen: [{id: a, why: It helps., offers: Advice.}]}", []),
    (
        "two fields of one entry, one of another",
        WHY,
        TWO_AGENCIES,
        [
            ("- {id: a, name: A}", "`A` has no `why`.", False),
            ("- {id: a, name: A}", "`A` has no `offers`.", False),
            ("why: TBC", "`B` has no `why`.", False),
        ],
    ),
    (
        "no entries",
        WHY,
        "agencies:\n  summary: x",
        sure("agencies:", "`agencies.chosen` has too few entries to look at."),
    ),
    (
        "as many as are asked for",
        STATUTORY,
        f"seats:\n  {SEAT % 'a'}\n  {SEAT % 'b'}",
        [],
    ),
    (
        "one too few of those that count, and the others need nothing",
        STATUTORY,
        f"seats:\n  {SEAT % 'a'}\n  - {{id: b, kind: other, organisations: [a], statutory: no}}",
        sure(SEAT % "a", "`seats` has too few entries to look at."),
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(WHY).paths()) == ["agencies.chosen.why", "agencies.chosen.offers"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{kind: each-has, path: seats, fields: []}", "fields"),
    ],
)
def test_one_that_asks_for_nothing_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        check_of(text)
