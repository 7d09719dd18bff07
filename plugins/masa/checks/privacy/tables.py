"""Small counts in tables of figures, and hidden ones that totals give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from masa.checks.family import Sight
from masa.checks.privacy.confirmed import Confirmed
from masa.checks.privacy.options import PrivacyOptions
from masa.checks.privacy.rules import COUNT, GIVEN_AWAY, kept_private
from masa.checks.sums.numbers import read_number
from masa.checks.sums.parts import is_part
from masa.findings import Finding
from masa.model.measures import Cell, DataTable
from masa.model.values import Quality
from masa.model.wording import listed as in_words
from masa.privacy.counts import Spot, Sum, given_away, is_small
from masa.privacy.words import any_of, listed

_TOTAL = re.compile(r"(?:(?:grand |sub-?)?totals?|all(?: together)?|overall)", re.IGNORECASE)
#: What is no count.
_NO_COUNT = re.compile(
    r"\b(?:average|mean|median|rates?|ratio|per|percentage|shares?|proportion)\b|[%£]",
    re.IGNORECASE,
)
_WRITE_C = (
    "Write `c` for it, and for zero write 0. If the table counts no people, say in `measures` what."
)
_HIDE_MORE = "Write `c` for one more count in its row and its column, or for the total."


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
        yield from confirmed.amiss(tables=True)


@cache
def _few() -> re.Pattern[str]:
    """What may be few without telling who anybody is."""
    words = any_of(listed("few-are-no-secret"))
    return re.compile(rf"(?:number of )?(?:[\w-]+ )?{words}\b", re.IGNORECASE)


def _small(table: DataTable) -> Iterator[Finding]:
    if _NO_COUNT.search(table.measures or ""):
        return
    for row in table.rows:
        if _NO_COUNT.search(row.what):
            continue
        small = [
            index
            for index, cell in enumerate(row.values)
            if not _NO_COUNT.search(table.columns[index])
            and (is_small(_count(cell.value)) or is_small(_count(cell.previous)))
        ]
        if small:
            columns = in_words(f"“{table.columns[index]}”" for index in small)
            says = f"In the row “{row.what}” a count from 1 to 5 stands under {columns}."
            yield kept_private(COUNT.at(row.place("values", small[0]), says, _WRITE_C))


def _count(text: str | None) -> int | None:
    """A whole number of people; not a share, not money."""
    number = None if text is None or "£" in text else read_number(text)
    whole = number and not number.is_share and number.value == number.value.to_integral_value()
    return int(number.value) if number and whole else None


def _given_away(table: DataTable) -> Iterator[Finding]:
    found = given_away([*_sums_of_rows(table), *_sums_of_columns(table)])
    for row, column in sorted(found):
        if table.rows[row].values[column].quality is Quality.WITHHELD:
            head = table.columns[column]
            says = f"The hidden count of “{table.rows[row].what}” under “{head}” can be worked out."
            place = table.rows[row].place("values", column)
            yield kept_private(GIVEN_AWAY.at(place, says, _HIDE_MORE))


def _sums_of_rows(table: DataTable) -> Iterator[Sum]:
    """In each row its totals, and what they add up."""
    marks = [name in table.totals or bool(_TOTAL.fullmatch(name)) for name in table.columns]
    for index, row in enumerate(table.rows):
        spots = [(index, column) for column in range(len(row.values))]
        yield from _sums(spots, row.values, marks)


def _sums_of_columns(table: DataTable) -> Iterator[Sum]:
    """In each column its totals, and what they add up; what is part of a row is no part of them."""
    rows = [index for index, row in enumerate(table.rows) if not is_part(row.what)]
    marks = [bool(_TOTAL.fullmatch(table.rows[index].what)) for index in rows]
    for column in range(len(table.columns)):
        spots = [(index, column) for index in rows]
        yield from _sums(spots, [table.rows[index].values[column] for index in rows], marks)


def _sums(spots: Sequence[Spot], cells: Sequence[Cell], marks: Sequence[bool]) -> Iterator[Sum]:
    """The totals of one line. One adds up what stands before it, or what follows if it is first."""
    for at, is_total in enumerate(marks):
        if is_total:
            before = [i for i in range(at) if marks[i]]
            parts = list(range(before[-1] + 1 if before else 0, at))
            if not parts:
                after = next((i for i in range(at + 1, len(marks)) if marks[i]), len(marks))
                parts = before or list(range(at + 1, after))
            yield Sum(_count(cells[at].value), ((spots[i], _count(cells[i].value)) for i in parts))
