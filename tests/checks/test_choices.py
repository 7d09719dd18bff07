"""How a site counts what was found: raised, lowered, silenced, ended, or not to be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from masa.checks.choices import owner, settle
from masa.findings import Finding, Place, Severity
from masa.model.choices import Choice
from masa.rules import Rule, by_code

TODAY = date(2026, 11, 22)
OURS = Rule("Z901", "Something of ours", Severity.WARNING, "ours", changeable=True)
RULES = by_code([OURS])
NORTH, SOUTH = "arrangements/partnerships/north/a.yml", "arrangements/partnerships/south.yml"


def finding(code: str = "Z901", file: str = NORTH, severity: str = "warning") -> Finding:
    return Finding(code, Place(file, 3), "It is wrong.", "Mend it.", Severity(severity))


def choice(severity: str, code: str = "Z901", **more: object) -> Choice:
    return Choice.model_validate({"code": code, "severity": severity, "reason": "So.", **more})


def settled(*choices: Choice, found: tuple[Finding, ...] = (), drafts: str = "") -> list[str]:
    """Code, severity and owner of each finding; what is silenced stands in brackets."""
    done = settle(found or (finding(),), choices, RULES, frozenset(drafts.split()), TODAY)
    said = [f"{f.code} {f.severity} {owner(f)}".rstrip() for f in done.findings]
    return said + [f"({one.finding.code}: {one.choice.reason})" for one in done.silenced]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ((), ["Z901 warning north"]),
        ((choice("error"),), ["Z901 error north"]),
        ((choice("hint"),), ["Z901 hint north"]),
        ((choice("off"),), ["(Z901: So.)"]),
        ((choice("off", partnership="north"),), ["(Z901: So.)"]),
        ((choice("off", partnership="south"),), ["C112 hint", "Z901 warning north"]),
        # One partnership's own choice comes before one for all, wherever it is written.
        ((choice("off"), choice("error", partnership="north")), ["C112 hint", "Z901 error north"]),
        # It holds on its last day, and not on the day after.
        ((choice("off", until="2026-11-22"),), ["(Z901: So.)"]),
        ((choice("off", until="2026-11-21"),), ["C111 warning", "Z901 warning north"]),
        ((choice("off", "Z999"),), ["C110 error", "Z901 warning north"]),
        ((choice("off", "M101"),), ["C110 error", "Z901 warning north"]),
        ((choice("warning", "S201"),), ["C110 error", "Z901 warning north"]),
    ],
)
def test_what_a_choice_does(chosen: tuple[Choice, ...], expected: list[str]) -> None:
    assert settled(*chosen) == expected


def test_a_draft_can_at_most_be_warned_of() -> None:
    assert settled(choice("error"), drafts="north") == ["Z901 warning north"]
    assert settled(found=(finding(severity="error"),), drafts="north") == ["Z901 warning north"]
    assert settled(found=(finding(severity="error"),), drafts="south") == ["Z901 error north"]


def test_what_cannot_be_read_stops_a_draft_too() -> None:
    assert settled(found=(finding("M101", severity="error"),), drafts="north") == [
        "M101 error north"
    ]


def test_what_is_wrong_with_a_choice_is_said_with_a_mend() -> None:
    done = settle((), (choice("off", "Z902"),), RULES, frozenset(), TODAY)
    (found,) = done.findings
    assert found.message == "There is no rule `Z902` among the checks that are on."
    assert found.mend == "Did you mean `Z901`? Correct the code, or delete this choice."
    (found,) = settle((), (choice("off", "S201"),), RULES, frozenset(), TODAY).findings
    assert found.message == (
        "`S201` always stops a build: something that the law requires is missing."
    )


@pytest.mark.parametrize(
    ("file", "slug"),
    [
        (NORTH, "north"),
        (SOUTH, "south"),
        ("arrangements/programmes/east/plan.yml", "east"),
        ("arrangements/registers/areas.yml", ""),
        ("mkdocs.yml", ""),
    ],
)
def test_whose_file_a_finding_is_about(file: str, slug: str) -> None:
    assert owner(finding(file=file)) == slug


def test_all_that_is_found_in_a_line_is_private_where_one_thing_is() -> None:
    private = replace(finding("Z902"), private=True)
    elsewhere = replace(finding("Z903"), place=Place(NORTH, 4))
    done = settle((finding(), private, elsewhere), (), RULES, frozenset(), TODAY)
    assert [(f.code, f.private) for f in done.findings] == [
        ("Z901", True),
        ("Z902", True),
        ("Z903", False),
    ]
