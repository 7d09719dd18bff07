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
    assert second[1] == "To be confirmed, 2025/26: Due in May"
    assert second[2] == "Not recorded"


def test_single_values_keep_a_column_for_their_base() -> None:
    made = table({"value": "71%", "base": "412 records"}, {"what": "Other", "value": "3"})
    assert made.columns == ("What", "Value", "Based on")
    assert cells(made) == [["Records", "71%", "412 records"], ["Other", "3", "Not given"]]


def test_a_value_that_is_withheld_says_so_and_is_never_nought() -> None:
    made = table({"quality": "withheld"})
    assert cells(made) == [["Records", "Withheld"]]


NIGHT = {"what": "at night", "value": "4", "base": "all visits"}
VISITS = {"what": "Visits", "value": "60", "period": "2025", "of-which": [
    {"what": "without notice", "value": "20", "footnote": "Since May", "of-which": [NIGHT]},
]}  # fmt: skip


def test_parts_stand_under_their_figure_with_its_time_and_it_as_their_base() -> None:
    made = table({"value": "71%"}, VISITS)
    assert made.columns == ("What", "Value", "Based on", "When")
    assert cells(made)[1:] == [
        ["Visits", "60", "Not given", "2025"],
        ["Of which: without notice: Since May", "20", "Visits", "2025"],
        ["Of which: at night", "4", "all visits", "2025"],
    ]
    html = [str(row[0]) for row in made.rows]
    assert [part.count("cell-part") for part in html] == [0, 0, 1, 2]
    assert '<span class="cell-note">Since May</span>' in html[2]


def test_bases_of_parts_alone_need_no_column() -> None:
    assert table({"value": "3", "of-which": [{"what": "new", "value": "1"}]}).columns == (
        "What", "Value",
    )  # fmt: skip


def test_parts_of_a_measure_have_their_own_value_before() -> None:
    earlier = {"what": "Visits", "value": "50", "period": "2024",
               "of-which": [{"what": "without notice", "value": "9"}]}  # fmt: skip
    assert cells(table(earlier, VISITS)) == [
        ["Visits", "60, 2025", "50, 2024"],
        ["Of which: without notice", "20, 2025: Since May", "9, 2024"],
        ["Of which: at night", "4, 2025 (all visits)", "Not recorded"],
    ]


def test_no_measures_make_no_table() -> None:
    assert measures("Figures", ()) == ()
