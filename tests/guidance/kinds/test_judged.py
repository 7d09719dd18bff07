"""``judged``: only a person can tell."""

from __future__ import annotations

from pathlib import Path

from tests.guidance.kinds.rows import Expected, Row, table
from tests.guidance.support import check_of, misses_of

ROWS: list[Row] = [
    (
        "never met by a program",
        "{kind: judged, question: Is scrutiny truly independent?}",
        "scrutiny: {summary: It is.}",
        [("partnership:", "Is scrutiny truly independent?", True)],
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of("{kind: judged, question: Really?}").paths()) == []
