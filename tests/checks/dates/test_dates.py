"""What ``masa-dates`` finds, word for word."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from masa.checks.dates import FAMILY
from masa.checks.dates.terms import end_of_term
from tests.checks.family_cases import cases, found_in, rows


@pytest.mark.parametrize("case", cases(__file__), ids=lambda case: case["name"])
def test_dates(case: dict[str, Any], tmp_path: Path) -> None:
    assert rows(found_in(case, FAMILY, tmp_path)) == case["findings"]


@pytest.mark.parametrize(
    ("term", "end"),
    [
        ("Three years, once renewable", "2028-03-31"),
        ("3 years", "2028-03-31"),
        ("An 18 month contract", "2026-09-30"),
        ("One-year terms", "2026-03-31"),
        ("Until 31 August 2027, after two years", "2027-08-31"),
        ("Two years from 1 September 2025", "2027-08-31"),
        ("From April 2025 to March 2028", "2028-03-31"),
        ("Three years, renewed once", None),
        ("Second term of three years", None),
        ("As long as the partners wish", None),
        (None, None),
    ],
)
def test_terms_in_words(term: str | None, end: str | None) -> None:
    found = end_of_term(term, date(2025, 4, 1))
    assert found == (date.fromisoformat(end) if end else None)


def test_a_term_without_a_beginning_has_no_end() -> None:
    assert end_of_term("Three years", None) is None


def test_every_rule_has_a_case_that_finds_it() -> None:
    found = {row[0] for case in cases(__file__) for row in case["findings"]}
    assert found == {rule.code for rule in FAMILY.rules}
