"""What ``masa-progress`` finds, word for word."""

from pathlib import Path
from typing import Any

import pytest

from masa.checks.progress import FAMILY
from tests.checks.family_cases import cases, found_in, rows

CASES = cases(__file__)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_progress(case: dict[str, Any], tmp_path: Path) -> None:
    assert rows(found_in(case, FAMILY, tmp_path)) == case["findings"]


def test_every_rule_has_a_case_that_finds_it() -> None:
    found = {finding[0] for case in CASES for finding in case["findings"]}
    assert found == {rule.code for rule in FAMILY.rules}
