"""Findings for other programs: JSON of one documented shape, `schemas/report-1.json`.

A version may gain members and never lose or change one; a program leaves alone what it does not
know. Whatever could break a program that reads it makes a new version.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from masa.checks.choices import Silenced, owner
from masa.findings import Finding
from masa.reports.identity import fingerprints
from masa.reports.report import Report, reason

VERSION = 1


def write(report: Report) -> str:
    """The whole report as one JSON object."""
    identity = fingerprints(report)
    counts = {severity.value: number for severity, number in report.counts().items()}
    whole = {
        "format": "masa-report",
        "version": VERSION,
        "checked_on": report.checked_on.isoformat(),
        "counts": {**counts, "silenced": len(report.silenced)},
        "stops_publication": any(finding.blocks for finding in report.findings),
        "findings": [_finding(report, one, identity) for one in report.findings],
        "silenced": [
            {**_finding(report, one.finding, identity), **_choice(one)} for one in report.silenced
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _finding(
    report: Report, finding: Finding, identity: Mapping[Finding, str]
) -> dict[str, object]:
    place = finding.place
    return {
        "code": finding.code,
        "rule": report.rule(finding.code).title,
        "severity": finding.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "message": finding.message,
        "mend": finding.mend,
        "requirement": finding.requirement or None,
        "basis": finding.basis or None,
        "partnership": owner(finding) or None,
        "explanation": report.explained(finding.code),
        "private": finding.private,
        "fingerprint": identity[finding],
    }


def _choice(one: Silenced) -> dict[str, object]:
    until = one.choice.until
    return {"reason": reason(one), "until": until.isoformat() if until else None}
