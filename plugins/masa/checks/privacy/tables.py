"""Small counts in tables of figures, and hidden ones that totals give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from masa.checks.family import Sight
from masa.checks.privacy.cells import count, halves, is_withheld
from masa.checks.privacy.confirmed import Confirmed, is_whole
from masa.checks.privacy.options import PrivacyOptions
from masa.checks.privacy.rules import COUNT, GIVEN_AWAY, kept_private
from masa.checks.sums.parts import is_part
from masa.findings import Finding
from masa.model.measures import DataTable
from masa.model.wording import listed as in_words
from masa.privacy.counts import Spot, Sum, given_away, is_small
from masa.privacy.words import any_of, listed

_TOTAL = re.compile(r"(?:(?:grand |sub-?)?totals?\b|all\b|overall\b|both\Z).*", re.IGNORECASE)
#: What is no count, in the words of a row or a column.
_NO_COUNT = re.compile(
    r"\b(?:average|mean|median|rates?|ratio|per|percentage|shares?|proportion)\b|[%£]",
    re.IGNORECASE,
)
#: Measures that are no counts: they begin with a rate, or are one.
_RATES = re.compile(
    r"\W*(?:[%£]|(?:the )?(?:[\w-]+ )?"
    r"(?:average|mean|median|rates?|ratio|percentages?|shares?|proportion)\b)"
    r"|.*(?:\bper (?:\d|cent\b|head\b|child\b)|\brates?\W*\Z|\((?:%|£|per cent)[^)]*\)\W*\Z)",
    re.IGNORECASE,
)
_WRITE_C = (
    "Write `c` for it, and for zero write 0. If the table counts no people, say in `measures` what."
)
_HIDE_MORE = "Write `c` for one more count in its row and its column, or for the total."
#: What each cell says of one period, by rows.
Cells = Sequence[Sequence[str | None]]


def small_counts(sight: Sight[PrivacyOptions]) -> Iterator[Finding]:
    """G710 and G711, for the tables of partnerships and programmes.

    Records are left alone: what their sources published is public, and says what they said.
    """
    for published in sight.published:
        confirmed = Confirmed(published.confirmed)
        for table in published.tables:
            if not _few().match(table.measures or ""):
                for found in (*_small(table), *_given_away(table)):
                    if not confirmed.covers_table(found.code, table.id):
                        yield found
        yield from confirmed.amiss(tables=True, whole=is_whole(sight.workspace, published.folder))


@cache
def _few() -> re.Pattern[str]:
    """What may be few without telling who anybody is."""
    words, people = any_of(listed("few-are-no-secret")), any_of(listed("few-are-a-secret"))
    return re.compile(rf"(?:number of )?(?!{people}\b)(?:[\w-]+ )?{words}\b", re.IGNORECASE)


def _small(table: DataTable) -> Iterator[Finding]:
    if _RATES.match(table.measures or ""):
        return
    for row in table.rows:
        if _NO_COUNT.search(row.what):
            continue
        small = [
            index
            for index, cell in enumerate(row.values)
            if not _NO_COUNT.search(table.columns[index])
            and any(is_small(count(half)) for half in halves(cell))
        ]
        if small:
            columns = in_words(f"“{table.columns[index]}”" for index in small)
            says = f"In the row “{row.what}” a count from 1 to 5 stands under {columns}."
            yield kept_private(COUNT.at(row.place("values", small[0]), says, _WRITE_C))


def _given_away(table: DataTable) -> Iterator[Finding]:
    rows = [[halves(cell) for cell in row.values] for row in table.rows]
    # The counts of the period before are a table of their own.
    for half in (0, 1):
        cells = [[cell[half] for cell in row] for row in rows]
        found = given_away([*_sums_of_rows(table, cells), *_sums_of_columns(table, cells)])
        for row, column in sorted(found):
            if is_withheld(cells[row][column]):
                head, what = table.columns[column], table.rows[row].what
                says = f"The hidden count of “{what}” under “{head}” can be worked out."
                place = table.rows[row].place("values", column)
                yield kept_private(GIVEN_AWAY.at(place, says, _HIDE_MORE))


def _sums_of_rows(table: DataTable, cells: Cells) -> Iterator[Sum]:
    """In each row its totals, and what they add up."""
    marks = [name in table.totals or bool(_TOTAL.fullmatch(name)) for name in table.columns]
    for index, row in enumerate(cells):
        spots = [(index, column) for column in range(len(row))]
        yield from _sums(spots, row, marks)


def _sums_of_columns(table: DataTable, cells: Cells) -> Iterator[Sum]:
    """In each column its totals, and what they add up; what is part of a row is no part of them."""
    rows = [index for index, row in enumerate(table.rows) if not is_part(row.what)]
    marks = [bool(_TOTAL.fullmatch(table.rows[index].what)) for index in rows]
    for column in range(len(table.columns)):
        spots = [(index, column) for index in rows]
        yield from _sums(spots, [cells[index][column] for index in rows], marks)


def _sums(
    spots: Sequence[Spot], cells: Sequence[str | None], marks: Sequence[bool]
) -> Iterator[Sum]:
    """The totals of one line. One adds up what stands before it, or what follows if it is first."""
    for at, is_total in enumerate(marks):
        if is_total:
            before = [i for i in range(at) if marks[i]]
            parts = list(range(before[-1] + 1 if before else 0, at))
            if not parts:
                after = next((i for i in range(at + 1, len(marks)) if marks[i]), len(marks))
                parts = before or list(range(at + 1, after))
            yield Sum(count(cells[at]), ((spots[i], count(cells[i])) for i in parts))
