"""A quorum names seats that the group has."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.current import is_over
from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.model.groups import Group, Quorum
from masa.model.partnership import Partnership
from masa.model.wording import did_you_mean, listed
from masa.rules import Rule

PAGE = "checks/coverage"
NO_SUCH_SEAT = Rule("V432", "A quorum names no member", Severity.WARNING, PAGE, True)
NO_PARTNER = Rule("V433", "A quorum needs a partner without a member", Severity.WARNING, PAGE, True)

#: Members who are counted for a quorum.
_COUNTS = ("full", "executive", "associate")


def quorums(sight: Sight[Options]) -> Iterator[Finding]:
    """V432 and V433, for groups that list their members."""
    for partnership in sight.partnerships:
        for group in partnership.groups:
            if group.quorum and group.members and not is_over(group, sight.today):
                yield from _names_no_member(group, group.quorum)
                yield from _partner_is_missing(partnership, group, group.quorum)


def _names_no_member(group: Group, quorum: Quorum) -> Iterator[Finding]:
    seats = [member.seat for member in group.members]
    known = {seat.casefold() for seat in seats}
    for number, name in enumerate(quorum.of):
        if name.casefold() not in known:
            says = f"“{name}” counts for the quorum of {group.name}, and is no seat in it."
            mend = f"{did_you_mean(name, seats)}Write the seat as it stands under `members`."
            yield NO_SUCH_SEAT.at(quorum.place("of", number), says, mend)


def _partner_is_missing(
    partnership: Partnership, group: Group, quorum: Quorum
) -> Iterator[Finding]:
    present = {m.partner for m in group.members if m.partner and m.kind in _COUNTS}
    # Where no member says which partner it belongs to, nobody can tell.
    if not quorum.each_partner or not present:
        return
    missing = [seat.id for seat in partnership.seats if seat.statutory and seat.id not in present]
    if missing:
        seats = listed(f"`{seat}`" for seat in missing)
        has = "has" if len(missing) == 1 else "have"
        says = f"The quorum of {group.name} asks for each partner, and {seats} {has} no member."
        mend = "Add the member, with `partner`, or correct `each-partner`."
        yield NO_PARTNER.at(quorum.place("each_partner"), says, mend)
