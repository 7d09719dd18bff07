"""What ``masa-names`` finds, word for word."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from masa.checks.names import FAMILY
from masa.checks.names.whole_words import any_of
from masa.guidance.workspace import open_workspace
from masa.model.registers import Organisation
from tests.checks.family_cases import cases, found_in, rows

REPOSITORY = Path(__file__).parents[3]
#: Areas that some of the boards name.
AREAS = """\
areas:
  - {id: reading, name: Reading, kind: local-authority}
  - {id: west-berkshire, name: West Berkshire, kind: local-authority}
  - {id: wokingham, name: Wokingham, kind: local-authority}
"""


@pytest.mark.parametrize("case", cases(__file__), ids=lambda case: case["name"])
def test_names(case: dict[str, Any], tmp_path: Path) -> None:
    assert rows(found_in(case, FAMILY, tmp_path)) == case["findings"]


def test_every_rule_has_a_case_that_finds_it() -> None:
    found = {finding[0] for case in cases(__file__) for finding in case["findings"]}
    assert {rule.code for rule in FAMILY.rules} == found


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        (["Derby"], "Derby, Derbyshire, Aderby and Derby", ["Derby", "Derby"]),
        (["Derby", "Derby City"], "In Derby City and Derby County", ["Derby City", "Derby"]),
        (["Newcastle"], "Newcastle-under-Lyme, North-Newcastle, Newcastle.", ["Newcastle"]),
        (["Bath (city)", "Bath"], "Bath (city) Bath", ["Bath (city)", "Bath"]),
        ([], "Nothing", []),
    ],
)
def test_names_are_found_as_whole_words_the_longest_first(
    names: list[str], text: str, found: list[str]
) -> None:
    assert any_of(names).findall(text) == found


def test_many_names_are_one_expression_that_shares_their_beginnings() -> None:
    names = [f"NHS {letter}shire Integrated Care Board" for letter in "ABCDE"]
    pattern = any_of(names).pattern
    assert pattern.count("NHS") == 0  # the first letter stands alone
    assert pattern.count("HS\\ ") == 1
    assert all(re.fullmatch(pattern, name) for name in names)


@pytest.fixture(scope="module")
def boards() -> dict[str, Organisation]:
    workspace = open_workspace(REPOSITORY / "arrangements", date(2026, 11, 22))
    bodies = workspace.library.registers.organisations
    return {body.id: body for body in bodies if body.kind == "integrated-care-board"}


def test_the_boards_that_ended_in_march_2026_and_those_that_took_over(
    boards: dict[str, Organisation],
) -> None:
    ended = [body for body in boards.values() if body.ended]
    assert {body.ended.to for body in ended if body.ended} == {date(2026, 3, 31)}
    # 42 boards became 36: twelve ended, and six are new.
    assert len(ended) == 12
    new = {body.successor for body in ended if body.successor}
    assert len(new) == 6
    assert all(not boards[name].ended and boards[name].code for name in new if name)
    # Where an area was divided, the note says between whom.
    divided = [body for body in ended if not body.successor]
    assert [body.name[4:11] for body in divided] == ["Hertfor", "Suffolk", "Frimley"]
    assert all(body.note and "divided" in body.note for body in divided)
    codes = [code for body in boards.values() for code in (body.code, body.nhs_code) if code]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "NHS Sussex agrees. Surrey Heartlands ICB does not.",
            {"NHS Sussex", "Surrey Heartlands ICB"},
        ),
        ("NHS Surrey and Sussex ICB, Surrey & Sussex Integrated Care Board", set()),
        ("NHS Mid & South Essex and NHS Essex", {"NHS Mid & South Essex"}),
        ("BOB ICB and Thames Valley ICB", {"BOB ICB"}),
        ("NHS Hampshire and Isle of Wight ICB", set()),
    ],
)
def test_old_boards_are_told_from_new_ones(text: str, found: set[str], tmp_path: Path) -> None:
    boards = (REPOSITORY / "arrangements/registers/integrated-care-boards.yml").read_text("utf-8")
    case: dict[str, Any] = {
        "text": f"voice:\n  summary: {text}\n",
        "others": {"registers/boards.yml": boards},
    }
    case["registers"] = AREAS
    messages = [finding.message for finding in found_in(case, FAMILY, tmp_path)]
    assert {message.split("”")[0].removeprefix("“") for message in messages} == found
    case["today"] = date(2026, 3, 31)
    assert found_in(case, FAMILY, tmp_path) == ()
