"""Groups report to somebody, not in a ring, and somebody leads each of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from masa.checks.current import current, is_over
from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.model.groups import Group
from masa.model.partnership import Partnership
from masa.model.references import references
from masa.rules import Rule

PAGE = "checks/coverage"
ALONE = Rule("V428", "A group reports to nobody", Severity.WARNING, PAGE, True)
TOPS = Rule("V429", "Several groups are at the top", Severity.HINT, PAGE, True)
RING = Rule("V430", "Groups report to each other in a ring", Severity.WARNING, PAGE, True)
NO_CHAIR = Rule("V431", "Nobody leads a group", Severity.HINT, PAGE, True)
ENDED = Rule("V434", "A group is named that has ended", Severity.WARNING, PAGE, True)

#: The highest first. Scrutiny may stand apart, so that it is independent.
_TOP = ("leadership", "executive", "board")
_APART = (*_TOP, "scrutiny")


def groups(sight: Sight[Options]) -> Iterator[Finding]:
    """V428 to V431 and V434, for the groups that have not ended."""
    for partnership in sight.partnerships:
        if "groups" in partnership.unread:
            continue
        live = [group for group in partnership.groups if not is_over(group, sight.today)]
        yield from _without_parent(live)
        yield from _tops(live)
        yield from _rings(live)
        yield from _without_chair(live)
        if len(live) < len(partnership.groups):
            yield from _ended(partnership, sight.today)


def _without_parent(live: list[Group]) -> Iterator[Finding]:
    if len(live) < 2:
        return
    for group in live:
        if not group.parents and not group.shared_with and group.kind not in _APART:
            says = f"{_the(group)} is a {_kind(group)} and reports to no other group."
            mend = "Add `parents` with the id of the group that it reports to."
            yield ALONE.at(group.place("name"), says, mend)


def _tops(live: list[Group]) -> Iterator[Finding]:
    tops = [group for group in live if not group.parents and group.kind in _TOP]
    tops.sort(key=lambda group: _TOP.index(group.kind))
    for group in tops[1:]:
        other = _the(tops[0], small=True)
        says = f"{_the(group)} reports to no other group, and neither does {other}."
        mend = "If one reports to the other, say so with `parents`."
        yield TOPS.at(group.place("name"), says, mend)


def _rings(live: list[Group]) -> Iterator[Finding]:
    by_id = {group.id: group for group in live}
    seen: set[str] = set()
    for group in live:
        ring = _ring(group, by_id)
        if not ring or seen & {one.id for one in ring}:
            continue
        seen |= {one.id for one in ring}
        way = ", which reports to ".join(_the(one, small=True) for one in (*ring[1:], ring[0]))
        says = f"{_the(ring[0])} reports to {way}: nobody is at the top."
        number = ring[0].parents.index(ring[1].id)
        mend = "Delete the id in `parents` of the group that does not report to the other."
        yield RING.at(ring[0].place("parents", number), says, mend)


def _ring(start: Group, by_id: dict[str, Group]) -> list[Group]:
    """The shortest way from a group over its parents back to itself, or nothing."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        for name in way[-1].parents:
            if name == start.id:
                return way
            if name in by_id and name not in seen:
                seen.add(name)
                ways.append([*way, by_id[name]])
    return []


def _without_chair(live: list[Group]) -> Iterator[Finding]:
    for group in live:
        if group.chair is None and not any(member.chairs for member in group.members):
            says = f"{_the(group)} has no `chair`, and no member who `chairs` it."
            mend = "Say who chairs it; if nobody does for now, write `chair: {none: vacant}`."
            yield NO_CHAIR.at(group.place("name"), says, mend)


def _ended(partnership: Partnership, today: date) -> Iterator[Finding]:
    over = {group.id: group for group in partnership.groups if is_over(group, today)}
    for entity in current(partnership, today):
        for kind, name, place in references(entity):
            if kind == "group" and name in over:
                group = over[name]
                ended = group.to.text if group.to else ""
                says = f"{_the(group)} has ended ({ended}), and is still named here."
                yield ENDED.at(place, says, "Name the group that took over, or delete this.")


def _the(group: Group, *, small: bool = False) -> str:
    if group.name.startswith("The "):
        return group.name
    return f"{'the' if small else 'The'} {group.name}"


def _kind(group: Group) -> str:
    return "group" if group.kind == "other" else group.kind
