"""Days that contradict each other, and days in the future that can only be past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from masa.checks.dates.options import PAGE, Dates
from masa.checks.dates.signatures import newest
from masa.checks.dates.walk import bearing
from masa.findings import Finding, Severity
from masa.guidance.kinds.base import first_day, last_day
from masa.guidance.substance import has_substance
from masa.model.base import Entity, yaml_name
from masa.model.dates import day_words
from masa.model.groups import Group
from masa.model.partnership import Partnership
from masa.model.people import AgencyArrangements, Person
from masa.model.practice import LocalReview, ThresholdDocument
from masa.model.publication import Explanation, Publication, SignOff, Version, YearlyReport
from masa.model.published import Published
from masa.model.scrutiny import ScrutinyPlan
from masa.model.values import When
from masa.rules import Rule

ORDER = Rule("D418", "Two days contradict each other", Severity.WARNING, PAGE, True)
FUTURE = Rule("D419", "A day has not come yet", Severity.WARNING, PAGE, True)


class Pair(NamedTuple):
    """Two dates of an entity, the earlier first; ``unless`` names a field that may say why not."""

    earlier: str
    later: str
    says: str
    unless: str = ""


_FORCE = "This came into force ({1}) before it was published ({0})."
_PAIRS: dict[type[Entity], tuple[Pair, ...]] = {
    Publication: (
        Pair("published", "in_force", _FORCE, "note"),
        Pair("last_reviewed", "next_review", "The next review ({1}) is before the last one ({0})."),
    ),
    Version: (Pair("published", "in_force", _FORCE, "note"),),
    ThresholdDocument: (
        Pair(
            "dated", "next_review", "The next review ({1}) is before the date of this paper ({0})."
        ),
    ),
    Person: (
        Pair("from_", "to", "The holder left this post ({1}) before taking it up ({0})."),
        Pair(
            "from_", "vacant_since", "This post is vacant ({1}) from before its holder began ({0})."
        ),
    ),
    Group: (Pair("from_", "to", "This group ended ({1}) before it began ({0})."),),
    YearlyReport: (
        Pair("to", "published", "This was published ({1}) before its period ended ({0})."),
    ),
    LocalReview: (
        Pair("decided", "published", "This was published ({1}) before it was decided ({0})."),
    ),
    Explanation: (Pair("agreed_on", "review_by", "This lapses ({1}) before it was agreed ({0})."),),
    ScrutinyPlan: (
        Pair("approved", "period", "This was agreed ({0}) when its time ({1}) was over."),
    ),
}
#: Days on which something has happened; a draft may already give those of its publication.
_PAST: dict[type[Entity], tuple[str, ...]] = {
    Publication: ("published", "last_reviewed", "notified"),
    SignOff: ("on",),
    YearlyReport: ("published", "sent_to_panel"),
    LocalReview: ("published", "sent_to_panel"),
    AgencyArrangements: ("reviewed",),
    Explanation: ("agreed_on",),
}
_WANTED = frozenset((*_PAIRS, *_PAST))


def contradictions(sight: Dates) -> Iterator[Finding]:
    """D418 and D419, for everything that partnerships and programmes date."""
    for published in sight.published:
        for entity in bearing(published, _WANTED):
            for pair in _PAIRS.get(type(entity), ()):
                yield from _out_of_order(entity, pair)
            yield from _to_come(published, entity, sight.today)
    for partnership in sight.partnerships:
        yield from _newest_version(partnership, sight.today)


def _out_of_order(entity: Entity, pair: Pair) -> Iterator[Finding]:
    earlier, later = getattr(entity, pair.earlier), getattr(entity, pair.later)
    first, last = first_day(earlier), last_day(later)
    if first is None or last is None or first <= last:
        return
    if pair.unless and has_substance(getattr(entity, pair.unless)):
        return
    why = f", or say why in `{pair.unless}`" if pair.unless else ""
    mend = f"Correct `{yaml_name(pair.earlier)}` or `{yaml_name(pair.later)}`{why}."
    says = pair.says.format(_words(earlier), _words(later))
    yield ORDER.at(entity.place(pair.later), says, mend)


def _to_come(published: Published, entity: Entity, today: date) -> Iterator[Finding]:
    for field in (*_PAST.get(type(entity), ()), "as_of"):
        value = getattr(entity, field, None)
        day = first_day(value) if value else None
        planned = field == "published" and published.identity.status == "draft"
        if day and day > today and not planned:
            says = f"`{yaml_name(field)}` is {_words(value)}, which has not come yet."
            mend = "Correct the day, or write it once it has come."
            yield FUTURE.at(entity.place(field), says, mend)


def _newest_version(partnership: Partnership, today: date) -> Iterator[Finding]:
    """The day of publication is that of the newest of the versions."""
    publication = partnership.publication
    version = newest(publication.versions, today) if publication else None
    if publication is None or version is None or publication.published is None:
        return
    said, listed = publication.published, version.published
    if _are_apart(said, listed):
        says = f"The arrangements were published on {said.text}, but the newest version listed, "
        says += f"{version.number}, on {listed.text}."
        mend = "Add the version that is missing to `versions`, or correct one of the two days."
        yield ORDER.at(publication.place("published"), says, mend)


def _are_apart(one: When, other: When) -> bool:
    if not (one.from_ and one.last and other.from_ and other.last):
        return False
    return one.last < other.from_ or other.last < one.from_


def _words(value: Any) -> str:
    return day_words(value) if isinstance(value, date) else str(value.text)
