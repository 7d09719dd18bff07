"""The home of one partnership: what it is, who is responsible, and where to find the rest."""

from __future__ import annotations

from typing import Literal

from masa.model.people import PartnerSeat, PartnershipChair
from masa.model.values import Party
from masa.model.work import Priority
from masa.pages import words
from masa.pages.blocks import Block, Card, Cards, Facts
from masa.pages.inline import Anchor, Fact, Inline, Joined, Tag
from masa.pages.partnership.area import (
    area_section,
    documents_section,
    milestones_section,
    programmes_section,
)
from masa.pages.partnership.doors import doors
from masa.pages.partnership.posts import DELEGATE, LEAD, seat_kind, unnamed
from masa.pages.partnership.scrutiny_brief import scrutiny_section
from masa.pages.prose import plain
from masa.pages.scope import Scope
from masa.pages.sections import complete, section, topics
from masa.pages.shared import collaborations
from masa.pages.shared.downloads import data_section
from masa.pages.shared.posts import party_card, seat_title, tenure, who
from masa.pages.shared.remarks import (
    absence,
    absent,
    absent_section,
    due,
    missing,
    notes,
    tense,
)
from masa.pages.special_blocks import Doors
from masa.pages.views import PageView, Section

_STATUS = {
    "published": Tag("Published", "green"),
    "draft": Tag("Draft, not in force", "amber"),
    "record": Tag("Dated record, not current advice", "grey"),
    "superseded": Tag("Superseded by a later version", "grey"),
}


def view(scope: Scope) -> PageView:
    """The overview; every partnership and every record has one."""
    identity = scope.partnership.identity
    summary = plain(identity.summary) if identity.summary else ""
    given = [
        _responsible(scope),
        _priorities(scope),
        scrutiny_section(scope),
        area_section(scope),
        *collaborations.sections(scope),
        programmes_section(scope),
        *topics(scope, "overview"),
        milestones_section(scope),
        documents_section(scope),
        data_section(scope),
        Section("find", "Where to find more", (Doors(doors(scope)),), at_screen=True),
    ]
    return PageView(
        identity.name,
        summary,
        lead=(Facts(_key_facts(scope)),),
        sections=complete(scope, "overview", given),
    )


def _key_facts(scope: Scope) -> tuple[Fact, ...]:
    identity = scope.partnership.identity
    named = (*(_seat_link(scope, seat) for seat in scope.partnership.seats), *unnamed(scope))
    rows = [
        Fact(tense(scope, "Responsible", "Partners on record"), named),
        Fact("Area", (words.listed([scope.area(name) for name in identity.areas]),)),
    ]
    if identity.scope != ("children",):
        listed = words.listed([part.replace("-", " ") for part in identity.scope])
        rows.append(Fact("Covers", (f"{listed[0].upper()}{listed[1:]}",)))
    rows.append(Fact("Status", (_STATUS[identity.status], *_as_of(scope))))
    rows.append(Fact("Follows", (_edition(scope),)))
    return (*rows, *_dates(scope))


def _seat_link(scope: Scope, seat: PartnerSeat) -> Inline:
    return Anchor(seat_title(scope, seat), scope.page("", f"partner-{seat.id}"))


def _as_of(scope: Scope) -> tuple[Inline, ...]:
    as_of = scope.partnership.identity.as_of
    return (Joined(("As at", words.as_moment(as_of)), " "),) if as_of else ()


def _edition(scope: Scope) -> Inline:
    """The edition that the arrangements are published under, linked when the site has it."""
    if scope.standing is None:
        return scope.partnership.identity.edition
    edition = scope.standing.edition
    return Anchor(edition.information.title, scope.addresses.edition(edition.id))


