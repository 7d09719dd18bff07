"""Measures with base, period and the value before."""

from typing import Any

from masa.model.values import Figure
from masa.pages.blocks import Table
from masa.pages.shared.measures import measures
from tests.pages.partnership.scene import every, said


def table(*given: dict[str, Any]) -> Table:
    items = tuple(Figure.model_validate({"what": "Records", **item}) for item in given)
    (made,) = every(Table, measures("Figures", items))
    return made


def cells(made: Table) -> list[list[str]]:
    return [[said(cell) for cell in row] for row in made.rows]


def test_the_latest_value_stands_beside_the_one_before_whatever_their_order() -> None:
    made = table(
        {"value": "58%", "base": "401 records", "period": "2024/25"},
        {"value": "71%", "base": "412 records", "period": "2025/26"},
        {"what": "Children", "quality": "tbc", "period": "2025/26", "footnote": "Due in May"},
    )
    assert made.columns == ("What", "Latest", "Before")
    first, second = cells(made)
    assert first[0] == "Records"
    assert first[1] == "71%, 2025/26 (412 records)"
    assert first[2] == "58%, 2024/25 (401 records)"
    assert second[1] == "To be confirmed, 2025/26. Due in May"
    assert second[2] == "Not recorded"


def test_single_values_keep_a_column_for_their_base() -> None:
    made = table({"value": "71%", "base": "412 records"}, {"what": "Other", "value": "3"})
    assert made.columns == ("What", "Value", "Out of whom or what")
    assert cells(made) == [["Records", "71%", "412 records"], ["Other", "3", "Not given"]]


def test_a_value_that_is_withheld_says_so_and_is_never_nought() -> None:
    made = table({"quality": "withheld"})
    assert cells(made) == [["Records", "Withheld"]]


def test_no_measures_make_no_table() -> None:
    assert measures("Figures", ()) == ()
