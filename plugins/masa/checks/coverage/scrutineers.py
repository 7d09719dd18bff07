"""Whoever scrutinises is not employed by a partner (Children Act 2004, section 16G(3))."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.findings import Finding, Place, Severity
from masa.model.partnership import Partnership
from masa.model.scrutiny import Scrutineer
from masa.rules import Rule

PAGE = "checks/coverage"
EMPLOYED = Rule("V435", "Scrutiny is in the hands of a partner", Severity.WARNING, PAGE, True)


def scrutineers(sight: Sight[Options]) -> Iterator[Finding]:
    """V435, for each scrutineer whose post belongs to a body that holds a seat."""
    for partnership in sight.partnerships:
        if not partnership.scrutiny:
            continue
        partners = {name for seat in partnership.seats for name in seat.organisations}
        for scrutineer in partnership.scrutiny.scrutineers:
            name, place = _employer(scrutineer, partnership)
            body = sight.library.organisations.get(name)
            if body and name in partners:
                says = (
                    f"The {_small(scrutineer.title)} belongs to {body.name}, which is one of the "
                    "partners: scrutiny is to be by somebody independent of them."
                )
                mend = "Name somebody else, or correct the `organisation` of the post."
                yield EMPLOYED.at(place, says, mend)


def _employer(scrutineer: Scrutineer, partnership: Partnership) -> tuple[str, Place]:
    party = scrutineer.party
    if party and party.organisation:
        return party.organisation, party.place("organisation")
    named = scrutineer.person or (party.person if party else None)
    for person in partnership.people:
        if person.id == named and person.organisation:
            return person.organisation, person.place("organisation")
    return "", scrutineer.place()


def _small(title: str) -> str:
    """A title within a sentence; an abbreviation or a name in it stays as it is."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
