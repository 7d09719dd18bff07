"""What ``masa-coverage`` finds, word for word."""

from pathlib import Path
from typing import Any

import pytest

from masa.checks.coverage import FAMILY
from tests.checks.family_cases import cases, found_in, rows

#: Every partnership has a number to call, but in the cases that are about that.
DOOR = "contacts: [{id: a, purpose: front-door, name: A, numbers: [{number: 01632 960110}]}]\n"


@pytest.mark.parametrize("case", cases(__file__), ids=lambda case: case["name"])
def test_coverage(case: dict[str, Any], tmp_path: Path) -> None:
    if not case.get("without-door"):
        others = {"partnerships/north/contacts.yml": DOOR, **case.get("others", {})}
        case = {**case, "others": others}
    assert rows(found_in(case, FAMILY, tmp_path)) == case["findings"]


def test_every_rule_has_a_case_that_finds_it() -> None:
    found = {finding[0] for case in cases(__file__) for finding in case["findings"]}
    assert {rule.code for rule in FAMILY.rules} == found
