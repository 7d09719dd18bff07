"""Findings as workflow commands: GitHub Actions shows each beside its line in a pull request."""

from __future__ import annotations

from masa.findings import Finding, Severity
from masa.reports.report import Report
from masa.reports.terminal import summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def write(report: Report) -> str:
    """A command for each finding, and the line that counts them for who reads the log."""
    lines = [_command(report, finding) for finding in report.findings]
    return "\n".join([*lines, summary(report.findings, len(report.silenced))]) + "\n"


def _command(report: Report, finding: Finding) -> str:
    place = finding.place
    properties = {"file": place.file, "line": str(place.line)}
    if not report.is_whole_file(place):
        properties |= {"col": str(place.column), "endColumn": str(place.column + place.length)}
    properties["title"] = f"{finding.code} {report.rule(finding.code).title}"
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = f"{finding.message}\nMend: {finding.mend}\nSee {report.explained(finding.code)}"
    return f"::{_COMMANDS[finding.severity]} {given}::{_data(text)}"


def _data(text: str) -> str:
    """The text of a command. The percent sign comes first: the others bring new ones."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value, which colons and commas would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
