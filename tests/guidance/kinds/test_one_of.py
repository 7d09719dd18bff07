"""``one-of``: any of several checks is enough."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

EITHER = (
    "{kind: one-of, checks: [{kind: present, path: training.delivery, words: 3}, "
    "{kind: present, path: training.courses.title}]}"
)
ROWS: list[Row] = [
    ("the first", EITHER, "training: {delivery: Courses every month.}", []),
    ("the second", EITHER, "training: {courses: [{title: Neglect}]}", []),
    (
        "neither: the first says what to mend",
        EITHER,
        "training:\n  delivery: TBC\n  courses: [{title: TBC}]",
        sure("delivery: TBC", "`training.delivery` is empty or holds the place of a text only."),
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(EITHER).paths()) == ["training.delivery", "training.courses.title"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{kind: one-of, checks: [{kind: judged, question: A}]}", "checks"),
    ],
)
def test_one_that_asks_for_nothing_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        check_of(text)
