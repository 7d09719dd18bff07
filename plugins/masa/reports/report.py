"""What every way of reporting prints: findings as the site counts them, and what it silenced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from masa.checks.choices import Settled, Silenced
from masa.checks.family import Family
from masa.findings import Finding, Place, Severity
from masa.reports.texts import clean, one_line
from masa.rules import Rule

#: Gives the text of a file's line, or nothing when it cannot be shown.
LineOf = Callable[[Place], str]

CHECKS = "/how-to-edit/checks/"


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was found on a day, with the rules it was found by.

    ``families`` are the check families that were on, ``checked`` the slugs of the partnerships and
    programmes that they looked at, and an empty one for the project itself. ``address`` is that of
    the published website without a slash at its end, or nothing.
    """

    settled: Settled
    rules: Mapping[str, Rule]
    line_of: LineOf
    checked_on: date
    colour: bool = False
    families: tuple[Family[Any], ...] = ()
    checked: tuple[str, ...] = ()
    address: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found and is not silenced, in the order of the files, safe to print."""
        return tuple(dict.fromkeys(clean(finding) for finding in self.settled.findings))

    @property
    def silenced(self) -> tuple[Silenced, ...]:
        """What was found and is silenced, safe to print."""
        return tuple(replace(one, finding=clean(one.finding)) for one in self.settled.silenced)

    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        found = [finding.severity for finding in self.findings]
        return {severity: found.count(severity) for severity in Severity}

    def rule(self, code: str) -> Rule:
        """The rule of a code; one without a title of its own where nobody catalogued it."""
        return self.rules.get(code) or Rule(code, code)

    def explained(self, code: str) -> str:
        """Where a code is explained: the address, or the path from the root of the site."""
        return f"{self.address}{self.rule(code).address}"

    def is_whole_file(self, place: Place) -> bool:
        """Whether a place is a file or folder rather than a stretch of text in it."""
        return place == Place(place.file) and not self.line_of(place)


def reason(one: Silenced) -> str:
    """Why a finding was silenced, in one line."""
    return one_line(one.choice.reason)


def by_severity(report: Report) -> Iterator[tuple[Severity, list[Finding]]]:
    """The findings of each severity that has any, the gravest first."""
    findings = report.findings
    for severity in Severity:
        if found := [finding for finding in findings if finding.severity is severity]:
            yield severity, found
