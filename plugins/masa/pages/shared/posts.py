"""Posts and the people in them: in a line, and as cards."""

from __future__ import annotations

from masa.model.people import PartnerSeat, Person
from masa.model.values import Party, When
from masa.pages import words
from masa.pages.blocks import Text
from masa.pages.inline import Inline, Joined, Missing
from masa.pages.names import Names
from masa.pages.prose import prose
from masa.pages.shared.remarks import missing, notes, tense, unstated
from masa.pages.special_blocks import PersonCard


def seat_title(scope: Names, seat: PartnerSeat) -> str:
    """The bodies that share a partner's seat."""
    return words.listed([scope.organisation(name) for name in seat.organisations])


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


def who(scope: Names, party: Party | None, said: str = "") -> Inline:
    """Whoever leads or does something, with a vacancy in words.

    Post and organisation are left out where ``said``, which stands beside it, names them already.
    """
    person = scope.person(party.person) if party and party.person else None
    if party is None or party.none:
        return scope.party(party) if party else missing(scope)
    if person is None:
        return scope.party(party)
    organisation = _organisation(scope, person, said)
    around = [part for part in (person.post, organisation) if part and not _within(part, said)]
    capacity = f" ({party.capacity})" if party.capacity else ""
    if person.vacant_since:
        gap = f"{vacancy(person.vacant_since)}{capacity}"
        return Joined((*around, Missing(gap)), ", ") if around else Missing(gap)
    named = [part for part in (person.name, *around) if part]
    return (", ".join(named) or _no_name(scope)) + capacity


def _organisation(scope: Names, person: Person, said: str) -> str:
    """A person's organisation, unless its name or its short name stands beside it already."""
    found = scope.library.organisations.get(person.organisation or "")
    if found and found.short_name and _within(found.short_name, said):
        return ""
    return scope.organisation(person.organisation) if person.organisation else ""


def _within(part: str, said: str) -> bool:
    return part.casefold() in said.casefold()


def person_card(scope: Names, person: Person, role: str = "", within: str = "") -> PersonCard:
    """A post, its holder, since when, and what the post does.

    ``within`` is an organisation that stands above the card and need not be said again.
    """
    texts = (tenure(person), person.role)
    blocks = [*(Text(prose(text)) for text in texts if text), *notes(scope, person)]
    name = holder(person)
    organisation = scope.organisation(person.organisation) if person.organisation else ""
    post = person.post if name != person.post else _no_name(scope)
    own = "" if organisation == within else organisation
    return PersonCard(name, post, own, role, tuple(blocks))


def _no_name(scope: Names) -> str:
    return tense(scope, "Name not published", "Not named in the source")


def party_card(scope: Names, party: Party | None, role: str, within: str = "") -> PersonCard:
    """Whoever fills a role; ``within`` is the organisation for which they do."""
    if party is None:
        return PersonCard(missing(scope), within, "", role)
    person = scope.person(party.person) if party.person else None
    if person is not None and not party.none:
        return person_card(scope, person, role, within)
    if party.none:
        word = "Vacant" if party.none == "vacant" else unstated(scope)
        return PersonCard(Missing(word), party.post or within, "", role)
    said = scope.party_words(party).removesuffix(f", {within}")
    named = party.named or party.supplier
    return PersonCard(said, within if named else _no_name(scope), "", role)
