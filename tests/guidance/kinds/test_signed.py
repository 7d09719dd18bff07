"""``signed``: a paper is signed off by every statutory partner."""

from __future__ import annotations

from pathlib import Path

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of

SIGNED_BUDGET = "{kind: signed, paper: budget}"
TWO_SEATS = (
    "seats:\n  - {id: health, kind: health, organisations: [a]}\n"
    "  - {id: police, kind: police, organisations: [a]}\n"
    "  - {id: schools, kind: education, organisations: [a], statutory: no}\n"
)


def _papers(*papers: tuple[str, str]) -> str:
    lines = "".join(
        f"    - kind: {kind}\n      title: A\n      sign-offs: [{signs}]\n"
        for kind, signs in papers
    )
    return f"{TWO_SEATS}publication:\n  papers:\n{lines}"


BY_HEALTH = "{seat: health, on: 2026-03-01}"
BY_POLICE = "{seat: police, on: 2026-03-02}"
ROWS: list[Row] = [
    ("by each partner", SIGNED_BUDGET, _papers(("budget", f"{BY_HEALTH}, {BY_POLICE}")), []),
    (
        "by one of two",
        SIGNED_BUDGET,
        _papers(("budget", BY_HEALTH)),
        sure(f"sign-offs: [{BY_HEALTH}]", "`police` has not signed off the budget."),
    ),
    (
        "the paper that most have signed is the one to mend",
        SIGNED_BUDGET,
        _papers(("budget", "{seat: schools, on: 2025-03-01}"), ("budget", BY_POLICE)),
        sure(f"sign-offs: [{BY_POLICE}]", "`health` has not signed off the budget."),
    ),
    (
        "another paper",
        SIGNED_BUDGET,
        _papers(("arrangements", f"{BY_HEALTH}, {BY_POLICE}")),
        sure("- kind: arrangements", "No sign-off of the budget is recorded."),
    ),
    (
        "no paper",
        SIGNED_BUDGET,
        TWO_SEATS + "publication:\n  published: 2026-01-01",
        sure("published: 2026-01-01", "No sign-off of the budget is recorded."),
    ),
    (
        "no publication",
        SIGNED_BUDGET,
        TWO_SEATS,
        sure("partnership:", "No sign-off of the budget is recorded."),
    ),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(SIGNED_BUDGET).paths()) == ["publication.papers"]
