"""What a cell of a table says: its count, and that of the period before, in brackets."""

from __future__ import annotations

import re

from masa.checks.sums.numbers import read_number
from masa.model.measures import Cell
from masa.model.values import Quality

#: How a count is withheld: c and x in statistics of England, others in those of councils.
_WITHHELD = re.compile(r"[cx*]|(?:<|(?:fewer|less)\sthan)\s?\d{1,2}|withheld", re.IGNORECASE)


def halves(cell: Cell) -> tuple[str | None, str | None]:
    """The words for the period and for the one before: ``c (7)`` says both."""
    now = "c" if cell.quality is Quality.WITHHELD else cell.value or cell.mark
    alone_in_brackets = now is None and is_withheld(cell.previous)
    return (cell.previous, None) if alone_in_brackets else (now, cell.previous)


def count(text: str | None) -> int | None:
    """A whole number of people; not a share, not money."""
    number = None if text is None or "£" in text else read_number(text)
    whole = number and not number.is_share and number.value == number.value.to_integral_value()
    return int(number.value) if number and whole else None


def is_withheld(text: str | None) -> bool:
    """Whether a count was hidden, by whatever sign."""
    return text is not None and _WITHHELD.fullmatch(text.strip()) is not None
