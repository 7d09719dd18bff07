"""When the arrangements and their papers are looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from masa.checks.dates.asked import Asked, asked
from masa.checks.dates.options import PAGE, Dates, day_words
from masa.findings import Finding, Place, Severity
from masa.guidance.kinds.between import after
from masa.model.partnership import Partnership
from masa.model.publication import Publication
from masa.rules import Rule

OVERDUE = Rule("D401", "A review is overdue", Severity.WARNING, PAGE, True)
LONG_AGO = Rule("D402", "Arrangements were reviewed long ago", Severity.HINT, PAGE, True)
SOON = Rule("D403", "A review is due soon", Severity.HINT, PAGE, True)
OLD = Rule("D404", "A paper is old", Severity.HINT, PAGE, True)
_REVIEW = "Look at them again, then write `last-reviewed` and the new `next-review` here."


def reviews(sight: Dates) -> Iterator[Finding]:
    """D401 to D403, for the arrangements of each partnership."""
    editions = asked(sight)
    for partnership in sight.partnerships:
        if publication := partnership.publication:
            known = editions.get(partnership.identity.edition, Asked())
            planned = _planned(sight, publication)
            yield from (planned,) if planned else ()
            overdue = planned is not None and planned.code == OVERDUE.code
            if not overdue and not known.reviews:
                yield from _long_ago(sight, publication)


def _planned(sight: Dates, publication: Publication) -> Finding | None:
    due, seen = publication.next_review, publication.last_reviewed
    if due is None or due.last is None or (seen and seen.last and seen.last >= due.last):
        return None  # a review after the planned one is a matter of D418
    place = publication.place("next_review")
    day = day_words(due.last)
    if due.last < sight.today:
        says = f"The review of the arrangements was due by {day}, and none is recorded."
        return OVERDUE.at(place, says, _REVIEW)
    if due.last <= sight.today + timedelta(days=sight.options.days):
        return SOON.at(place, f"The review of the arrangements is due by {day}.", _REVIEW)
    return None


def _long_ago(sight: Dates, publication: Publication) -> Iterator[Finding]:
    seen, months = publication.last_reviewed, sight.options.review_months
    if seen and seen.last and after(seen.last, f"{months} months") < sight.today:
        says = f"The arrangements were last reviewed on {day_words(seen.last)}, more than "
        says += f"{months} months ago."
        yield LONG_AGO.at(publication.place("last_reviewed"), says, _REVIEW)


def old_papers(sight: Dates) -> Iterator[Finding]:
    """D404, for threshold documents and the list of relevant agencies."""
    years = sight.options.paper_years
    for partnership in sight.partnerships:
        for name, day, place in _papers(partnership):
            if after(day, f"{12 * years} months") < sight.today:
                says = f"{name} bears the date {day_words(day)}, more than {years} years ago."
                yield OLD.at(place, says, "Look whether it still holds, and write its new date.")


def _papers(partnership: Partnership) -> Iterator[tuple[str, date, Place]]:
    for document in partnership.thresholds:
        if document.dated and document.dated.last:
            name = f"The threshold document “{document.title}”"
            yield name, document.dated.last, document.place("dated")
    agencies = partnership.agencies
    if agencies and agencies.reviewed and agencies.reviewed.last:
        name = "The list of relevant agencies"
        yield name, agencies.reviewed.last, agencies.place("reviewed")
