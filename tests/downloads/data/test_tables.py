"""The tables: whole, typed as they say, and in agreement with the pages and with the JSON."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from masa.downloads.data.columns import SharedTable, Table
from masa.downloads.data.tables import ALONE, KEYS, SHARED_TABLES, TABLES
from masa.downloads.data.tables.figures import number
from masa.guidance.workspace import open_workspace
from masa.pages import words
from masa.site.finished import words as words_of
from tests.downloads.data.made import FOLDER, document, made, made_from, rows
from tests.pages.golden.world import PUBLISHED, RECORD, TODAY, assembly, workspace

REPOSITORY = Path(__file__).resolve().parents[3]
EVERY: tuple[Table | SharedTable, ...] = (*TABLES, *SHARED_TABLES)
PARSE: dict[str, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "number": Decimal,
    "date": date.fromisoformat,
    "boolean": {"true": True, "false": False}.__getitem__,
}


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_a_table_has_its_headings_and_cells_of_their_types(table: Table | SharedTable) -> None:
    text = made().files[f"{FOLDER}{table.name}.csv"]
    assert text.split("\r\n")[0] == ",".join(column.name for column in table.columns)
    for row in rows(table.name):
        for column in table.columns:
            if cell := row[column.name]:
                PARSE[column.kind](cell)


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_columns_have_names_of_their_own_and_say_what_they_are(table: Table | SharedTable) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z_]*", name) for name in names)
    assert all(column.says.endswith((".", "?")) for column in table.columns)


def test_every_table_shows_something_of_the_project() -> None:
    given = open_workspace(REPOSITORY / "arrangements", TODAY).shown()
    data = made_from(given)
    assert {table.name for table in EVERY if not rows(table.name, data)} == set()


def total(given: list[dict[str, str]]) -> Decimal:
    return sum(
        (Decimal(row["amount"]) for row in given if row["amount_kind"] == "exact"), Decimal(0)
    )


def test_contributions_add_up_to_what_the_page_says() -> None:
    one = assembly(workspace())
    page = one.body(f"partnerships/{PUBLISHED}/funding/index.md")
    alone = rows(f"partnerships/{PUBLISHED}/contributions")
    assert total(alone) > 0
    assert f"The contributions add up to {words.money(total(alone))}" in words_of(page)
    assert total(alone) == total([r for r in rows("contributions") if r["slug"] == PUBLISHED])


@pytest.mark.parametrize("table", ALONE, ids=lambda table: table.name)
def test_tables_of_one_alone_make_up_the_table_of_all(table: Table) -> None:
    ending = f"/{table.name}.csv"
    alone = [name for name in made().files if name.endswith(ending) and name.count("/") > 2]
    assert alone
    parts = [row for name in alone for row in rows(name[len(FOLDER) : -len(".csv")])]
    assert parts == rows(table.name)


def test_requirements_agree_with_the_json_and_with_the_counts() -> None:
    for slug in (PUBLISHED, RECORD):
        (one,) = document(f"partnerships/{slug}")["partnerships"]
        given = [(f["edition"], f["requirement"], f["outcome"])
                 for f in one["requirements"]["outcomes"]]  # fmt: skip
        found = [r for r in rows("requirements") if r["slug"] == slug]
        assert [(r["edition"], r["requirement"], r["outcome"]) for r in found] == given
        (row,) = [r for r in rows("partnerships") if r["slug"] == slug]
        assert int(row["shown"]) == sum(r["outcome"] == "met" for r in found)
        assert int(row["asked_for"]) == sum(r["outcome"] != "not-yet" for r in found)


def test_what_is_not_recorded_is_empty_and_never_nought() -> None:
    (record,) = [row for row in rows("partnerships") if row["slug"] == RECORD]
    assert (record["budget"], record["next_review"], record["next_review_from"]) == ("", "", "")
    in_kind = [row for row in rows("contributions") if row["amount_kind"] == "in-kind"]
    assert in_kind
    assert {row["amount"] for row in in_kind} == {""}
    assert "not-recorded" in {row["state"] for row in rows("milestones") + rows("actions")}


def test_what_tells_rows_apart_does_so_and_sources_are_listed() -> None:
    for name, key in KEYS.items():
        given = [row[key] for row in rows(name)]
        assert len(set(given)) == len(given)
    listed = {row["id"] for row in rows("sources")}
    cited = {row["source"] for table in TABLES for row in rows(table.name)} - {""}
    assert cited
    assert cited <= listed


def test_every_figure_of_a_table_is_in_the_measures() -> None:
    library = workspace().library
    published = (*library.partnerships, *library.programmes)
    cells = [
        cell.value or ""
        for one in published
        for table in one.tables
        for row in table.rows
        for cell in row.values
    ]
    found = [row["value"] for row in rows("measures") if row["subject"] == "tables"]
    assert sorted(found) == sorted(cells)


def test_a_blank_of_a_table_has_no_quality() -> None:
    cells = [
        cell
        for one in document("all")["partnerships"]
        for table in one.get("tables", ())
        for row in table["rows"]
        for cell in row["values"]
    ]
    blanks = [cell for cell in cells if "quality" not in cell]
    found = [row for row in rows("measures") if row["subject"] == "tables"]
    assert blanks == [{}]
    assert len([row for row in found if not row["quality"]]) == len(blanks)
    assert [row for row in found if not row["value"] and row["quality"] == "actual"] == []


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("225", Decimal(225)),
        ("92%", Decimal(92)),
        ("£1,234.50", Decimal("1234.50")),
        ("140 to 150", None),
        ("about 9", None),
        ("1,23", None),
        ("", None),
        (None, None),
    ],
)
def test_only_a_single_number_is_a_number(value: str | None, found: Decimal | None) -> None:
    assert number(value) == found


def test_telephone_numbers_are_texts_that_keep_their_first_nought() -> None:
    numbers = {row["number"] for row in rows("contacts")}
    assert "999" in numbers
    assert any(number.startswith("01632 ") for number in numbers)
