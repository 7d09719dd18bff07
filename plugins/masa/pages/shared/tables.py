"""Tables of figures as they were published, each value in words that can stand alone."""

from __future__ import annotations

from masa.model.measures import DataTable, Row
from masa.pages import words
from masa.pages.blocks import Block, Points, Table
from masa.pages.inline import Inline
from masa.pages.names import Names
from masa.pages.prose import line
from masa.pages.sections import section
from masa.pages.shared.cells import before, cell, footnote
from masa.pages.shared.pieces import part, stated
from masa.pages.shared.remarks import absent_section, notes, tense
from masa.pages.shared.trends import trends
from masa.pages.views import Section

TITLE = "Figures over time"


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each table; in words why there is none, if an editor said so."""
    tables = names.published.tables
    if not tables:
        gap = absent_section(names, "tables", TITLE, "tables")
        return (gap,) if gap.blocks else ()
    return tuple(_table(names, table) for table in tables)


def _table(names: Names, table: DataTable) -> Section:
    rows = tuple(_row(table, row) for row in table.rows)
    columns = ("What", *table.columns)
    numeric = tuple(range(1, len(columns)))
    shown = Table("In figures", columns, rows, numeric, about=table.title)
    blocks: list[Block] = [
        *_about(names, table),
        *trends(table),
        shown,
        *part("What the marks mean", _footnotes(names, table)),
        *notes(names, table),
    ]
    return section(names, f"table-{table.id}", table.title, blocks, table)


def _about(names: Names, table: DataTable) -> tuple[Block, ...]:
    """What is counted, out of whom, when; what the values before are, where each does not say."""
    means = table.previous_means
    return stated(
        names,
        ("Based on", "Period"),
        ("What is counted", table.measures),
        ("Based on", table.base),
        ("Period", words.as_moment(table.period) if table.period else None),
        ("“Before” means", means if means and before(table) != means else None),
    )


def _row(table: DataTable, row: Row) -> tuple[Inline, ...]:
    return row.what, *(cell(table, value) for value in row.values)


def _footnotes(names: Names, table: DataTable) -> tuple[Block, ...]:
    """Every mark of the table with its meaning, or in words that there is none."""
    items = [footnote(table, note.mark, line(note.means)) for note in table.footnotes]
    none = tense(names, "Not explained here.", "The source does not say.")
    items += [footnote(table, mark, none) for mark in table.unexplained]
    return (Points(tuple(items)),) if items else ()
