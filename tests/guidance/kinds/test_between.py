"""``between``: the time from one date to another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from masa.guidance.kinds.between import after
from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

SENT = """{kind: between, path: reports, from: published, to: sent-to-panel, at-most: 7 days,
  where: {field: published, written: yes}}"""
NOTICE = (
    "{kind: between, path: reviews.local, from: sent-to-panel, to: published, at-least: 7 days}"
)
HALF = """{kind: between, path: reviews.local, from: decided, to: published, at-most: 6 months,
  unless: delayed-because}"""
REPORT = "- {id: a, title: A, from: 2025-04-01, to: 2026-03-31%s}"
REVIEW = "- {id: a, title: A, state: published%s}"
LATE = REVIEW % ", decided: 1 March 2026, published: 2 September 2026"


def reports(more: str) -> str:
    return f"reports:\n  {REPORT % more}"


def local(more: str) -> str:
    return f"reviews:\n  local:\n    {REVIEW % more}"


ROWS: list[Row] = [
    ("on the last day", SENT, reports(", published: 1 May 2026, sent-to-panel: 2026-05-08"), []),
    (
        "a day more",
        SENT,
        reports(", published: 1 May 2026, sent-to-panel: 2026-05-09"),
        sure(
            REPORT % ", published: 1 May 2026, sent-to-panel: 2026-05-09",
            "`A`: from `published` to `sent-to-panel` there are more than 7 days.",
        ),
    ),
    (
        "only the month is known, and one of its days would do",
        SENT,
        reports(", published: May 2026, sent-to-panel: 2026-06-07"),
        [],
    ),
    (
        "one of the two is not written",
        SENT,
        reports(", published: 1 May 2026"),
        sure(
            REPORT % ", published: 1 May 2026",
            "`A` has no date at `sent-to-panel` that can be read.",
        ),
    ),
    ("what is not looked at", SENT, reports(""), []),
    (
        "on the first day",
        NOTICE,
        local(", sent-to-panel: 2026-05-01, published: 8 May 2026"),
        [],
    ),
    (
        "a day too soon",
        NOTICE,
        local(", sent-to-panel: 2026-05-02, published: 8 May 2026"),
        sure(
            REVIEW % ", sent-to-panel: 2026-05-02, published: 8 May 2026",
            "`A`: from `sent-to-panel` to `published` there are fewer than 7 days.",
        ),
    ),
    (
        "six months to the day",
        HALF,
        local(", decided: 31 August 2025, published: 28 February 2026"),
        [],
    ),
    (
        "more than six months",
        HALF,
        f"reviews:\n  local:\n    {LATE}",
        sure(LATE, "`A`: from `decided` to `published` there are more than 6 months."),
    ),
    (
        "a reason excuses",
        HALF,
        local(", decided: 1 March 2026, published: 2 September 2026, delayed-because: A trial."),
        [],
    ),
    (
        "a reason that says nothing does not",
        HALF,
        local(", decided: 1 March 2026, published: 2 September 2026, delayed-because: TBC"),
        sure(
            REVIEW % ", decided: 1 March 2026, published: 2 September 2026, delayed-because: TBC",
            "`A`: from `decided` to `published` there are more than 6 months.",
        ),
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(HALF).paths()) == [
        "reviews.local.decided", "reviews.local.published", "reviews.local.delayed-because",
    ]  # fmt: skip
    assert list(check_of(SENT).paths()) == ["reports.published", "reports.sent-to-panel"]


@pytest.mark.parametrize(
    ("day", "span", "wanted"),
    [
        (date(2026, 2, 25), "7 days", date(2026, 3, 4)),
        (date(2026, 3, 31), "6 months", date(2026, 9, 30)),
        (date(2025, 8, 31), "6 months", date(2026, 2, 28)),
        (date(2024, 2, 29), "12 months", date(2025, 2, 28)),
        (date(2025, 12, 1), "1 month", date(2026, 1, 1)),
    ],
)
def test_a_span_is_counted_as_a_calendar_does(day: date, span: str, wanted: date) -> None:
    assert after(day, span) == wanted


@pytest.mark.parametrize("limit", ["", ", at-most: 1 year", ", at-least: 0 days"])
def test_a_limit_is_days_or_months(limit: str) -> None:
    with pytest.raises(ValidationError, match="at-"):
        check_of(f"{{kind: between, path: reports, from: published, to: sent-to-panel{limit}}}")
