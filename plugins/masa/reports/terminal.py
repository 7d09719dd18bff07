"""Findings as an editor reads them in a terminal: place, message, the line, a caret, the mend."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from masa.findings import Finding, Place, Severity

#: Gives the text of a file's line, or nothing when it cannot be shown.
LineOf = Callable[[Place], str]

LONGEST_SHOWN = 120
DOCUMENTATION = "/how-to-edit/checks/"


def report(findings: Iterable[Finding], line_of: LineOf) -> str:
    """All findings, one paragraph each, in the order given; ends with a line that counts them."""
    found = list(findings)
    paragraphs = [describe(finding, line_of) for finding in found]
    return "\n\n".join([*paragraphs, summary(found)])


def describe(finding: Finding, line_of: LineOf) -> str:
    """One finding: where, what, the line it is about, the law it comes from, how to mend it."""
    mark = "" if finding.severity is Severity.ERROR else f"{finding.severity}: "
    lines = [f"{finding.place}: {finding.code} {mark}{finding.message}"]
    lines += _excerpt(finding.place, line_of(finding.place))
    if finding.requirement:
        basis = f" ({finding.basis})" if finding.basis else ""
        lines.append(f"   Requirement: {finding.requirement}{basis}")
    lines.append(f"   Mend: {finding.mend} See {DOCUMENTATION}#{finding.code.lower()}")
    return "\n".join(lines)


def _excerpt(place: Place, text: str) -> list[str]:
    if not text.strip():
        return []
    start = max(0, place.column - 1 - LONGEST_SHOWN // 2) if len(text) > LONGEST_SHOWN else 0
    shown = _visible(text[start : start + LONGEST_SHOWN])
    before = place.column - 1 - start
    length = max(1, min(place.length, len(shown) - before))
    number = f"{place.line:>5}"
    return [f"{number} | {shown}", f"{' ' * len(number)} | {' ' * before}{'^' * length}"]


def _visible(text: str) -> str:
    """Characters that a terminal would obey or hide, as a mark of the same width."""
    return "".join("\ufffd" if unicodedata.category(c) in _HIDDEN else c for c in text)


_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def summary(findings: list[Finding]) -> str:
    """How many findings of each severity."""
    counts = [
        (sum(f.severity is severity for f in findings), severity.value) for severity in Severity
    ]
    words = [f"{number} {word}{'' if number == 1 else 's'}" for number, word in counts if number]
    return ", ".join(words) + "." if words else "Nothing found: all is well."
