"""When the arrangements and their papers are looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from masa.checks.dates.asked import Asked, asked
from masa.checks.dates.options import PAGE, Dates
from masa.findings import Finding, Place, Severity
from masa.guidance.kinds.between import after
from masa.model.dates import day_words
from masa.model.partnership import Partnership
from masa.model.publication import Publication
from masa.model.values import When
from masa.rules import Rule

OVERDUE = Rule("D401", "A review is overdue", Severity.WARNING, PAGE, True)
LONG_AGO = Rule("D402", "Arrangements were reviewed long ago", Severity.HINT, PAGE, True)
SOON = Rule("D403", "A review is due soon", Severity.HINT, PAGE, True)
OLD = Rule("D404", "A paper is old", Severity.HINT, PAGE, True)
_REVIEW = "Look at them again, then write `last-reviewed` and the new `next-review` here."
_NEW_DATE = "Look at it again, then write its `dated` and the new `next-review`."


class Review(NamedTuple):
    """A review that is planned: of what, where its day is written, and what to do then."""

    name: str
    place: Place
    mend: str


def reviews(sight: Dates) -> Iterator[Finding]:
    """D401 to D403, for the arrangements and the threshold documents of each partnership."""
    editions = asked(sight)
    for partnership in sight.partnerships:
        for document in partnership.thresholds:
            if document.next_review:
                place = document.place("next_review")
                review = Review(f"the threshold document “{document.title}”", place, _NEW_DATE)
                yield from _planned(sight, review, document.next_review, document.dated)
        if publication := partnership.publication:
            known = editions.get(partnership.identity.edition, Asked())
            planned = tuple(_arrangements(sight, publication))
            yield from planned
            if all(found.code != OVERDUE.code for found in planned) and not known.reviews:
                yield from _long_ago(sight, publication)


def _arrangements(sight: Dates, publication: Publication) -> Iterator[Finding]:
    if publication.next_review:
        review = Review("the arrangements", publication.place("next_review"), _REVIEW)
        yield from _planned(sight, review, publication.next_review, publication.last_reviewed)


def _planned(sight: Dates, review: Review, due: When, seen: When | None) -> Iterator[Finding]:
    if due.last is None or (seen and seen.from_ and seen.from_ > due.last):
        return  # a last review after the next one is a matter of D418
    says = f"The review of {review.name}"
    if due.last < sight.today:
        last = f"; the last one recorded is of {seen.text}" if seen else ", and none is recorded"
        says += f" was due by {day_words(due.last)}{last}."
        yield OVERDUE.at(review.place, says, review.mend)
    elif due.last <= sight.today + timedelta(days=sight.options.days):
        yield SOON.at(review.place, f"{says} is due by {day_words(due.last)}.", review.mend)


def _long_ago(sight: Dates, publication: Publication) -> Iterator[Finding]:
    seen, months = publication.last_reviewed, sight.options.review_months
    if seen and seen.last and after(seen.last, f"{months} months") < sight.today:
        says = f"The arrangements were last reviewed on {day_words(seen.last)}, more than "
        says += f"{months} months ago."
        yield LONG_AGO.at(publication.place("last_reviewed"), says, _REVIEW)


def old_papers(sight: Dates) -> Iterator[Finding]:
    """D404, for threshold documents without a next review, and the list of relevant agencies."""
    years = sight.options.paper_years
    for partnership in sight.partnerships:
        for name, day, place in _papers(partnership):
            if after(day, f"{12 * years} months") < sight.today:
                says = f"{name} bears the date {day_words(day)}, more than {years} years ago."
                yield OLD.at(place, says, "Look whether it still holds, and write its new date.")


def _papers(partnership: Partnership) -> Iterator[tuple[str, date, Place]]:
    for document in partnership.thresholds:
        if document.dated and document.dated.last and document.next_review is None:
            name = f"The threshold document “{document.title}”"
            yield name, document.dated.last, document.place("dated")
    agencies = partnership.agencies
    if agencies and agencies.reviewed and agencies.reviewed.last:
        name = "The list of relevant agencies"
        yield name, agencies.reviewed.last, agencies.place("reviewed")
