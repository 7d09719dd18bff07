"""Findings as SARIF 2.1.0 (OASIS), which code scanning services and editors read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from masa.checks.choices import Silenced, owner
from masa.findings import Finding, Place, Severity
from masa.reports.identity import fingerprints
from masa.reports.report import Report, reason
from masa.rules import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def write(report: Report) -> str:
    """One run with its rules and results; what is silenced is there, as suppressed."""
    silenced = {one.finding: one for one in report.silenced}
    found = [*report.findings, *silenced]
    codes = sorted({finding.code for finding in found})
    index = {code: number for number, code in enumerate(codes)}
    identity = fingerprints(report)
    driver = {"name": "Masa", "rules": [_rule(report, report.rule(code)) for code in codes]}
    if report.address:
        driver["informationUri"] = report.address
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder of mkdocs.yml."}}},
        "properties": {"checkedOn": report.checked_on.isoformat()},
        "results": [
            {
                **_result(report, finding, index[finding.code]),
                "partialFingerprints": {"masa/v1": identity[finding]},
                "suppressions": _suppressions(silenced.get(finding)),
            }
            for finding in found
        ],
    }
    return json.dumps(_log(run), ensure_ascii=False, indent=2) + "\n"


def _log(run: Mapping[str, Any]) -> dict[str, Any]:
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(report: Report, rule: Rule) -> dict[str, Any]:
    where = report.explained(rule.code)
    described = {
        "id": rule.code,
        "shortDescription": {"text": f"{rule.title}."},
        "help": {"text": f"{rule.title}. What it means and how to mend it: {where}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    if report.address:
        described["helpUri"] = where
    return described


def _result(report: Report, finding: Finding, index: int) -> dict[str, Any]:
    said = {
        "mend": finding.mend,
        "requirement": finding.requirement,
        "basis": finding.basis,
        "partnership": owner(finding),
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(f"{finding.message} {finding.mend}")},
        "locations": [{"physicalLocation": _location(report, finding.place)}],
        "properties": {name: text for name, text in said.items() if text},
    }


def _message(text: str) -> str:
    """Text that no viewer takes for a placeholder (§3.11.5) or for a link (§3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(report: Report, place: Place) -> dict[str, Any]:
    file = {"uri": quote(place.file, safe="/"), "uriBaseId": ROOT}
    if report.is_whole_file(place):
        return {"artifactLocation": file}
    first, end = _columns(place, report.line_of(place))
    region = {"startLine": place.line, "startColumn": first, "endColumn": end}
    return {"artifactLocation": file, "region": region}


def _columns(place: Place, line: str) -> tuple[int, int]:
    """First column and the one after the last, in UTF-16 code units; ours count code points."""
    start, end = place.column - 1, place.column - 1 + place.length
    if not line:
        return start + 1, end + 1
    # A mark may stand behind the last character of a line, and never further.
    return _units(line[:start]) + 1, _units(line[:end]) + 1


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _suppressions(one: Silenced | None) -> list[dict[str, Any]]:
    """An empty list says that a result is not suppressed; without any, nobody would know."""
    if one is None:
        return []
    until = one.choice.until
    made = {"kind": "external", "status": "accepted", "justification": reason(one)}
    return [{**made, "properties": {"until": until.isoformat()}}] if until else [made]
