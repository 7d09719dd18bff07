"""One group: what it is for, who sits in it, when it can decide, and to whom it reports."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.groups import Group, Member, Quorum
from masa.model.partnership import Partnership
from masa.model.values import Party
from masa.pages import words
from masa.pages.blocks import Block, Facts, Part, Points, Table
from masa.pages.inline import Fact, Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import optional_text, section
from masa.pages.shared.posts import seat_title, who
from masa.pages.shared.remarks import missing, notes, unknown_facts
from masa.pages.views import Section

KINDS = {
    "leadership": "Leadership group",
    "executive": "Executive group",
    "board": "Board",
    "sub-group": "Sub-group",
    "reference": "Reference group",
    "forum": "Forum",
    "task-group": "Task group, for a time",
    "scrutiny": "Scrutiny group",
    "team": "Team",
    "network": "Network",
    "other": "Part of the arrangements",
    "not-stated": "",
}
#: Seats that a group may have before its list is folded.
SHORT_LIST = 4
_PARTS = {
    "full": "Member",
    "executive": "Executive member",
    "associate": "Associate",
    "advisor": "Advisor",
    "observer": "Observer",
    "attends": "Attends",
}


def group_section(scope: Names, group: Group) -> Section:
    """A group's section; what is not known of it stands in one row."""
    blocks: list[Block] = [*optional_text(group.purpose)]
    if group.does:
        blocks.append(Part("What it does", (Points(tuple(line(text) for text in group.does)),)))
    blocks.append(Facts(tuple(_facts(scope, group))))
    if group.members:
        blocks.append(_seats(scope, group))
    if group.powers:
        powers = Points(tuple(line(text) for text in group.powers))
        blocks.append(Part("What it may decide on its own", (powers,)))
    blocks += notes(scope, group)
    return section(scope, group.id, plain(group.name), blocks, group)


def _facts(scope: Names, group: Group) -> Iterator[Fact]:
    names = [name for name in (group.short_name, *group.other_names) if name]
    if kind := KINDS[group.kind]:
        yield Fact("Kind", (kind,))
    if names:
        yield Fact("Also called", tuple(names))
    if lasts := _lasts(group):
        yield Fact("When", (lasts,))
    if group.chair:
        yield Fact("Chair", (who(scope, group.chair),))
    if group.meets:
        yield Fact("Meets", (line(group.meets.says),))
        if group.meets.dates:
            dates = tuple(words.as_moment(date) for date in group.meets.dates)
            yield Fact("Dates", (Joined(dates, "; "),))
    if group.quorum:
        yield Fact("Quorum (who must be there)", (quorum(group.quorum),))
    yield from _relations(scope, group)
    yield from unknown_facts(scope, _unknown(scope, group))


def _lasts(group: Group) -> str:
    parts = [f"from {group.from_.text}"] if group.from_ else []
    parts += [f"until {group.to.text}"] if group.to else []
    said = " ".join(parts)
    return said[:1].upper() + said[1:]


def quorum(rule: Quorum) -> Inline:
    """The quorum in a sentence, with what the chair may decide about it."""
    said = plain(rule.says)
    return f"{said} {plain(rule.discretion)}" if rule.discretion else said


def _relations(scope: Names, group: Group) -> Iterator[Fact]:
    """All groups above and below it, and the partnerships that share it."""
    children = [item for item in scope.published.groups if group.id in item.parents]
    if group.parents:
        yield Fact("Reports to", tuple(scope.group(parent) for parent in group.parents))
    elif not scope.published.is_record:
        yield Fact("Reports to", ("No other group",))
    if children:
        yield Fact("Groups that report to it", tuple(scope.group(child.id) for child in children))
    if group.shared_with:
        yield Fact("Shared with", tuple(scope.partnership_link(slug) for slug in group.shared_with))


def _unknown(scope: Names, group: Group) -> Iterator[str]:
    if not KINDS[group.kind]:
        yield "what kind of group it is"
    if group.purpose is None and not group.does:
        yield "what it is for"
    if group.chair is None and not any(member.chairs for member in group.members):
        yield "who chairs it"
    if not group.members:
        yield "who sits in it"
    if group.meets is None:
        yield "how often it meets"
    if group.quorum is None:
        yield "its quorum"
    if not group.parents and scope.published.is_record:
        yield "whom it reports to"


def _seats(scope: Names, group: Group) -> Part:
    """Who sits in it, folded where the list is long."""
    many = len(group.members)
    table = (_members(scope, group),)
    note = words.count(many, "seat")
    return Part("Who sits in it", table, folded=many > SHORT_LIST, note=note)


def _members(scope: Names, group: Group) -> Table:
    """Seats in their order; a column that would be empty throughout is left out."""
    rows = [(plain(m.seat), _who(scope, m), _part(scope, m)) for m in group.members]
    columns = ("Seat", "Who", "Part")
    known = any(m.party or m.partner or _chair(scope, m) for m in group.members)
    # A record's plain members are those of whom its source said no more.
    plain_only = scope.published.is_record and all(_is_plain(m) for m in group.members)
    used = (0, *((1,) if known else ()), *(() if plain_only else (2,)))
    return Table(
        f"Who sits in the {plain(group.name)}",
        tuple(columns[i] for i in used),
        tuple(tuple(row[i] for i in used) for row in rows),
        quiet=True,
    )


def _who(scope: Names, member: Member) -> Inline:
    if member.party is not None:
        return who(scope, member.party, member.seat)
    about = scope.published
    seats = about.seats if isinstance(about, Partnership) else ()
    seat = next((s for s in seats if s.id == member.partner), None)
    chair = _chair(scope, member)
    return seat_title(scope, seat) if seat else who(scope, chair) if chair else missing(scope)


def _chair(scope: Names, member: Member) -> Party | None:
    """Who chairs the group whose chair sits here."""
    group = next((one for one in scope.published.groups if one.id == member.chair_of), None)
    if group is None:
        return None
    return group.chair or next((one.party for one in group.members if one.chairs), None)


def _is_plain(member: Member) -> bool:
    more = (member.chairs, member.chair_of, member.nominated_by, member.note)
    return member.kind == "full" and not any(more)


def _part(scope: Names, member: Member) -> Inline:
    """As what a member sits there, and by whose choice."""
    parts: list[Inline] = ["Chair" if member.chairs else _PARTS[member.kind]]
    if member.chair_of:
        parts.append(Joined(("sits here as chair of ", scope.group(member.chair_of)), ""))
    if member.nominated_by:
        parts.append(Joined(("chosen by ", scope.party(member.nominated_by)), ""))
    said: Inline = Joined(tuple(parts), ", ")
    return Joined((said, line(member.note)), ". ") if member.note else said
