"""Safeguarding partners, posts and the people in them, as cards."""

from __future__ import annotations

from masa.model.people import PartnerSeat, Person
from masa.model.values import Party, When
from masa.pages import words
from masa.pages.blocks import Block, Text
from masa.pages.inline import Missing
from masa.pages.partnership.remarks import missing, notes, unstated
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.special_blocks import PersonCard

_KINDS = {
    "local-authority": "Local authority",
    "health": "Health",
    "police": "Police",
    "education": "Education",
    "other": "Other partner",
}
LEAD = "Lead safeguarding partner"
DELEGATE = "Delegated safeguarding partner"
ALTERNATE = "Stands in for the delegate"


def seat_title(scope: Scope, seat: PartnerSeat) -> str:
    """The bodies that share a partner's seat."""
    return words.listed([scope.organisation(name) for name in seat.organisations])


def seat_kind(seat: PartnerSeat) -> str:
    """Which kind of partner, and whether the law or local choice makes it one."""
    kind = _KINDS[seat.kind]
    return kind if seat.statutory else f"{kind}: a partner by local choice"


def tenure(person: Person) -> str:
    """Since when, until when, and whether for now only; empty when nothing was published."""
    parts = ["interim"] if person.interim else []
    if person.from_:
        parts.append(f"from {person.from_.text}")
    if person.to:
        parts.append(f"until {person.to.text}")
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def holder(person: Person) -> str | Missing:
    """Who holds a post: a name, the post itself when no name is published, or that it is vacant."""
    if person.vacant_since:
        return Missing(vacancy(person.vacant_since))
    return person.name or person.post


def vacancy(since: When) -> str:
    """Vacant since 31 August 2026."""
    return f"Vacant since {since.text}"


def person_card(scope: Scope, person: Person, role: str = "", *, full: bool = False) -> PersonCard:
    """A post and its holder; ``full`` adds what the post does."""
    blocks: list[Block] = []
    if said := tenure(person):
        blocks.append(Text(prose(said)))
    if full and person.role:
        blocks.append(Text(prose(person.role)))
    blocks += notes(scope, person)
    name = holder(person)
    organisation = scope.organisation(person.organisation) if person.organisation else ""
    post = person.post if name != person.post else _no_name(scope)
    return PersonCard(name, post, organisation, role, tuple(blocks))


def _no_name(scope: Scope) -> str:
    return "Not named in the source" if scope.partnership.is_record else "Name not published"


def party_card(scope: Scope, party: Party | None, role: str, organisation: str = "") -> PersonCard:
    """Whoever fills a role. ``organisation`` says for whom, where the party itself does not."""
    if party is None:
        return PersonCard(missing(scope), organisation, "", role)
    person = scope.person(party.person) if party.person else None
    if person is not None and not party.none:
        return person_card(scope, person, role)
    if party.none:
        word = "Vacant" if party.none == "vacant" else unstated(scope)
        return PersonCard(Missing(word), party.post or organisation, "", role)
    return PersonCard(scope.party_words(party), organisation, "", role)


def seat_cards(scope: Scope, seat: PartnerSeat, *, alternates: bool) -> tuple[PersonCard, ...]:
    """The lead and the delegate of a partner, named or not, and who stands in for the delegate."""
    if scope.partnership.is_record and not (seat.lead or seat.delegate):
        return ()
    title = seat_title(scope, seat)
    cards = [
        party_card(scope, seat.lead, LEAD, title),
        party_card(scope, seat.delegate, DELEGATE, title),
    ]
    if alternates:
        cards += [party_card(scope, party, ALTERNATE, title) for party in seat.alternates]
    return tuple(cards)
