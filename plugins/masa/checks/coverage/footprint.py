"""Every area of a partnership has its council, its health body and its police among the seats.

Whether there is a seat of each kind at all is a duty of the Act, and found as such. The areas of a
body are those of the registers; where a register does not say them, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.registers import Organisation
from masa.model.wording import listed
from masa.rules import Rule

PAGE = "checks/coverage"
COUNCIL = Rule("V421", "An area has no seat of its council", Severity.WARNING, PAGE, True)
HEALTH = Rule("V422", "An area has no seat of its NHS board", Severity.WARNING, PAGE, True)
POLICE = Rule("V423", "An area has no seat of its police", Severity.WARNING, PAGE, True)
ELSEWHERE = Rule("V424", "A body in a seat covers none of the areas", Severity.WARNING, PAGE, True)

_KINDS = (("local-authority", COUNCIL, "council"), ("health", HEALTH, "NHS board"),
          ("police", POLICE, "police force"))  # fmt: skip


def footprint(sight: Sight[Options]) -> Iterator[Finding]:
    """V421 to V424, for each partnership whose seats could be read."""
    for partnership in sight.partnerships:
        if not {"seats", "identity"} & partnership.unread:
            yield from _uncovered(partnership, sight.library)
            yield from _from_elsewhere(partnership, sight.library)


def _uncovered(partnership: Partnership, library: Library) -> Iterator[Finding]:
    for kind, rule, body in _KINDS:
        bodies = _bodies(partnership, library, kind)
        if not bodies or not all(body.areas for body in bodies):
            continue
        who = listed(body.name for body in bodies)
        for number, name in enumerate(partnership.identity.areas):
            if name in library.areas and not any(_meets(b, name, library) for b in bodies):
                area = library.areas[name].name
                says = f"No {body} of {area} has a seat: the registers do not give {area} to {who}."
                mend = (
                    f"Add the {body} of {area} to `seats`, or `{name}` to the `areas` of the body "
                    "in registers/ that covers it."
                )
                yield rule.at(partnership.identity.place("areas", number), says, mend)


def _from_elsewhere(partnership: Partnership, library: Library) -> Iterator[Finding]:
    own = partnership.identity.areas
    for seat in partnership.seats:
        for number, name in enumerate(seat.organisations):
            body = library.organisations.get(name)
            if not body or not body.areas or any(_meets(body, area, library) for area in own):
                continue
            covers = listed(_name(area, library) for area in body.areas)
            areas = listed(_name(area, library) for area in own)
            says = f"{body.name} holds a seat and covers {covers}, not {areas}."
            mend = "Name the body that covers the area, or correct its `areas` in registers/."
            yield ELSEWHERE.at(seat.place("organisations", number), says, mend)


def _bodies(partnership: Partnership, library: Library, kind: str) -> list[Organisation]:
    """The bodies in seats of a kind; none when one of them is not in the registers."""
    names = [name for s in partnership.seats if s.kind == kind for name in s.organisations]
    known = library.organisations
    return [known[name] for name in names] if all(name in known for name in names) else []


def _meets(body: Organisation, area: str, library: Library) -> bool:
    """Whether a body covers an area, a larger one around it, or a part of it."""
    around = _around(area, library)
    return any(name in around or area in _around(name, library) for name in body.areas)


def _around(area: str, library: Library) -> tuple[str, ...]:
    """An area and the larger ones that it lies in."""
    found: tuple[str, ...] = ()
    name: str | None = area
    while name and name not in found:
        found = (*found, name)
        name = library.areas[name].parent if name in library.areas else None
    return found


def _name(area: str, library: Library) -> str:
    return library.areas[area].name if area in library.areas else area
