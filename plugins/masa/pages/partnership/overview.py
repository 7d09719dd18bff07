"""The home of one partnership: what it is, who is responsible, and where to find the rest."""

from __future__ import annotations

from masa.model.people import PartnerSeat, PartnershipChair
from masa.model.work import Priority
from masa.pages import words
from masa.pages.blocks import Block, Card, Cards, Facts, Text
from masa.pages.inline import Anchor, Fact, Inline, Joined, Tag
from masa.pages.partnership.area import area_section, documents_section, milestones_section
from masa.pages.partnership.doors import doors
from masa.pages.partnership.posts import seat_cards, seat_kind, seat_title
from masa.pages.partnership.remarks import absent_section, due, missing, notes
from masa.pages.partnership.scrutiny_brief import scrutiny_section
from masa.pages.prose import plain
from masa.pages.scope import Scope
from masa.pages.sections import complete, section, topics
from masa.pages.special_blocks import Doors, PersonCard
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
        *topics(scope, "overview"),
        milestones_section(scope),
        documents_section(scope),
        section(scope, "find", "Where to find more", (Doors(doors(scope)),)),
    ]
    return PageView(
        identity.name,
        summary,
        lead=(Facts(_key_facts(scope)),),
        sections=complete(scope, "overview", given),
    )


def _key_facts(scope: Scope) -> tuple[Fact, ...]:
    identity = scope.partnership.identity
    who = tuple(_seat_link(scope, seat) for seat in scope.partnership.seats)
    rows = [
        Fact("Responsible", who or (missing(scope),)),
        Fact("Area", (words.listed([scope.area(name) for name in identity.areas]),)),
    ]
    if identity.scope != ("children",):
        listed = words.listed([part.replace("-", " ") for part in identity.scope])
        rows.append(Fact("Looks after", (f"{listed[0].upper()}{listed[1:]}",)))
    rows.append(Fact("Status", (_STATUS[identity.status], *_as_of(scope))))
    rows.append(Fact("Follows", (_edition(scope),)))
    return (*rows, *_dates(scope))


def _seat_link(scope: Scope, seat: PartnerSeat) -> Inline:
    return Anchor(seat_title(scope, seat), scope.page("", "who-is-responsible"))


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
    if not seats:
        return absent_section(scope, "who-is-responsible", "Who is responsible", "seats")
    blocks: list[Block] = [Cards(tuple(_partner(scope, seat) for seat in seats), "medium")]
    if chair := scope.partnership.chair:
        blocks.append(Facts((Fact("Partnership chair", (_chair(scope, chair),)),)))
    more = Anchor("All people and groups", scope.page("groups"))
    blocks.append(Facts((Fact("More", (more,)),)))
    return section(scope, "who-is-responsible", "Who is responsible", blocks, *seats)


def _partner(scope: Scope, seat: PartnerSeat) -> Card:
    people = seat_cards(scope, seat, alternates=False)
    blocks: list[Block] = [Facts(tuple(_post_fact(card) for card in people))] if people else []
    blocks += notes(scope, seat)
    return Card(seat_title(scope, seat), kicker=seat_kind(seat), blocks=tuple(blocks))


def _post_fact(card: PersonCard) -> Fact:
    """A post in a partner's card: who, then the post; the organisation is the card's title."""
    said: list[Inline] = [
        card.name,
        card.post,
        *(b.html for b in card.blocks if isinstance(b, Text)),
    ]
    return Fact(card.role, tuple(value for value in said if value))


def _chair(scope: Scope, chair: PartnershipChair) -> Inline:
    person = scope.person(chair.person) if chair.person else None
    seat = next((s for s in scope.partnership.seats if s.id == chair.seat), None)
    if person is None:
        return missing(scope) if seat is None else seat_title(scope, seat)
    name = ", ".join(part for part in (person.name, person.post) if part)
    return Anchor(name, scope.page("groups", "chair"))


def _priorities(scope: Scope) -> Section:
    items = scope.partnership.priorities
    title = "What we are working on"
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
    return section(scope, "priorities", title, (Cards(cards),), *items)


def _priority_facts(scope: Scope, priority: Priority) -> tuple[Block, ...]:
    rows = []
    if priority.lead:
        rows.append(Fact("Lead", (scope.party(priority.lead),)))
    if priority.period:
        rows.append(Fact("When", (words.as_moment(priority.period),)))
    return (Facts(tuple(rows)),) if rows else ()
