"""What every way of reporting prints: findings as the site counts them, and what it silenced."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from masa.checks.choices import Settled
from masa.findings import Finding, Place
from masa.rules import Rule

#: Gives the text of a file's line, or nothing when it cannot be shown.
LineOf = Callable[[Place], str]

CHECKS = "/how-to-edit/checks/"


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was found on a day, with the rules it was found by."""

    settled: Settled
    rules: Mapping[str, Rule]
    line_of: LineOf
    checked_on: date
    colour: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found and is not silenced, in the order of the files."""
        return self.settled.findings

    def explained(self, finding: Finding) -> str:
        """Where a finding's code is explained, from the root of the site."""
        rule = self.rules.get(finding.code)
        return rule.address if rule else f"{CHECKS}#{finding.code.lower()}"
