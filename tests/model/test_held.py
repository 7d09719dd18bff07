"""Since when something is not shown as it was written last, and what it is."""

from datetime import date

import pytest

from masa.model.held import Held


@pytest.mark.parametrize(("day", "is_long"), [("2026-10-31", False), ("2026-11-01", True)])
def test_thirty_days_are_long_enough(day: str, is_long: bool) -> None:
    held = Held("arrangements/partnerships/a", "A", ("S201",), ("Missing",), date(2026, 10, 1))
    assert held.is_long(date.fromisoformat(day)) is is_long


@pytest.mark.parametrize(
    ("kind", "is_partnership"), [("partnerships", True), ("programmes", False)]
)
def test_its_folder_says_what_it_is(kind: str, is_partnership: bool) -> None:
    held = Held(f"arrangements/{kind}/high-holt", "A", (), (), date(2026, 10, 1))
    assert (held.slug, held.is_partnership) == ("high-holt", is_partnership)
