"""Who is responsible: partners by post, groups, the seats in them, relevant agencies."""

from __future__ import annotations

from masa.downloads.data.columns import About, Column, Found, Row, Table, days, ids, together, when
from masa.model.groups import Member
from masa.model.people import Person
from masa.model.values import Party


def _post(name: str, says: str) -> tuple[Column, ...]:
    return (
        Column(f"{name}_post", f"The post of {says}."),
        Column(f"{name}_organisation", "The body that the post belongs to."),
        Column(f"{name}_holder", "Who holds it, where the name of an office holder is public."),
        Column(f"{name}_vacant", "true: nobody holds it.", "boolean"),
    )


def _holder(about: About, party: Party | None) -> Row:
    if party is None:
        return (None, None, None, None)
    person = about.scope.person(party.person) if party.person else None
    body = party.organisation or (person.organisation if person else None)
    return (
        party.post or (person.post if person else None),
        about.scope.organisation(body) if body else None,
        party.named or (person.name if person else None),
        _vacant(party, person),
    )


def _vacant(party: Party, person: Person | None) -> bool | None:
    if party.none == "none-stated":
        return None
    return party.none == "vacant" or bool(person and person.vacant_since)


def _partners(about: About) -> Found:
    for seat in about.partnership.seats if about.partnership else ():
        cells = (
            seat.id, seat.kind, seat.statutory, ids(seat.organisations),
            together(about.scope.organisation(name) for name in seat.organisations),
            *_holder(about, seat.lead), *_holder(about, seat.delegate), about.whos(seat.alternates),
        )  # fmt: skip
        yield cells, seat


PARTNERS = Table(
    "partners",
    "Safeguarding partners",
    "Each partner’s seat, with its lead and its delegate by post.",
    (
        Column("seat", "The id of the seat."),
        Column("kind", "local-authority, health, police, education or other."),
        Column("statutory", "true: a partner by law, not by local choice.", "boolean"),
        Column("organisations", "The ids of the bodies that share the seat."),
        Column("organisations_names", "Their names."),
        *_post("lead", "the lead safeguarding partner"),
        *_post("delegate", "the delegated safeguarding partner"),
        Column("alternates", "Who may stand in."),
    ),
    _partners,
)


def _groups(about: About) -> Found:
    for group in about.scope.published.groups:
        quorum, meets = group.quorum, group.meets
        cells = (
            group.id, group.name, group.short_name, group.kind, group.purpose, ids(group.parents),
            together(about.scope.group(name).text for name in group.parents),
            about.who(group.chair), len(group.members) or None, quorum.says if quorum else None,
            meets.says if meets else None, meets.per_year if meets else None,
            *days(group.from_), *days(group.to),
        )  # fmt: skip
        yield cells, group


GROUPS = Table(
    "groups",
    "Groups",
    "Boards, groups, forums and teams, and the groups that each reports to.",
    (
        Column("id", "The id of the group."),
        Column("group", "Its name."),
        Column("short_name", "A shorter name."),
        Column("kind", "What kind of group it is; not-stated if the source does not say."),
        Column("purpose", "What it is for."),
        Column("parents", "The ids of the groups it reports to."),
        Column("parents_names", "Their names."),
        Column("chair", "Who chairs it."),
        Column("seats_listed", "How many seats are listed: there may be more.", "integer"),
        Column("quorum", "Who must be there for a decision."),
        Column("meets", "How often it meets."),
        Column("meetings_per_year", "How many times a year.", "integer"),
        *when("began", "When it began."),
        *when("ended", "When it ended."),
    ),
    _groups,
)


def _members(about: About) -> Found:
    for group in about.scope.published.groups:
        for member in group.members:
            yield (group.id, group.name, *_member(about, member)), member


def _member(about: About, member: Member) -> Row:
    return (
        member.seat, about.who(member.party), member.kind, member.chairs, member.partner,
        member.chair_of, about.who(member.nominated_by),
    )  # fmt: skip


MEMBERS = Table(
    "members",
    "Members of groups",
    "Each seat of each group, by post; names only where an office holder’s name is public.",
    (
        Column("group", "The id of the group."),
        Column("group_name", "Its name."),
        Column("seat", "The seat as published."),
        Column("filled_by", "Who fills it."),
        Column("kind", "full, executive, associate, advisor, observer or attends."),
        Column("chairs", "true: this member chairs the group.", "boolean"),
        Column("partner", "The id of the partner’s seat that it belongs to."),
        Column("chair_of", "The id of the group whose chair sits here."),
        Column("nominated_by", "Who chooses the member."),
    ),
    _members,
)


def _agencies(about: About) -> Found:
    agencies = about.partnership.agencies if about.partnership else None
    categories = about.scope.library.categories
    for item in agencies.chosen if agencies else ():
        category = categories.get(item.category) if item.category else None
        name = item.name or (about.scope.organisation(item.organisation or "") or None)
        cells = (
            item.id, name, item.organisation, item.category, category.name if category else None,
            item.sector, item.why, item.expects, item.offers, item.represented,
        )  # fmt: skip
        yield cells, item


AGENCIES = Table(
    "agencies",
    "Relevant agencies",
    "Each agency, or kind of agency, that the partners chose to work with.",
    (
        Column("id", "The id of the agency."),
        Column("agency", "Its name, or that of its kind."),
        Column("organisation", "The id of the body, if it is one that is listed."),
        Column("category", "RA01 to RA38 of the Schedule to SI 2018/789; none if outside it."),
        Column("category_name", "What the Schedule calls it."),
        Column("sector", "How the local list groups it."),
        Column("why", "Why it was chosen."),
        Column("expects", "What is expected of it."),
        Column("offers", "What it is offered."),
        Column("represented", "Who speaks for it, and where."),
    ),
    _agencies,
)
