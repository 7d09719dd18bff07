"""CSV that is safe to open in a spreadsheet: RFC 4180, UTF-8, and no cell that is a formula.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a new line for a
formula, which may fetch or run something (OWASP, "CSV Injection"). Such a cell gets an apostrophe
before it. So does one that begins with an apostrophe, so that whoever takes one away from each cell
that has one has the text as it was. A negative number is only a number, and is left as it is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

Cell = str | bool | int | Decimal | date | None

#: What begins a formula, also in full width, after any spaces, which some programs pass over.
_RISKY = re.compile(r"\s*[=+\-@'＝＋－＠]|\s*[\t\r\n\v\f]")
_NEGATIVE = re.compile(r"-\d+(\.\d+)?")


def lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV, with lines ended as RFC 4180 says."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    # Most cells are empty or begin with a letter, and are what they are: there may be a million.
    writer.writerows(
        [c if c is None or (type(c) is str and c[:1].isalnum()) else written(c) for c in row]
        for row in rows
    )
    return made.getvalue()


def written(cell: Cell) -> str:
    """A cell as it is written. What is not recorded is empty, and never 0 or no."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return safe(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    if _RISKY.match(text) and not _NEGATIVE.fullmatch(text):
        return f"'{text}"
    return text


def read_back(cell: str) -> str:
    """The text that a cell was made from."""
    return cell.removeprefix("'")
