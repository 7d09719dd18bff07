"""``dated``: a date is given, and lies where it should."""

from __future__ import annotations

from pathlib import Path

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

RECENT = "{kind: dated, path: publication.last-reviewed, within-days: 365}"
BY = "{kind: dated, path: publication.published, by: 2019-06-29}"
TWO_REPORTS = """\
reports:
  - {id: a, title: A, from: 2018-04-01, to: 2019-03-31}
  - {id: b, title: B, from: 2025-04-01, to: 2026-03-31}
"""
ROWS: list[Row] = [
    ("a year ago to the day", RECENT, "publication: {last-reviewed: 2025-11-22}", []),
    (
        "a day more",
        RECENT,
        "publication:\n  last-reviewed: 2025-11-21",
        sure("last-reviewed: 2025-11-21", "`publication.last-reviewed` is more than 365 days ago."),
    ),
    ("the last day a month may mean", RECENT, "publication: {last-reviewed: November 2025}", []),
    (
        "a wording that names no day",
        RECENT,
        "publication:\n  last-reviewed: Soon",
        sure(
            "last-reviewed: Soon",
            "`publication.last-reviewed` has no date that can be read, such as 28 September 2026 "
            "or 2026-09-28.",
        ),
    ),
    (
        "not written",
        RECENT,
        "publication:\n  published: 2026-01-01",
        sure("published: 2026-01-01", "`publication.last-reviewed` has no date that can be read."),
    ),
    ("on the last day", BY, "publication: {published: 29 June 2019}", []),
    (
        "a day late",
        BY,
        "publication:\n  published: 30 June 2019",
        sure("published: 30 June 2019", "`publication.published` is later than 2019-06-29."),
    ),
    (
        "the newest of several counts",
        "{kind: dated, path: reports.to, within-days: 365}",
        TWO_REPORTS,
        [],
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(BY).paths()) == ["publication.published"]
