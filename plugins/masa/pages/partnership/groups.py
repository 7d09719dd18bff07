"""People and groups: partners, chair, how the groups fit together, and each group."""

from __future__ import annotations

from masa.model.people import PartnerSeat, PartnershipChair
from masa.model.values import Party
from masa.pages import words
from masa.pages.blocks import Block, Facts, Part, Points
from masa.pages.inline import Fact, Inline
from masa.pages.page import has_content
from masa.pages.partnership.posts import seat_cards, seat_kind
from masa.pages.prose import line
from masa.pages.scope import Scope
from masa.pages.sections import complete, section, topics
from masa.pages.shared import elsewhere, networks
from masa.pages.shared.group import group_section
from masa.pages.shared.group_figures import chart_section, flows_section
from masa.pages.shared.posts import person_card, seat_title, who
from masa.pages.shared.remarks import (
    absent_section,
    is_past,
    missing,
    notes,
    tense,
    unknown_facts,
)
from masa.pages.special_blocks import People
from masa.pages.views import PageView, Section

PAGE = "groups"


def view(scope: Scope) -> PageView | None:
    """Who leads and who sits where; nothing for a record whose source names nobody."""
    given = [
        _partners(scope),
        _chair(scope),
        chart_section(scope),
        *(group_section(scope, group) for group in scope.partnership.groups),
        elsewhere.groups_section(scope),
        flows_section(scope),
        *networks.sections(scope),
        _people(scope),
        *topics(scope, PAGE),
    ]
    made = PageView(
        "People and groups",
        tense(
            scope,
            "Who leads the partnership, which groups it works through, and who sits in them.",
            "Who led the partnership, which groups it worked through, and who sat in them.",
        ),
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
    unknown = Facts(unknown_facts(scope, ["who acted for it as a safeguarding partner"]))
    title = f"{seat_kind(seat)}: {seat_title(scope, seat)}"
    blocks = (People(cards) if cards else unknown, *notes(scope, seat))
    return Part(title, blocks, id=f"partner-{seat.id}")


def _chair(scope: Scope) -> Section:
    chair = scope.partnership.chair
    if chair is None:
        return absent_section(
            scope,
            "chair",
            tense(scope, "Who chairs the partnership", "Who chaired the partnership"),
            "chair",
        )
    blocks: list[Block] = [Facts(_chair_facts(scope, chair))]
    if chair.functions:
        functions = Points(tuple(line(text) for text in chair.functions))
        blocks.append(Part("What the chair does", (functions,)))
    blocks += notes(scope, chair)
    return section(
        scope,
        "chair",
        tense(scope, "Who chairs the partnership", "Who chaired the partnership"),
        blocks,
        chair,
    )


def _seat_name(scope: Scope, chair: PartnershipChair) -> str:
    seat = next((s for s in scope.partnership.seats if s.id == chair.seat), None)
    return seat_title(scope, seat) if seat else ""


def _chair_facts(scope: Scope, chair: PartnershipChair) -> tuple[Fact, ...]:
    until: Inline | None = words.as_moment(chair.until) if chair.until else None
    name = who(scope, Party(person=chair.person)) if chair.person else missing(scope)
    over = "Chair until (this has passed)" if is_past(scope, chair.until) else "Chair until"
    rows: list[tuple[str, Inline | None]] = [
        ("Speaks from the seat of", _seat_name(scope, chair) or None),
        ("Term", line(chair.term) if chair.term else None),
        (over, until),
        ("How it passes on", line(chair.rotates) if chair.rotates else None),
    ]
    if scope.partnership.is_record:
        rows = [row for row in rows if row[1]]
    shown = (Fact(term, (value or missing(scope),)) for term, value in rows)
    return (Fact("Chair", (name,)), *shown)


def _people(scope: Scope) -> Section:
    people = scope.partnership.people
    if not people:
        return absent_section(scope, "people", "People and posts", "people")
    shown = _partner_people(scope)
    others = [person for person in people if person.id not in shown]
    cards = tuple(person_card(scope, person) for person in others)
    title = "Other people and posts" if len(others) < len(people) else "People and posts"
    return section(scope, "people", title, (People(cards),) if cards else (), *others)


def _partner_people(scope: Scope) -> frozenset[str]:
    """The people whom the partners' own section has shown."""
    parties = [
        party
        for seat in scope.partnership.seats
        for party in (seat.lead, seat.delegate, *seat.alternates)
    ]
    return frozenset(party.person for party in parties if party and party.person)
