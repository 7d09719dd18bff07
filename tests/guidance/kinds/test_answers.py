"""``answers``: each report has a section that answers one requirement."""

from __future__ import annotations

from pathlib import Path

from tests.guidance.kinds.rows import Expected, Row, sure, table
from tests.guidance.support import check_of, misses_of, partnership_of

DATA = "{kind: answers, path: reports, requirement: data-use}"
LATER = (
    "{kind: answers, path: reports, requirement: data-use, where: {field: to, since: 2024-03-31}}"
)
OLD = "- {id: a, title: A, from: 2018-04-01, to: 2019-03-31}"
NEW = "- {id: b, title: B, from: 2023-04-01, to: 2024-03-31, sections: [%s]}"
ANSWER = "{requirement: data-use, text: We read them.}"
OTHER = "{requirement: training, text: We taught.}"
EMPTY = """\
reports:
  - id: b
    title: B
    from: 2023-04-01
    to: 2024-03-31
    sections:
      - requirement: data-use
        text: TBC
"""
ROWS: list[Row] = [
    ("each has one", DATA, f"reports:\n  {NEW % ANSWER}", []),
    ("one of several sections", DATA, f"reports:\n  {NEW % f'{OTHER}, {ANSWER}'}", []),
    (
        "a section on something else",
        DATA,
        f"reports:\n  {NEW % OTHER}",
        sure(NEW % OTHER, "`B` has no section on `data-use`."),
    ),
    (
        "one of two reports",
        DATA,
        f"reports:\n  {NEW % ANSWER}\n  {OLD}",
        sure(OLD, "`A` has no section on `data-use`."),
    ),
    (
        "the place of a text only",
        DATA,
        EMPTY,
        sure("text: TBC", "`B` has no section on `data-use`."),
    ),
    ("an old report is not looked at", LATER, f"reports:\n  {NEW % ANSWER}\n  {OLD}", []),
    ("nothing is left to look at", LATER, f"reports:\n  {OLD}", []),
]


@table(ROWS)
def test_what_it_misses(tmp_path: Path, check: str, text: str, expected: Expected) -> None:
    assert misses_of(tmp_path, check, text) == expected


def test_its_paths() -> None:
    assert list(check_of(LATER).paths()) == ["reports.sections.text", "reports.to"]


def test_what_answers_can_be_found_again(tmp_path: Path) -> None:
    text = f"reports:\n  {NEW % f'{OTHER}, {ANSWER}'}\n  {OLD}"
    partnership = partnership_of(tmp_path, text)
    assert list(check_of(DATA).values(partnership)) == ["We read them."]
    either = f"{{kind: one-of, checks: [{DATA}, {{kind: present, path: reports.title}}]}}"
    assert list(check_of(either).values(partnership)) == ["We read them.", "B", "A"]
