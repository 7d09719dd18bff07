"""Sign-offs of the lead safeguarding partners: older than what they sign, or not from all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from masa.checks.dates.asked import Asked, asked
from masa.checks.dates.options import PAGE, Dates
from masa.checks.dates.periods import in_time
from masa.findings import Finding, Place, Severity
from masa.model.dates import day_words
from masa.model.partnership import Partnership
from masa.model.publication import Paper, Publication, SignOff, Version
from masa.model.values import When
from masa.rules import Rule

OLDER = Rule("D412", "A sign-off is older than what it signs", Severity.WARNING, PAGE, True)
INCOMPLETE = Rule("D413", "A sign-off does not come from all", Severity.WARNING, PAGE, True)
_SIGN = "Have the present version signed off and write the new day, or correct the day."


@dataclass(frozen=True, slots=True)
class Signed:
    """What is signed off: its name, its day, and the day of the version before it."""

    name: str
    day: date
    before: date | None = None


def sign_offs(sight: Dates) -> Iterator[Finding]:
    """D412 and D413, for each partnership."""
    editions = asked(sight)
    for partnership in sight.partnerships:
        publication = partnership.publication
        if publication:
            for what, signatures in _signed(partnership, publication, sight.today):
                yield from _older(sight, partnership, what, signatures)
        if editions.get(partnership.identity.edition, Asked()).sign_offs:
            yield from _incomplete(sight, partnership)


def _signed(
    partnership: Partnership, publication: Publication, today: date
) -> Iterator[tuple[Signed, Iterable[SignOff]]]:
    """Each thing that bears a day, with what the partners signed of it."""
    arrangements = _arrangements(publication.versions, today)
    if arrangements and (version := newest(publication.versions, today)):
        yield arrangements, version.sign_offs
    days = {
        "arrangements": arrangements,
        "threshold-document": _thresholds(partnership),
        "yearly-report": _report(partnership),
        "budget": _of_period("the budget", getattr(partnership.funding, "year", None)),
        "scrutiny-plan": _plan(partnership),
    }
    for kind, what in days.items():
        if what:
            yield what, _latest(paper for paper in publication.papers if paper.kind == kind)


def newest(versions: tuple[Version, ...], today: date) -> Version | None:
    """The version published last; one that is only announced does not count."""
    ordered = _by_day(versions, today)
    return ordered[-1] if ordered else None


def _by_day(versions: tuple[Version, ...], today: date) -> list[Version]:
    out = [one for one in versions if one.published.from_ and one.published.from_ <= today]
    return sorted(out, key=lambda version: version.published.from_ or date.min)


def _arrangements(versions: tuple[Version, ...], today: date) -> Signed | None:
    days = [(one.published.from_, one.number) for one in _by_day(versions, today)]
    dated = [(day, f"version {number} of the arrangements") for day, number in days if day]
    return _last(dated)


def _last(dated: list[tuple[date, str]]) -> Signed | None:
    """The last of several things in the order of their days, and the day of the one before."""
    if not dated:
        return None
    day, name = dated[-1]
    return Signed(name, day, max((one for one, _ in dated if one < day), default=None))


def _thresholds(partnership: Partnership) -> Signed | None:
    dated = [(d.dated.from_, d.title) for d in partnership.thresholds if d.dated and d.dated.from_]
    if not dated:
        return None
    day, title = max(dated)
    return Signed(f"the threshold document “{title}”", day)


def _report(partnership: Partnership) -> Signed | None:
    days = [(r.published.from_, r.title) for r in in_time(partnership) if r.published]
    return _last([(day, f"“{title}”") for day, title in days if day])


def _plan(partnership: Partnership) -> Signed | None:
    scrutiny = partnership.scrutiny
    plan = scrutiny.plan if scrutiny else None
    return _of_period("the scrutiny plan", plan.period if plan else None)


def _of_period(name: str, period: When | None) -> Signed | None:
    return Signed(f"{name} for {period.text}", period.from_) if period and period.from_ else None


def _latest(papers: Iterable[Paper]) -> Iterable[SignOff]:
    """The newest sign-off of each partner, over all papers of a kind."""
    found: dict[str, SignOff] = {}
    for paper in papers:
        for signature in paper.sign_offs:
            known = found.get(signature.seat)
            if known is None or known.on < signature.on:
                found[signature.seat] = signature
    return found.values()


def _older(
    sight: Dates, partnership: Partnership, what: Signed, signatures: Iterable[SignOff]
) -> Iterator[Finding]:
    earliest = what.day - timedelta(days=sight.options.signed_ahead)
    for signature in signatures:
        if signature.on < earliest or (what.before and signature.on <= what.before):
            who = seat_name(sight, partnership, signature.seat)
            says = f"{who} signed on {day_words(signature.on)}, but {what.name} is of "
            yield OLDER.at(signature.place("on"), f"{says}{day_words(what.day)}.", _SIGN)


def _incomplete(sight: Dates, partnership: Partnership) -> Iterator[Finding]:
    """The newest version and the newest report, once some partners have signed them."""
    publication, reports = partnership.publication, in_time(partnership)
    version = newest(publication.versions, sight.today) if publication else None
    if version and version.sign_offs:
        name = f"Version {version.number} of the arrangements"
        place = version.place("sign_offs")
        yield from _unsigned(sight, partnership, name, version.sign_offs, place)
    if reports and reports[-1].approved:
        name, place = f"“{reports[-1].title}”", reports[-1].place("approved")
        yield from _unsigned(sight, partnership, name, reports[-1].approved, place)


def _unsigned(
    sight: Dates, partnership: Partnership, name: str, signed: tuple[SignOff, ...], place: Place
) -> Iterator[Finding]:
    given = {signature.seat for signature in signed}
    for seat in partnership.seats:
        if seat.statutory and seat.id not in given:
            who = seat_name(sight, partnership, seat.id)
            says = f"{name} is signed off by other partners, but not by {who}."
            mend = f"Add the sign-off of `{seat.id}`, with its day, once it is given."
            yield INCOMPLETE.at(place, says, mend)


def seat_name(sight: Dates, partnership: Partnership, name: str) -> str:
    """A partner's seat by the bodies that share it."""
    seat = next((seat for seat in partnership.seats if seat.id == name), None)
    known = sight.library.organisations
    bodies = seat.organisations if seat else (name,)
    return " and ".join(known[body].name if body in known else body for body in bodies)
