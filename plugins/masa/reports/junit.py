"""Findings as JUnit XML: a suite for each partnership, in it a case for each family of checks.

Services show cases that pass, fail or were skipped. So a partnership's row says at one look which
families have nothing against it. Errors fail a case; warnings, hints and what is silenced stand in
its output. Where a partnership's files could not be read, a family that found nothing was not able
to look: its case is skipped, not passed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from masa.checks.choices import owner
from masa.findings import Finding, Severity
from masa.reports.report import Report, reason
from masa.reports.texts import counted

PROJECT = "project"
READING = "Reading the files"
VALUES = "What values mean"
SETTINGS = "Settings, folders and pages written by hand"
#: The rules that hold for every site, by the letter of their codes. `masa check` has no E.
_GROUPS = {
    "R": READING,
    "M": VALUES,
    "S": "What the law and the guidance ask for",
    "C": SETTINGS,
    "E": "The finished pages",
}
_LOOKED_AT = ("R", "M", "S", "C")
_UNREAD = "Not everything could be read, so this says nothing yet."


@dataclass(frozen=True, slots=True)
class _Case:
    """What one family found about one partnership."""

    suite: str
    name: str
    errors: tuple[str, ...]
    notes: tuple[str, ...]
    unread: bool


def write(report: Report) -> str:
    """The whole report; times are 0, for no check takes one of its own."""
    cases = _cases(report)
    whole = ET.Element("testsuites", {"name": "Masa", **_numbers(cases)})
    for suite in dict.fromkeys(case.suite for case in cases):
        own = [case for case in cases if case.suite == suite]
        element = ET.SubElement(whole, "testsuite", {"name": suite, **_numbers(own)})
        given = ET.SubElement(element, "properties")
        day = report.checked_on.isoformat()
        ET.SubElement(given, "property", {"name": "checked-on", "value": day})
        for case in own:
            _add(element, case)
    ET.indent(whole)
    text = ET.tostring(whole, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _cases(report: Report) -> list[_Case]:
    families = {rule.code: one.title for one in report.families for rule in one.rules}
    errors: dict[tuple[str, str], list[str]] = {}
    notes: dict[tuple[str, str], list[str]] = {}
    for finding in report.findings:
        kept = errors if finding.severity is Severity.ERROR else notes
        kept.setdefault(_key(finding, families), []).append(_line(finding))
    for one in report.silenced:
        text = f"{_line(one.finding, 'silenced')} Why: {reason(one)}"
        notes.setdefault(_key(one.finding, families), []).append(text)
    keys = [*errors, *notes]
    names = [_GROUPS[letter] for letter in _LOOKED_AT] + [one.title for one in report.families]
    names = list(dict.fromkeys([*names, *sorted(name for _, name in keys)]))
    looked_at = {slug or PROJECT for slug in report.checked} | {suite for suite, _ in keys}
    suites = sorted(looked_at, key=lambda suite: (suite != PROJECT, suite))
    unread = {suite for suite, name in errors if name in {READING, VALUES}}
    return [
        _Case(
            suite,
            name,
            tuple(errors.get((suite, name), ())),
            tuple(notes.get((suite, name), ())),
            suite in unread and name not in {READING, SETTINGS},
        )
        for suite in suites
        for name in names
    ]


def _key(finding: Finding, families: dict[str, str]) -> tuple[str, str]:
    """The suite and the case that a finding belongs to."""
    name = families.get(finding.code) or _GROUPS.get(finding.code[:1], finding.code)
    return owner(finding) or PROJECT, name


def _line(finding: Finding, word: str = "") -> str:
    mark = word or finding.severity.value
    return f"{finding.place}: {finding.code} {mark}: {finding.message} Mend: {finding.mend}"


def _add(suite: ET.Element, case: _Case) -> None:
    named = {"classname": f"masa.{case.suite}", "name": case.name, "time": "0"}
    element = ET.SubElement(suite, "testcase", named)
    if case.errors:
        said = {"message": counted(len(case.errors), "error"), "type": "error"}
        ET.SubElement(element, "failure", said).text = "\n".join(case.errors)
    elif _is_skipped(case):
        ET.SubElement(element, "skipped", {"message": _UNREAD})
    if case.notes:
        ET.SubElement(element, "system-out").text = "\n".join(case.notes)


def _is_skipped(case: _Case) -> bool:
    return case.unread and not case.errors


def _numbers(cases: Iterable[_Case]) -> dict[str, str]:
    of = list(cases)
    return {
        "tests": str(len(of)),
        "failures": str(sum(bool(case.errors) for case in of)),
        "errors": "0",
        "skipped": str(sum(_is_skipped(case) for case in of)),
        "time": "0",
    }
