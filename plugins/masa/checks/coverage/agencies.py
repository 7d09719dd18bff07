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
        if not partnership.agencies:
            continue
        first: dict[tuple[str, str], RelevantAgency] = {}
        for agency in partnership.agencies.chosen:
            name = _name(agency, sight.library)
            before = first.setdefault((name.casefold(), agency.category or ""), agency)
            if before is not agency and name:
                place = agency.place("organisation" if agency.organisation else "name")
                where = before.place("id")
                says = f"{name} is listed twice; the first is in {where.file}, line {where.line}."
                yield TWICE.at(place, says, "Put both together, or name what tells them apart.")


def _name(agency: RelevantAgency, library: Library) -> str:
    body = library.organisations.get(agency.organisation or "")
    return agency.name or (body.name if body else "")
