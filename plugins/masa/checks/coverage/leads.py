"""Who leads is in the directory, still in post, and there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from masa.checks.current import has_ended, is_over
from masa.checks.family import Options, Sight
from masa.findings import Finding, Place, Severity
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.people import PartnerSeat, Person
from masa.model.values import Party, When
from masa.rules import Rule

PAGE = "checks/coverage"
UNKNOWN = Rule("V425", "Nobody can tell whose post leads", Severity.HINT, PAGE, True)
LEFT = Rule("V426", "Somebody leads who has left the post", Severity.WARNING, PAGE, True)
VACANT = Rule("V427", "A vacant post leads", Severity.WARNING, PAGE, True)


class Lead(NamedTuple):
    """Who leads something. ``whose`` says whose post it is, or nothing where that is not clear.

    ``has_role``: the checks of dates find whoever has left the role of lead, delegate or chair.
    """

    party: Party
    place: Place
    what: str
    whose: str = ""
    has_role: bool = False


def leads(sight: Sight[Options]) -> Iterator[Finding]:
    """V425, V426 and V427, for all who lead now."""
    for partnership in sight.partnerships:
        if "people" in partnership.unread:
            continue
        known = _known(partnership)
        bodies = _bodies(partnership, sight.library)
        people = {person.id: person for person in partnership.people}
        for lead in _all(partnership, sight.today):
            person = people.get(lead.party.person or "")
            if person:
                yield from _gone(person, lead, sight.today)
            elif not lead.whose and _is_only_words(lead.party):
                yield from _unknown(lead, known, bodies)


def _all(partnership: Partnership, today: date) -> Iterator[Lead]:
    for seat in partnership.seats:
        yield from _seat(seat)
    if partnership.chair and partnership.chair.person:
        chair = Party.model_construct(person=partnership.chair.person, at=partnership.chair.at)
        yield Lead(chair, partnership.chair.place(), "the partnership", has_role=True)
    yield from _work(partnership, today)
    for name, section in partnership.arrangements.items():
        if section.lead:
            yield Lead(section.lead, section.place("lead"), f"the section `{name}`")
    for group in partnership.groups:
        if group.chair and not is_over(group, today):
            # Whoever a member agency sends may chair, and need not be in the directory.
            what = f"the {group.name}"
            yield Lead(group.chair, group.place("chair"), what, group.id, has_role=True)


def _work(partnership: Partnership, today: date) -> Iterator[Lead]:
    for priority in partnership.priorities:
        if priority.lead and not is_over(priority, today):
            yield Lead(priority.lead, priority.place("lead"), f"the priority “{priority.title}”")
    for action in partnership.actions:
        if not is_over(action, today):
            for number, party in enumerate(action.leads):
                yield Lead(party, action.place("leads", number), f"the action `{action.id}`")


def _seat(seat: PartnerSeat) -> Iterator[Lead]:
    whose = seat.organisations[0] if len(seat.organisations) == 1 else ""
    for field, party in (("lead", seat.lead), ("delegate", seat.delegate)):
        if party:
            what = f"the seat `{seat.id}` as {field}"
            yield Lead(party, seat.place(field), what, whose, has_role=True)
    for number, party in enumerate(seat.alternates):
        place = seat.place("alternates", number)
        yield Lead(party, place, f"the seat `{seat.id}` as an alternate", seat.id)


def _gone(person: Person, lead: Lead, today: date) -> Iterator[Finding]:
    place = lead.party.place("person")
    if has_ended(person.to, today):
        left = person.to.text if person.to else ""
        who = person.name or "The holder"
        says = f"{who} left the post of {person.post} ({left}), and still leads {lead.what}."
        mend = "Name who leads now. If they came back, delete `to` in people.yml."
        if not lead.has_role:
            yield LEFT.at(place, says, mend)
    elif person.vacant_since and _has_begun(person.vacant_since, today):
        since = person.vacant_since.text
        says = f"The post of {person.post} is vacant ({since}), and leads {lead.what}."
        mend = "Name who leads for now. If the post is filled, delete `vacant-since`."
        yield VACANT.at(place, says, mend)


def _has_begun(when: When, today: date) -> bool:
    first = when.from_ or when.to
    return first is None or first <= today


def _is_only_words(party: Party) -> bool:
    return not (party.organisation or party.person or party.group or party.supplier or party.none)


def _unknown(lead: Lead, known: frozenset[str], bodies: frozenset[str]) -> Iterator[Finding]:
    words = lead.party.post or lead.party.named or ""
    if words.casefold() in known or any(body in words for body in bodies):
        return
    says = f"“{words}” leads {lead.what}, and is no post or name in `people`."
    mend = (
        "Add the post to `people` and name its id with `person`, or say whose post it is with "
        "`organisation`."
    )
    yield UNKNOWN.at(lead.place, says, mend)


def _known(partnership: Partnership) -> frozenset[str]:
    """Posts and names of the directory, in small letters."""
    people = partnership.people
    return frozenset(text.casefold() for p in people for text in (p.post, p.name) if text)


def _bodies(partnership: Partnership, library: Library) -> frozenset[str]:
    """The names of the bodies that this partnership knows: words that hold one say whose post."""
    ids = {name for seat in partnership.seats for name in seat.organisations}
    ids |= {person.organisation or "" for person in partnership.people}
    if partnership.agencies:
        ids |= {agency.organisation or "" for agency in partnership.agencies.chosen}
    found = (library.organisations[name] for name in ids if name in library.organisations)
    return frozenset(name for body in found for name in (body.name, body.short_name) if name)
