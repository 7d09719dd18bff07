"""What ``masa-sums`` finds, word for word."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from masa.checks.sums import FAMILY
from masa.checks.sums.numbers import half_a_digit, plain, pounds, read_number
from tests.checks.family_cases import cases, found_in, rows


@pytest.mark.parametrize("case", cases(__file__), ids=lambda case: case["name"])
def test_sums(case: dict[str, Any], tmp_path: Path) -> None:
    assert rows(found_in(case, FAMILY, tmp_path)) == case["findings"]


def test_every_rule_has_a_case_that_finds_it() -> None:
    found = {row[0] for case in cases(__file__) for row in case["findings"]}
    assert found == {rule.code for rule in FAMILY.rules}


@pytest.mark.parametrize(
    ("text", "value", "is_share"),
    [
        ("1,250", "1250", False),
        (" £12.50 ", "12.50", False),
        ("84%", "84", True),
        ("84.5 per cent", "84.5", True),
    ],
)
def test_numbers_that_are_read(text: str, value: str, is_share: bool) -> None:
    assert read_number(text) == (Decimal(value), is_share)


@pytest.mark.parametrize("text", [None, "", "tbc", "140 to 150", "about 30", "1 in 5", "12 (4)"])
def test_what_is_no_number(text: str | None) -> None:
    assert read_number(text) is None


def test_numbers_as_words() -> None:
    assert [pounds(Decimal(n)) for n in ("1250", "1250.5")] == ["£1,250", "£1,250.50"]
    assert [plain(Decimal(n)) for n in ("1200", "12.50", "10.0")] == ["1,200", "12.5", "10"]
    assert [half_a_digit(Decimal(n)) for n in ("12", "12.5")] == [Decimal("0.5"), Decimal("0.05")]
