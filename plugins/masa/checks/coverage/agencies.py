"""No relevant agency is listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.model.library import Library
from masa.model.people import RelevantAgency
from masa.rules import Rule

TWICE = Rule("V438", "A relevant agency is listed twice", Severity.WARNING, "checks/coverage", True)


def agencies(sight: Sight[Options]) -> Iterator[Finding]:
    """V438, for an agency under the same category, or under none, a second time."""
    for partnership in sight.partnerships:
        before: dict[str, list[RelevantAgency]] = {}
        for agency in partnership.agencies.chosen if partnership.agencies else ():
            same_kind = before.setdefault(agency.category or "", [])
            first = next((one for one in same_kind if _is_the_same(one, agency)), None)
            same_kind.append(agency)
            if first:
                place = agency.place("organisation" if agency.organisation else "name")
                where = first.place("id")
                name = _name(agency, sight.library)
                says = f"{name} is listed twice; the first is in {where.file}, line {where.line}."
                yield TWICE.at(place, says, "Put both together, or name what tells them apart.")


def _is_the_same(one: RelevantAgency, other: RelevantAgency) -> bool:
    """One body may stand for several kinds of agency, each with a name of its own."""
    if one.name and other.name:
        return one.name.casefold() == other.name.casefold()
    return one.organisation is not None and one.organisation == other.organisation


def _name(agency: RelevantAgency, library: Library) -> str:
    body = library.organisations.get(agency.organisation or "")
    return agency.name or (body.name if body else "This agency")
