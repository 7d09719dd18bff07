"""Posts and terms: over, held by somebody who has left, or empty for long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from masa.checks.dates.options import PAGE, Dates, is_over
from masa.findings import Finding, Place, Severity
from masa.guidance.kinds.between import after
from masa.model.dates import day_words, read_when
from masa.model.partnership import Partnership
from masa.model.people import PartnershipChair, Person
from masa.model.scrutiny import Scrutineer
from masa.model.values import Party
from masa.rules import Rule

OVER = Rule("D415", "A term is over", Severity.WARNING, PAGE, True)
LEFT = Rule("D416", "Somebody who has left is still named", Severity.WARNING, PAGE, True)
VACANT = Rule("D417", "A post is vacant for long", Severity.HINT, PAGE, True)

_NUMBERS = "one two three four five six seven eight nine ten".split()
_LENGTH = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)})[ -](year|month)s?\b", re.IGNORECASE)
_DATE = r"((?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8} (?:19|20)\d\d)\b"
_UNTIL = re.compile(rf"\b(?i:until|to|till|ends?(?: on| in)?) (?:the end of )?{_DATE}")
_FROM = re.compile(rf"\b(?i:from|since) {_DATE}")
_RENEWED = re.compile(r"\b(?:renewed|extended|second|third|rolling|reappointed)\b", re.IGNORECASE)


def terms(sight: Dates) -> Iterator[Finding]:
    """D415, for the partnership chair and those who scrutinise."""
    for partnership in sight.partnerships:
        chair, scrutiny = partnership.chair, partnership.scrutiny
        if chair:
            yield from _chair(sight, chair)
        for scrutineer in scrutiny.scrutineers if scrutiny else ():
            yield from _scrutineer(sight, partnership, scrutineer)


def _chair(sight: Dates, chair: PartnershipChair) -> Iterator[Finding]:
    field = "until" if chair.until else "term"
    end = chair.until.last if chair.until else end_of_term(chair.term, None)
    if end and end < sight.today:
        says = f"The term of the partnership chair ended on {day_words(end)}."
        mend = "Write who chairs now, and until when; or until when the term was renewed."
        yield OVER.at(chair.place(field), says, mend)


def _scrutineer(
    sight: Dates, partnership: Partnership, scrutineer: Scrutineer
) -> Iterator[Finding]:
    began = scrutineer.from_.last if scrutineer.from_ else None
    end = end_of_term(scrutineer.term, began)
    if end and end < sight.today:
        who = next((p.name for p in partnership.people if p.id == scrutineer.person), None)
        name = f"{who}, {scrutineer.title}," if who else f"“{scrutineer.title}”"
        says = f"The term of {name} ended on {day_words(end)}: {scrutineer.term}."
        mend = "Write who scrutinises now, and since when; or until when: `term: Until March 2028`."
        yield OVER.at(scrutineer.place("term"), says, mend)


def end_of_term(term: str | None, began: date | None) -> date | None:
    """The last day of a term in words, such as "Three years, once renewable" from a day."""
    if not term:
        return None
    if until := _UNTIL.search(term):
        end: date | None = read_when(until.group(1)).get("to")
        return end
    if given := _FROM.search(term):
        began = read_when(given.group(1)).get("to")
    length = _LENGTH.search(term)
    if began is None or length is None or _RENEWED.search(term):
        return None
    said = length.group(1).lower()
    count = int(said) if said.isdigit() else _NUMBERS.index(said) + 1
    months = count * (12 if length.group(2).lower() == "year" else 1)
    return after(began, f"{months} months") - timedelta(days=1) if months else None


def people_left(sight: Dates) -> Iterator[Finding]:
    """D416, for leads, delegates, chairs and scrutineers who are people of the directory."""
    for partnership in sight.partnerships:
        left = {p.id: p for p in partnership.people if is_over(p.to, sight.today)}
        for name, place, role in _in_role(partnership, sight.today) if left else ():
            if person := left.get(name):
                day = person.to.text if person.to else ""
                says = f"{_who(person)} held the post until {day}, and is still named as {role}."
                mend = "Name who does it now, or write `none: vacant`."
                yield LEFT.at(place, says, mend)


def _in_role(partnership: Partnership, today: date) -> Iterator[tuple[str, Place, str]]:
    """The id of each person who has a part, where that is written, and which part."""
    for seat in partnership.seats:
        yield from _party(seat.lead, "lead safeguarding partner")
        yield from _party(seat.delegate, "delegated safeguarding partner")
    if partnership.chair and partnership.chair.person:
        chair = partnership.chair
        yield partnership.chair.person, chair.place("person"), "partnership chair"
    for scrutineer in partnership.scrutiny.scrutineers if partnership.scrutiny else ():
        if scrutineer.person:
            yield scrutineer.person, scrutineer.place("person"), scrutineer.title
        yield from _party(scrutineer.party, scrutineer.title)
    for group in partnership.groups:
        if not is_over(group.to, today):
            yield from _party(group.chair, f"chair of {group.name}")


def _party(party: Party | None, role: str) -> Iterator[tuple[str, Place, str]]:
    if party and party.person:
        yield party.person, party.place("person"), role


def _who(person: Person) -> str:
    return f"{person.name} ({person.post})" if person.name else person.post


def vacancies(sight: Dates) -> Iterator[Finding]:
    """D417, for each post that nobody has held for long."""
    days = sight.options.vacant_days
    for published in sight.published:
        for person in published.people:
            since = person.vacant_since
            if since and since.last and since.last + timedelta(days=days) < sight.today:
                says = (
                    f"The post “{person.post}” has been vacant since {since.text}, for more than "
                )
                mend = "Write who holds it now, or delete the post."
                yield VACANT.at(person.place("vacant_since"), f"{says}{days} days.", mend)
