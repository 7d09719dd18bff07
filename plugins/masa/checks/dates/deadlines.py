"""Time limits of the edition that are still running, or have passed while nothing was written.

What is finished is compared by the requirement itself. This looks at what has begun and is not
finished: a yearly report that is not out, a local review that is not published.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from masa.checks.dates.asked import Asked, Limit, asked, places_said
from masa.checks.dates.options import PAGE, Dates
from masa.checks.dates.periods import YEAR, in_time
from masa.findings import Finding, Place, Severity
from masa.guidance.edition import Requirement
from masa.guidance.kinds.base import last_day
from masa.guidance.kinds.between import Between, after
from masa.guidance.paths import field_name, items
from masa.guidance.substance import has_substance
from masa.model.base import Entity
from masa.model.dates import day_words
from masa.model.partnership import Partnership
from masa.rules import Rule

PASSED = Rule("D410", "A time limit has passed", Severity.WARNING, PAGE, True)
NEAR = Rule("D411", "A time limit ends soon", Severity.HINT, PAGE, True)


def deadlines(sight: Dates) -> Iterator[Finding]:
    """D410 and D411, for each time limit of each partnership's edition."""
    editions = asked(sight)
    for partnership in sight.partnerships:
        for limit in editions.get(partnership.identity.edition, Asked()).limits:
            yield from _unfinished(sight, partnership, limit)
            check = limit.check
            if (check.path, check.from_, check.to) == ("reports", "to", "published"):
                yield from _next_report(sight, partnership, limit)


def _unfinished(sight: Dates, partnership: Partnership, limit: Limit) -> Iterator[Finding]:
    check = limit.check
    for item in items(partnership, check.path):
        started = _started(item, check)
        if started and not _is_long_over(item, sight.today):
            standing = sight.workspace.standings.get(partnership.slug)
            if item.place() not in places_said(standing, f"{check.path}.{check.to}"):
                says = f"“{_called(item)}” has no `{check.to}`"
                end = after(started, limit.longest)
                yield from _running(sight, limit.requirement, end, says, item.place())


def _started(item: Entity, check: Between) -> date | None:
    """The day on which the time of an unfinished item began, unless it is excused."""
    if has_substance(_value(item, check.to)):
        return None
    if check.unless and has_substance(_value(item, check.unless)):
        return None
    others = [where for where in check.where if where.field != check.to]
    if len(others) == len(check.where) or not all(where.keeps(item) for where in others):
        return None  # the requirement itself asks for the other date, or not about this item
    return last_day(_value(item, check.from_))


def _is_long_over(item: Entity, today: date) -> bool:
    """A report whose period ended more than 12 months ago is a matter of D405."""
    ended = getattr(item, "to", None)
    return isinstance(ended, date) and after(ended, YEAR) < today


def _next_report(sight: Dates, partnership: Partnership, limit: Limit) -> Iterator[Finding]:
    """The report after the last one listed, once its period is over."""
    reports = in_time(partnership)
    if not reports:
        return
    last = max(report.to for report in reports)
    first, ended = last + timedelta(days=1), after(last, YEAR)
    since = [where.since for where in limit.check.where if where.field == "to" and where.since]
    if not ended < sight.today <= after(ended, YEAR) or any(ended < day for day in since):
        return
    says = f"there is no report for {day_words(first)} to {day_words(ended)}"
    place = partnership.subject_place("reports")
    yield from _running(sight, limit.requirement, after(ended, limit.longest), says, place)


def _running(
    sight: Dates, requirement: Requirement, end: date, says: str, place: Place
) -> Iterator[Finding]:
    says = f"{requirement.title}: {says}, which "
    if end < sight.today:
        yield PASSED.at(place, f"{says}was due by {day_words(end)}.", requirement.to_meet)
    elif end <= sight.today + timedelta(days=sight.options.days):
        yield NEAR.at(place, f"{says}is due by {day_words(end)}.", requirement.to_meet)


def _called(item: Entity) -> str:
    return str(getattr(item, "title", None) or getattr(item, "id", "This entry"))


def _value(item: Entity, name: str) -> Any:
    return getattr(item, field_name(type(item), name))
