"""What ``masa-placeholders`` finds, word for word."""

from pathlib import Path
from typing import Any

import pytest

from masa.checks.placeholders import FAMILY
from tests.checks.family_cases import cases, found_in, rows


@pytest.mark.parametrize("case", cases(__file__), ids=lambda case: case["name"])
def test_placeholders(case: dict[str, Any], tmp_path: Path) -> None:
    assert rows(found_in(case, FAMILY, tmp_path)) == case["findings"]
