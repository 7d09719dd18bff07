"""Tables of figures: every kind of cell in words, marks with their meaning, and charts."""

from typing import Any

import pytest

from masa.model.measures import DataTable
from masa.pages.blocks import Table
from masa.pages.data_blocks import Charts
from masa.pages.shared.tables import sections
from masa.pages.shared.trends import as_number
from masa.pages.views import PageView
from tests.pages.partnership.scene import every, fact, render, said, scope


def table(*values: Any, **more: Any) -> dict[str, Any]:
    columns = [f"M{place}" for place, _ in enumerate(values, 1)]
    rows = [{"what": "Missing", "values": list(values)}]
    return {"id": "missing", "title": "Missing", "columns": columns, "rows": rows, **more}


def cells(given: dict[str, Any]) -> list[str]:
    (made,) = every(Table, sections(scope(tables=[given])))
    assert made.numeric == tuple(range(1, len(made.columns)))
    return [said(cell) for cell in made.rows[0]][1:]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("15", "15"),
        ("15 (4)", "15, 4 the year before"),
        ("15 (tbc)", "15, to be confirmed the year before"),
        ("9* (2)", "9Footnote *, 2 the year before"),
        ("", "Not given"),
        ("(4)", "Not given, 4 the year before"),
        ("tbc", "To be confirmed"),
        ("withheld", "Withheld"),
        ("illegible", "Cannot be read in the source"),
        ({"quality": "tbc", "mark": "†"}, "To be confirmedFootnote †"),
        ({"value": "12", "quality": "estimate"}, "12 (estimate)"),
        ("0", "0"),
    ],
)
def test_a_cell_says_what_it_holds(written: Any, shown: str) -> None:
    given = table(written, **{"previous-means": "the year before"})
    assert cells(given) == [shown]


def test_a_long_meaning_of_the_value_before_is_told_once() -> None:
    means = "The comparable period in 2017-2018"
    given = table("15 (4)", **{"previous-means": means})
    assert cells(given) == ["15, 4 before"]
    assert fact(sections(scope(tables=[given])), "“Before” means") == means


def test_base_and_period_are_owed() -> None:
    (made,) = sections(scope(tables=[table("1", measures="Episodes")]))
    assert fact(made, "What is counted") == "Episodes"
    # The names of two tables on a page must differ, whatever they count.
    (shown,) = every(Table, made)
    assert (shown.caption, shown.about) == ("In figures", "Missing")
    assert made.id == "table-missing"
    assert fact(made, "Based on") == "Not recorded"
    (record,) = sections(scope("record", tables=[table("1")]))
    assert fact(record, "Not stated in the source") == "Based on and period"


def test_each_mark_leads_to_its_meaning_and_one_without_says_so() -> None:
    given = table("9*", "8†", footnotes=[{"mark": "*", "means": "Counted twice."}])
    html = render(PageView("T", sections=sections(scope(tables=[given]))))
    assert 'href="#table-missing-note-1"' in html
    assert '<span id="table-missing-note-1">*</span> Counted twice.' in html
    assert '<span id="table-missing-note-2">†</span> Not explained here.' in html
    record = render(PageView("T", sections=sections(scope("record", tables=[given]))))
    assert "†</span> The source does not say." in record


def charts(given: dict[str, Any]) -> list[Charts]:
    return every(Charts, sections(scope(tables=[given])))


def test_a_row_is_drawn_only_when_asked_and_with_two_numbers() -> None:
    assert charts(table("1", "2")) == []
    assert charts(table("1", "tbc", trend="rows")) == []
    (drawn,) = charts(table("1", "tbc", "3 (2)", trend="rows", base="Children in care"))
    assert [chart.title for chart in drawn.charts] == ["Missing"]
    assert drawn.note == (
        "Based on: Children in care. Broken line: the values before. "
        "Question mark: no number is known."
    )
    svg = drawn.charts[0].svg
    assert "From 1 (M1) to 3 (M3). Highest: 3 (M3). No number for M2." in svg


def test_totals_are_in_the_table_and_not_in_the_chart() -> None:
    given = table("1", "2", "3", trend="rows", totals=["M3"])
    (drawn,) = charts(given)
    assert drawn.charts[0].svg.count("<circle") == 2
    assert cells(given) == ["1", "2", "3"]
    with pytest.raises(ValueError, match="no column `Sum`"):
        DataTable.model_validate(table("1", totals=["Sum"]))


@pytest.mark.parametrize(
    ("text", "number"),
    [("15", 15), ("96.3%", 96.3), ("£1,200", 1200), ("0", 0), ("140 to 150", None), ("", None),
     (None, None), ("tbc", None), ("5.", None)],
)  # fmt: skip
def test_only_plain_numbers_are_drawn(text: str | None, number: float | None) -> None:
    assert as_number(text) == number


def test_no_tables_make_no_section() -> None:
    assert sections(scope()) == ()
    gap = {"tables": {"none": "not-yet", "reason": "In June."}}
    assert "In June." in said(sections(scope(absences=gap)))
