"""What ``masa-names`` finds, word for word."""

import re
from pathlib import Path
from typing import Any

import pytest

from masa.checks.names import FAMILY
from masa.checks.names.whole_words import any_of
from tests.checks.family_cases import cases, found_in, rows


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
