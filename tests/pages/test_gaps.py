"""What is missing from a row, told once."""

import pytest

from masa.pages.gaps import Gaps, gaps
from masa.pages.inline import Inline, Missing

COLUMNS = ("Partnership", "Who", "NHS", "Plan")
GAP, OTHER = Missing("Not stated"), Missing("Not dated")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("A", GAP, GAP, "2026"), Gaps((1, 2), "Not stated: who, NHS")),
        (("A", GAP, OTHER, GAP), Gaps((1, 3), "Not stated: who, plan")),
        # One gap needs no telling; a reason is never lost; the row's own name is none.
        (("A", GAP, "x", "y"), Gaps()),
        (("A", Missing("Not stated", "too early"), GAP, "y"), Gaps()),
        ((GAP, GAP, "x", "y"), Gaps()),
        (("A", "x", "y", "z"), Gaps()),
    ],
)
def test_gaps_of_one_kind_are_told_together(row: tuple[Inline, ...], expected: Gaps) -> None:
    assert gaps(COLUMNS, row) == expected
