"""One set of findings that has everything a report can meet. All of it is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from masa.checks.choices import Settled, Silenced
from masa.checks.family import Family, Options
from masa.findings import Finding, Place, Severity, in_order
from masa.model.choices import Choice
from masa.reports.report import Report
from masa.rules import Rule, by_code

DAY = date(2026, 11, 22)
NORTH = "arrangements/partnerships/north/"
ODD_FILE = "content/odd: 50% of é, #1 | [x] `y`.md"
#: What a report must never show: it stands in a line that a private finding is about.
KEPT_BACK = "07700 900123"

OURS = Rule("Z901", "Something of ours", Severity.WARNING, "checks/ours", changeable=True)
FAMILY: Family[Any] = Family("masa-ours", "Ours", "checks/ours", (OURS,), (), Options)
RULES = by_code([OURS])

LINES = {
    (f"{NORTH}funding.yml", 14): "  total: 421,000",
    (f"{NORTH}groups.yml", 1): "x" * 900 + "WRONG" + "y" * 900,
    (f"{NORTH}voice.yml", 3): "- 🙂🙂 say: 👨\u200d👩\u200d👧 ours",
    (f"{NORTH}contacts.yml", 7): f"  telephone: {KEPT_BACK}",
    (f"{NORTH}plan.yml", 3): "  due: soon",
    (f"{NORTH}plan.yml", 9): "  due: soon",
    ("arrangements/partnerships/south/voice.yml", 2): "voice: [\x1b[31m",
    (ODD_FILE, 1): "# <b>",
}
ODD = (
    "`a|b` is <script>alert(1)</script> & 100%, ::error::[here](http://example.org) {0} "
    "@all *x* _y_ ~z~ C:\\dir\r\nnext\tcell \x1b[31m\u202e\ufffe\udce9 £5 🙂"
)

FOUND = (
    Finding(
        "S202", Place(f"{NORTH}funding.yml", 14, 10, 7),
        "Nothing says how the partners pay for it.", "Write `funding: contributions`.",
        requirement="funding", basis="Working Together 2023, page 36",
    ),
    Finding("M107", Place(ODD_FILE, 1, 3, 3), ODD, f"Mend {ODD}"),
    Finding("R110", Place("arrangements/partnerships/south/voice.yml", 2, 8), "Not YAML.", "Mend."),
    Finding("C106", Place("arrangements"), "There is no folder `arrangements`.", "Make it."),
    OURS.at(Place(f"{NORTH}groups.yml", 1, 901, 5), "A word is wrong.", "Correct it."),
    OURS.at(Place("arrangements/programmes/mid.yml", 5, 1, 4), "Overdue by 12 days.", "Review it."),
    replace(
        OURS.at(Place(f"{NORTH}contacts.yml", 7, 14, 12), "It looks private.", "Take it out."),
        private=True,
    ),
    replace(
        OURS.at(Place(f"{NORTH}voice.yml", 3, 3, 2), "Two faces.", "Use words."),
        severity=Severity.HINT,
    ),
    *(
        replace(
            OURS.at(Place(f"{NORTH}plan.yml", line, 8, 4), "`soon` is vague.", "Write a date."),
            severity=Severity.HINT,
        )
        for line in (3, 9)
    ),
)  # fmt: skip


def _choice(reason: str, **more: object) -> Choice:
    given = {"code": "Z901", "severity": "off", "reason": reason, **more}
    return Choice.model_validate(given)


SILENCED = (
    Silenced(
        OURS.at(Place(f"{NORTH}aims.yml", 2, 1, 4), "An old word.", "Take a new one."),
        _choice("The partners <agree> a | word in `March`.", until="2027-03-31"),
    ),
    Silenced(
        OURS.at(Place(f"{NORTH}aims.yml", 8, 1, 4), "An old word.", "Take a new one."),
        _choice("It is a quotation."),
    ),
)


def line_of(place: Place) -> str:
    return LINES.get((place.file, place.line), "")


def everything(**changes: Any) -> Report:
    """A report of all that is above."""
    settled = Settled(in_order(list(FOUND)), SILENCED)
    given = Report(
        settled, RULES, line_of, DAY, families=(FAMILY,), checked=("", "north", "south", "west")
    )
    return replace(given, **changes)


def of(*found: Finding, **changes: Any) -> Report:
    """A report of these findings alone."""
    given = {"settled": Settled(in_order(list(found))), "checked": ("",), **changes}
    return everything(**given)
