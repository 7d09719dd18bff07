"""Findings as a Code Quality report: GitLab compares two of them in a merge request."""

from __future__ import annotations

import json

from masa.findings import Severity
from masa.reports.identity import fingerprints
from masa.reports.report import Report

#: GitLab has five words. An error stops publication, so it blocks; a hint is for information.
_SEVERITIES = {Severity.ERROR: "blocker", Severity.WARNING: "minor", Severity.HINT: "info"}


def write(report: Report) -> str:
    """A list of everything that is not silenced; the format has no way to say what is."""
    identity = fingerprints(report)
    issues = [
        {
            "description": f"{finding.message} {finding.mend}",
            "check_name": finding.code,
            "fingerprint": identity[finding],
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": finding.place.file, "lines": {"begin": finding.place.line}},
        }
        for finding in report.findings
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
