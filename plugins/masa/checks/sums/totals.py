"""Whether the total rows and total columns of tables are what their parts add up to.

A total may stand before or after its parts, and totals may be added up again. It counts as right
when it fits any of these readings, so that only what fits none is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from masa.checks.family import Options, Sight
from masa.checks.sums.numbers import PAGE, Number, half_a_digit, plain, read_number
from masa.checks.sums.parts import is_part
from masa.findings import Finding, Severity
from masa.model.measures import Cell, DataTable
from masa.rules import Rule

TOTALS = Rule("T606", "A total is not what its parts add up to", Severity.WARNING, PAGE, True)
_TOTAL_ROW = re.compile(r"(?:(?:grand |sub-?)?totals?|all(?: together)?)", re.IGNORECASE)
#: Where parts need not make the total: rounded numbers, and children who are in several groups.
_MAY_DIFFER = re.compile(r"\bround(?:ed|ing)\b|\bmore than on(?:ce|e)\b|\btwice\b", re.IGNORECASE)
#: What is not added up.
_NO_SUM = re.compile(
    r"\b(?:average|mean|median|rates?|ratio|per|percentage|shares?|proportion)\b|%", re.IGNORECASE
)
_MEND = "Correct the total or its parts; if the numbers are rounded, say so in a footnote."


class Wrong(NamedTuple):
    """A total that fits no reading: where in its line, and what its parts add up to."""

    at: int
    parts: Decimal
    in_brackets: bool


def totals(sight: Sight[Options]) -> Iterator[Finding]:
    """T606, for the tables of partnerships and programmes."""
    for published in sight.published:
        for table in published.tables:
            rows = [_TOTAL_ROW.fullmatch(row.what) is not None for row in table.rows]
            if (table.totals or any(rows)) and not _may_differ(table):
                yield from _columns(table)
                yield from _rows(table, rows)


def _may_differ(table: DataTable) -> bool:
    notes = " ".join(footnote.means for footnote in table.footnotes)
    return bool(_MAY_DIFFER.search(f"{table.measures} {table.base} {table.note} {notes}"))


def _is_sum(table: DataTable, name: str, cells: Sequence[Cell]) -> bool:
    """Whether a line of a table can be added up; percentages can, when they make 100%."""
    in_percent = any("%" in (cell.value or "") for cell in cells)
    return in_percent or not _NO_SUM.search(f"{name} {table.measures}")


def _columns(table: DataTable) -> Iterator[Finding]:
    marks = [column in table.totals for column in table.columns]
    for row in table.rows:
        if _is_sum(table, row.what, row.values):
            for wrong in _wrong(row.values, marks):
                name, cell = table.columns[wrong.at], row.values[wrong.at]
                says = _says("column", name, cell, row.what, wrong)
                yield TOTALS.at(row.place("values", wrong.at), says, _MEND)


def _rows(table: DataTable, marks: list[bool]) -> Iterator[Finding]:
    counted = [i for i, row in enumerate(table.rows) if not is_part(row.what)]
    for index, column in enumerate(table.columns):
        cells = [table.rows[i].values[index] for i in counted]
        if _is_sum(table, column, cells):
            for wrong in _wrong(cells, [marks[i] for i in counted]):
                row = table.rows[counted[wrong.at]]
                says = _says("row", row.what, cells[wrong.at], column, wrong)
                yield TOTALS.at(row.place("values", index), says, _MEND)


def _says(kind: str, name: str, cell: Cell, of: str, wrong: Wrong) -> str:
    value = f"{cell.previous} in brackets" if wrong.in_brackets else cell.value
    parts = f"but its parts add up to {plain(wrong.parts)}."
    return f"The {kind} “{name}” says {value} for “{of}”, {parts}"


def _wrong(cells: Sequence[Cell], marks: Sequence[bool]) -> Iterator[Wrong]:
    """The totals of a line that fit no reading, those in brackets too."""
    for in_brackets in (False, True):
        line = [read_number(cell.previous if in_brackets else cell.value) for cell in cells]
        for at, total in enumerate(line):
            if not marks[at] or total is None or (total.is_share and total.value != 100):
                continue  # percentages that make no whole are not added up
            readings = [parts for parts in _readings(line, marks, at) if len(parts) > 1]
            if readings and not any(_fits(parts, total) for parts in readings):
                known = (part.value for part in readings[0] if part)
                yield Wrong(at, sum(known, Decimal(0)), in_brackets)


def _readings(
    line: Sequence[Number | None], marks: Sequence[bool], index: int
) -> Iterator[list[Number | None]]:
    """The parts that a total may be the sum of, the likeliest first."""
    totals_before = [i for i in range(index) if marks[i]]
    if len(totals_before) < index:
        yield list(line[(totals_before[-1] + 1 if totals_before else 0) : index])
        yield [line[i] for i in totals_before]
        yield [line[i] for i in range(index) if not marks[i]]
    else:  # it stands before its parts
        end = next((i for i in range(index + 1, len(line)) if marks[i]), len(line))
        yield list(line[index + 1 : end])
        yield [number for number, mark in zip(line, marks, strict=True) if not mark]


def _fits(parts: list[Number | None], total: Number) -> bool:
    """With a part unknown, the others must only not be more than the total."""
    known = [part for part in parts if part and part.is_share == total.is_share]
    whole = sum((part.value for part in known), Decimal(0))
    off = sum((half_a_digit(part.value) for part in known), Decimal(0)) if total.is_share else 0
    if len(known) < len(parts):
        return whole <= total.value + off
    return abs(whole - total.value) <= off
