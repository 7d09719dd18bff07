"""Findings as an editor reads them in a terminal: place, message, the line, a caret, the mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from masa.checks.choices import Silenced
from masa.findings import Finding, Place, Severity
from masa.model.dates import day_words
from masa.reports.report import CHECKS, LineOf, Report, reason
from masa.reports.texts import clean, counted, visible
from masa.rules import Rule

LONGEST_SHOWN = 120
_RED, _YELLOW, _BLUE, _BOLD, _END = "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[1m", "\x1b[0m"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.HINT: _BLUE}


def write(given: Report) -> str:
    """All findings, one paragraph each, in the order given; ends with a line that counts them."""
    paragraphs = [
        describe(finding, given.line_of, given.explained(finding.code), colour=given.colour)
        for finding in given.findings
    ]
    paragraphs += [_silenced(one) for one in given.silenced]
    return "\n\n".join([*paragraphs, summary(given.findings, len(given.silenced))]) + "\n"


def report(
    findings: Iterable[Finding], line_of: LineOf, rules: Mapping[str, Rule] | None = None
) -> str:
    """The same of findings alone, without colour, for those who stop a build."""
    found, known = tuple(findings), rules or {}
    paragraphs = [describe(one, line_of, explained(one, known)) for one in found]
    return "\n\n".join([*paragraphs, summary(found)])


def explained(finding: Finding, rules: Mapping[str, Rule]) -> str:
    """Where its rule is explained, from the root of the site; nothing for an unknown rule."""
    rule = rules.get(finding.code)
    return rule.address if rule else ""


def describe(given: Finding, line_of: LineOf, address: str = "", *, colour: bool = False) -> str:
    """One finding: where, what, the line it is about, the law it comes from, how to mend it."""
    finding = clean(given)
    mark = "" if finding.severity is Severity.ERROR else f"{finding.severity}: "
    code, place = f"{finding.code} {mark}".rstrip(), str(finding.place)
    if colour:
        code, place = f"{_COLOURS[finding.severity]}{code}{_END}", f"{_BOLD}{place}{_END}"
    lines = [f"{place}: {code} {finding.message}"]
    if not finding.private:
        lines += _excerpt(finding.place, line_of(given.place), colour=colour)
    if finding.requirement:
        basis = f" ({finding.basis})" if finding.basis else ""
        lines.append(f"   Requirement: {finding.requirement}{basis}")
    where = address or f"{CHECKS}#{finding.code.lower()}"
    lines.append(f"   Mend: {finding.mend} See {where}")
    return "\n".join(lines)


def _excerpt(place: Place, text: str, *, colour: bool) -> list[str]:
    if not text.strip():
        return []
    start = max(0, place.column - 1 - LONGEST_SHOWN // 2) if len(text) > LONGEST_SHOWN else 0
    shown = visible(text[start : start + LONGEST_SHOWN])
    before = place.column - 1 - start
    length = max(1, min(place.length, len(shown) - before))
    number = f"{place.line:>5}"
    carets = f"{_RED}{'^' * length}{_END}" if colour else "^" * length
    return [f"{number} | {shown}", f"{' ' * len(number)} | {' ' * before}{carets}"]


def _silenced(one: Silenced) -> str:
    until = f" until {day_words(one.choice.until)}" if one.choice.until else ""
    return (
        f"{one.finding.place}: {one.finding.code} silenced{until}: {one.finding.message}\n"
        f"   Why: {reason(one)}"
    )


def summary(findings: Iterable[Finding], silenced: int = 0) -> str:
    """How many findings of each severity, and how many were silenced."""
    found = [finding.severity for finding in findings]
    words = [counted(found.count(s), s.value) for s in Severity if s in found]
    words += [f"{silenced} silenced"] if silenced else []
    return ", ".join(words) + "." if words else "Nothing found: all is well."
