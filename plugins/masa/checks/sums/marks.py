"""Marks that lead readers of a table to a footnote that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.checks.sums.numbers import PAGE
from masa.findings import Finding, Severity
from masa.model.measures import DataTable
from masa.rules import Rule

MARK = Rule("T610", "A mark in a table has no footnote", Severity.WARNING, PAGE, True)


def unexplained_marks(sight: Sight[Options]) -> Iterator[Finding]:
    """T610, once for each mark of a table, at the first value that bears it."""
    for published in sight.published:
        for table in published.tables:
            yield from (_finding(table, mark) for mark in table.unexplained)


def _finding(table: DataTable, mark: str) -> Finding:
    row, index = next(
        (row, index)
        for row in table.rows
        for index, cell in enumerate(row.values)
        if cell.mark == mark
    )
    says = f"“{row.what}” has the mark {mark} for “{table.columns[index]}”, and no footnote says "
    mend = f'Write under `footnotes:` of the table `{{mark: "{mark}", means: …}}`, or take it out.'
    return MARK.at(row.place("values", index), f"{says}what it means.", mend)
