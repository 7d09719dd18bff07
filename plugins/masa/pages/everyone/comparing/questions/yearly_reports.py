"""The latest yearly report: what it covers, and how long after that it was published."""

from __future__ import annotations

from datetime import date

from masa.model.publication import YearlyReport
from masa.pages import words
from masa.pages.everyone.comparing.cells import opening
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline, Missing
from masa.pages.scope import Scope


def answer(scope: Scope) -> Answer | None:
    """Period, months, when published, and how many days after the period's end."""
    reports = scope.partnership.reports
    if not reports:
        return None
    latest = max(reports, key=lambda report: report.to)
    months = latest.months
    cells: tuple[Inline | None, ...] = (
        f"{words.day(latest.from_)} to {words.day(latest.to)}",
        str(months),
        words.as_moment(latest.published) if latest.published else None,
        _days_after(latest),
        opening(latest.late_because) or Missing("None given"),
        str(len(reports)),
    )
    return Answer(cells, (words.count(months, "month"),), (latest,))


def _days_after(report: YearlyReport) -> Inline:
    """Days from the period's last day to publication; a range when only a month is known."""
    if report.published is None:
        return Missing("Publication not recorded")
    first, last = report.published.from_, report.published.last
    if first is None or last is None:
        return Missing("Cannot be worked out", "the day of publication is not known")
    low, high = _after(report, first), _after(report, last)
    return str(low) if low == high else f"{low} to {high}"


def _after(report: YearlyReport, on: date) -> int:
    return (on - report.to).days


QUESTION = Question(
    "yearly-reports",
    "Yearly reports",
    "Which period does the latest yearly report cover, and how long afterwards was it published?",
    (
        "Latest report covers",
        "Months",
        "Published",
        "Days after the period",
        "Reason, if late",
        "Reports on this site",
    ),
    ("reports", "yearly-reports"),
    answer,
    counted="How many months the latest report covers",
    numeric=(1, 3, 5),
)
