"""People and groups: partners, chair, how the groups fit together, and each group."""

from __future__ import annotations

from masa.model.people import PartnerSeat, PartnershipChair
from masa.pages import words
from masa.pages.blocks import Block, Facts, Part, Points, Text
from masa.pages.inline import Fact, Inline
from masa.pages.page import has_content
from masa.pages.partnership.group import group_section
from masa.pages.partnership.group_figures import chart_section, flows_section
from masa.pages.partnership.posts import (
    party_card,
    person_card,
    seat_cards,
    seat_kind,
    seat_title,
)
from masa.pages.partnership.remarks import absent_section, is_past, missing, notes, unknown_facts
from masa.pages.prose import line, prose
from masa.pages.scope import Scope
from masa.pages.sections import complete, section, topics
from masa.pages.special_blocks import People, PersonCard
from masa.pages.views import PageView, Section

PAGE = "groups"


def view(scope: Scope) -> PageView | None:
    """Who leads and who sits where; nothing for a record whose source names nobody."""
    given = [
        _partners(scope),
        _chair(scope),
        chart_section(scope),
        *(group_section(scope, group) for group in scope.partnership.groups),
        flows_section(scope),
        _people(scope),
        *topics(scope, PAGE),
    ]
    made = PageView(
        "People and groups",
        "Who leads the partnership, which groups it works through, and who sits in them.",
        scope.partnership.short_name,
        sections=complete(scope, PAGE, given),
    )
    return made if has_content(scope, made) else None


def _partners(scope: Scope) -> Section:
    seats = scope.partnership.seats
    title = "The safeguarding partners"
    if not seats:
        return absent_section(scope, "partners", title, "seats")
    parts = tuple(_partner(scope, seat) for seat in seats)
    return section(scope, "partners", title, parts, *seats)


def _partner(scope: Scope, seat: PartnerSeat) -> Part:
    cards = seat_cards(scope, seat, alternates=True)
    blocks: list[Block] = [Text(prose(f"{seat_kind(seat)}."))]
    if cards:
        blocks.append(People(cards))
    else:
        blocks.append(Facts(unknown_facts(scope, ["who acted for it as a safeguarding partner"])))
    blocks += notes(scope, seat)
    return Part(seat_title(scope, seat), tuple(blocks), id=f"partner-{seat.id}")


def _chair(scope: Scope) -> Section:
    chair = scope.partnership.chair
    if chair is None:
        return absent_section(scope, "chair", "Who chairs the partnership", "chair")
    blocks: list[Block] = [People((_chair_card(scope, chair),))]
    if facts := _chair_facts(scope, chair):
        blocks.append(Facts(facts))
    if chair.functions:
        functions = Points(tuple(line(text) for text in chair.functions))
        blocks.append(Part("What the chair does", (functions,)))
    blocks += notes(scope, chair)
    return section(scope, "chair", "Who chairs the partnership", blocks, chair)


def _chair_card(scope: Scope, chair: PartnershipChair) -> PersonCard:
    person = scope.person(chair.person) if chair.person else None
    if person is not None:
        return person_card(scope, person, "Partnership chair")
    return party_card(scope, None, "Partnership chair", _seat_name(scope, chair))


def _seat_name(scope: Scope, chair: PartnershipChair) -> str:
    seat = next((s for s in scope.partnership.seats if s.id == chair.seat), None)
    return seat_title(scope, seat) if seat else ""


def _chair_facts(scope: Scope, chair: PartnershipChair) -> tuple[Fact, ...]:
    until: Inline | None = words.as_moment(chair.until) if chair.until else None
    over = "Chair until (this has passed)" if is_past(scope, chair.until) else "Chair until"
    rows: list[tuple[str, Inline | None]] = [
        ("Speaks from the seat of", _seat_name(scope, chair) or None),
        ("Term", line(chair.term) if chair.term else None),
        (over, until),
        ("How it passes on", line(chair.rotates) if chair.rotates else None),
    ]
    if scope.partnership.is_record:
        return tuple(Fact(term, (value,)) for term, value in rows if value)
    return tuple(Fact(term, (value or missing(scope),)) for term, value in rows)


def _people(scope: Scope) -> Section:
    people = scope.partnership.people
    if not people:
        return absent_section(scope, "people", "People and posts", "people")
    cards = tuple(person_card(scope, person, full=True) for person in people)
    return section(scope, "people", "People and posts", (People(cards),), *people)