def _dates(scope: Scope) -> tuple[Fact, ...]:
    publication = scope.partnership.publication
    if scope.partnership.is_record:
        known = [
            ("Published", publication.published if publication else None),
            ("In force", publication.in_force if publication else None),
        ]
        return tuple(Fact(term, (words.as_moment(when),)) for term, when in known if when)
    return (
        Fact("In force from", (words.moment(publication.in_force if publication else None),)),
        Fact("Last reviewed", (words.moment(publication.last_reviewed if publication else None),)),
        Fact("Next review", (due(scope, publication.next_review if publication else None),)),
    )


def _responsible(scope: Scope) -> Section:
    seats = scope.partnership.seats
    title = tense(scope, "Who is responsible", "Partners on record")
    if not seats:
        gap = absent(scope, "seats") or (Facts((Fact("Partners", unnamed(scope)),)),)
        return section(scope, "who-is-responsible", title, gap, absence(scope, "seats"))
    cards = tuple(_partner(scope, seat) for seat in seats)
    chair = scope.partnership.chair
    rows = [Fact("Partnership chair", (_chair(scope, chair),))] if chair else []
    rows.append(Fact("More", (Anchor("All people and groups", scope.page("groups")),)))
    if gaps := unnamed(scope):
        rows.insert(0, Fact("Other partners", gaps))
    blocks = (Cards(cards, _size(len(cards))), Facts(tuple(rows)))
    return section(scope, "who-is-responsible", title, blocks, *seats)


def _size(number: int) -> Literal["medium", "large"]:
    """Two and four cards stand two by two, so that none is left alone in its row."""
    return "large" if number in (1, 2, 4) else "medium"


def _partner(scope: Scope, seat: PartnerSeat) -> Card:
    parties = ((LEAD, seat.lead), (DELEGATE, seat.delegate))
    facts = tuple(Fact(role, _holder(scope, seat, party)) for role, party in parties)
    silent = scope.partnership.is_record and not (seat.lead or seat.delegate)
    blocks = (*(() if silent else (Facts(facts),)), *notes(scope, seat))
    title = seat_title(scope, seat)
    return Card(title, kicker=seat_kind(seat), blocks=blocks, id=f"partner-{seat.id}")


def _holder(scope: Scope, seat: PartnerSeat, party: Party | None) -> tuple[Inline, ...]:
    """Who holds a partner's post: the name, then the post, and whether only for now."""
    card = party_card(scope, party, "", seat_title(scope, seat))
    person = scope.person(party.person) if party and party.person else None
    said: list[Inline] = [card.name]
    if person or (party and party.none):
        said.append(card.post)
    if person and person.interim:
        said.append(tenure(person))
    return tuple(said)


def _chair(scope: Scope, chair: PartnershipChair) -> Inline:
    person = scope.person(chair.person) if chair.person else None
    seat = next((s for s in scope.partnership.seats if s.id == chair.seat), None)
    if person is None:
        return missing(scope) if seat is None else seat_title(scope, seat)
    if person.vacant_since:
        return who(scope, Party(person=person.id))
    name = ", ".join(part for part in (person.name, person.post) if part)
    return Anchor(name, scope.page("groups", "chair"))


def _priorities(scope: Scope) -> Section:
    items = scope.partnership.priorities
    title = tense(scope, "What we are working on", "Priorities")
    if not items:
        return absent_section(scope, "priorities", title, "priorities")
    cards = tuple(
        Card(
            plain(item.title),
            scope.page("priorities", item.id),
            f"Priority {item.number}" if item.number else "",
            None if scope.partnership.is_record else words.state(item.state),
            _priority_facts(scope, item),
        )
        for item in items
    )
    return section(scope, "priorities", title, (Cards(cards, _size(len(cards))),), *items)


def _priority_facts(scope: Scope, priority: Priority) -> tuple[Block, ...]:
    rows = []
    if priority.lead:
        rows.append(Fact("Lead", (who(scope, priority.lead),)))
    if priority.period:
        rows.append(Fact("When", (words.as_moment(priority.period),)))
    return (Facts(tuple(rows)),) if rows else ()
