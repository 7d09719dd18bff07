"""Fingerprints stay while a finding stays, and tell findings apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from masa.findings import Finding, Place, Severity
from masa.reports.identity import LENGTH, fingerprints
from tests.reports.everything import everything, of

FILE = "arrangements/partnerships/north/plan.yml"
FIRST = Finding("M204", Place(FILE, 3, 8, 4), "Overdue by 12 days: `2 aims`.", "Mend it.")


def mark(finding: Finding, *others: Finding) -> str:
    found = fingerprints(of(finding, *others))
    assert len(found[finding]) == LENGTH
    return found[finding]


@pytest.mark.parametrize(
    "later",
    [
        replace(FIRST, place=Place(FILE, 30, 9, 7)),
        replace(FIRST, message="Overdue by 1,013.5 days: `2 aims`."),
        replace(FIRST, mend="Another way to mend it."),
        replace(FIRST, severity=Severity.HINT),
        replace(FIRST, basis="Section 16, as amended"),
    ],
)
def test_a_fingerprint_stays_when_what_is_around_it_changes(later: Finding) -> None:
    assert mark(later) == mark(FIRST)


@pytest.mark.parametrize(
    "another",
    [
        replace(FIRST, code="M205"),
        replace(FIRST, place=Place("another.yml", 3, 8, 4)),
        replace(FIRST, message="Overdue by 12 days: `3 aims`."),
        replace(FIRST, message="Overdue by 12 weeks: `2 aims`."),
        replace(FIRST, requirement="funding"),
        replace(FIRST, subject="aims"),
    ],
)
def test_another_finding_has_another_fingerprint(another: Finding) -> None:
    assert mark(another) != mark(FIRST)


def test_findings_that_are_alike_are_told_apart_by_their_order() -> None:
    second = replace(FIRST, place=Place(FILE, 9, 8, 4))
    moved = [replace(one, place=replace(one.place, line=one.place.line + 40)) for one in
             (FIRST, second)]  # fmt: skip
    before = fingerprints(of(FIRST, second))
    after = fingerprints(of(*moved))
    assert before[FIRST] != before[second]
    assert [after[one] for one in moved] == [before[FIRST], before[second]]


def test_a_finding_keeps_its_fingerprint_when_it_is_silenced() -> None:
    report = everything()
    silenced = report.silenced[0].finding
    assert fingerprints(report)[silenced] == mark(silenced)


def test_a_fingerprint_says_nothing_of_the_line() -> None:
    assert fingerprints(of(FIRST, line_of=lambda _: "a")) == fingerprints(
        of(FIRST, line_of=lambda _: "b")
    )
