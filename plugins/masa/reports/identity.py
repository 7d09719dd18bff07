"""Fingerprints: what lets a service know a finding again after the files around it changed."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from masa.findings import Finding, in_order
from masa.reports.report import Report

_QUOTED_OR_NUMBER = re.compile(r"(`[^`]*`)|\d+(?:[.,]\d+)*")
LENGTH = 32


def fingerprints(report: Report) -> dict[Finding, str]:
    """A fingerprint for each finding of a report, the silenced ones included.

    It is made of code, file, requirement, subject, and the message without its numbers: lines move,
    sums and days that are left change, and the finding is still the same. What stands between
    backticks is somebody's own word, and stays. Findings that are alike in all of this are told
    apart by their order in the file. The line itself is never part of it: nobody can guess from a
    fingerprint what a private line says.
    """
    everything = [*report.findings, *(one.finding for one in report.silenced)]
    seen: Counter[tuple[str, ...]] = Counter()
    found: dict[Finding, str] = {}
    for finding in in_order(everything):
        likeness = _likeness(finding)
        text = "\0".join((*likeness, str(seen[likeness])))
        seen[likeness] += 1
        found[finding] = hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
    return found


def _likeness(finding: Finding) -> tuple[str, ...]:
    message = _QUOTED_OR_NUMBER.sub(lambda match: match[1] or "#", finding.message)
    return (finding.code, finding.place.file, finding.requirement, finding.subject, message)
