"""Whether the yearly reports cover the time since the arrangements began, without gap or overlap.

Section 16G(7) of the Children Act 2004 asks for a report at least once in every 12 months. It does
not say when a period begins, so each report's own period is taken as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from masa.checks.dates.asked import no_report_is_said
from masa.checks.dates.options import PAGE, Dates
from masa.findings import Finding, Severity
from masa.guidance.kinds.between import after
from masa.guidance.substance import has_substance
from masa.model.dates import day_words
from masa.model.partnership import Partnership
from masa.model.publication import YearlyReport
from masa.rules import Rule

MISSING = Rule("D405", "12 months are without a yearly report", Severity.ERROR, PAGE, True)
BEGINNING = Rule("D406", "Reports begin after the arrangements", Severity.HINT, PAGE, True)
GAP = Rule("D407", "There is a gap between two yearly reports", Severity.WARNING, PAGE, True)
OVERLAP = Rule("D408", "Two yearly reports overlap", Severity.WARNING, PAGE, True)
LENGTH = Rule("D409", "A yearly report covers an unusual time", Severity.HINT, PAGE, True)
YEAR = "12 months"
_DAY = timedelta(days=1)
_ADD = "Add the report that covers these days under `reports:`, or correct `from` or `to`."


def report_periods(sight: Dates) -> Iterator[Finding]:
    """D405 to D409, for the yearly reports of each partnership."""
    for partnership in sight.partnerships:
        reports = in_time(partnership)
        if not reports:
            continue
        # A requirement may say already that no report came out in time.
        if not no_report_is_said(sight.workspace.standings.get(partnership.slug)):
            yield from _unpublished(reports, sight.today)
            yield from _since_last(sight, partnership, reports)
        yield from _beginning(partnership, reports[0])
        yield from _between(reports)
        for report in reports:
            yield from _length(report)


def in_time(partnership: Partnership) -> tuple[YearlyReport, ...]:
    """The yearly reports, the oldest period first."""
    return tuple(sorted(partnership.reports, key=lambda report: (report.from_, report.to)))


def _unpublished(reports: tuple[YearlyReport, ...], today: date) -> Iterator[Finding]:
    for report in reports:
        if not has_substance(report.published) and after(report.to, YEAR) < today:
            says = f"“{report.title}” is not published, although its period ended on "
            says += f"{day_words(report.to)}, more than 12 months ago."
            yield MISSING.at(report.place(), says, "Publish it, and write when: `published`.")


def _since_last(
    sight: Dates, partnership: Partnership, reports: tuple[YearlyReport, ...]
) -> Iterator[Finding]:
    last = max(report.to for report in reports)
    end = after(last, YEAR)
    if after(end, YEAR) < sight.today:
        says = f"No yearly report covers {_span(last + _DAY, end)}, which ended more than 12 "
        says += "months ago."
        yield MISSING.at(partnership.subject_place("reports"), says, _ADD)


def _beginning(partnership: Partnership, first: YearlyReport) -> Iterator[Finding]:
    began = _began(partnership)
    if began and after(began, YEAR) <= first.from_:
        says = f"The first yearly report listed begins on {day_words(first.from_)}, but the "
        says += f"arrangements began on {day_words(began)}."
        mend = "Add the reports before it under `reports:`, if they can still be read."
        yield BEGINNING.at(first.place("from"), says, mend)


def _began(partnership: Partnership) -> date | None:
    """The day on which the first version came into force, or at least was published."""
    publication = partnership.publication
    if publication is None:
        return None
    days = [(one.in_force or one.published) for one in publication.versions or (publication,)]
    return min((when.from_ for when in days if when and when.from_), default=None)


def _between(reports: tuple[YearlyReport, ...]) -> Iterator[Finding]:
    covering = reports[0]
    for before, report in pairwise(reports):
        covering = max(covering, before, key=lambda one: one.to)
        if report.from_ <= covering.to:
            yield _overlap(covering, report)
        elif report.from_ > covering.to + _DAY:
            yield _gap(covering, report)


def _overlap(one: YearlyReport, other: YearlyReport) -> Finding:
    days = _counted(other.from_, min(one.to, other.to))
    says = f"“{one.title}” and “{other.title}” both cover {days}."
    return OVERLAP.at(other.place("from"), says, "Correct `from` or `to` of one of them.")


def _gap(one: YearlyReport, other: YearlyReport) -> Finding:
    first, last = one.to + _DAY, other.from_ - _DAY
    rule = MISSING if after(one.to, YEAR) <= last else GAP
    says = f"No yearly report covers {_counted(first, last)}, between “{one.title}” and "
    return rule.at(other.place("from"), f"{says}“{other.title}”.", _ADD)


def _length(report: YearlyReport) -> Iterator[Finding]:
    if after(report.from_, YEAR) == report.to + _DAY or _says_why(report):
        return
    says = f"“{report.title}” covers {_long(report)}, and not 12 months."
    mend = "If that is meant, say why in `note`; if not, correct `from` or `to`."
    yield LENGTH.at(report.place("to"), says, mend)


def _says_why(report: YearlyReport) -> bool:
    return has_substance(report.note) or has_substance(report.late_because)


def _long(report: YearlyReport) -> str:
    """In months, or in days where it is not a number of whole months."""
    end, months = report.to + _DAY, report.months
    if end.day != report.from_.day or months < 1:
        days = (end - report.from_).days
        return f"{days} days" if days > 1 else "1 day"
    return f"{months} months" if months > 1 else "1 month"


def _span(first: date, last: date) -> str:
    return f"{day_words(first)} to {day_words(last)}"


def _counted(first: date, last: date) -> str:
    days = (last - first).days + 1
    return day_words(first) if days == 1 else f"the {days} days from {_span(first, last)}"
