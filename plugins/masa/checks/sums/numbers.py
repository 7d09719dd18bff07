"""Numbers as they are published: 1,250, £12.50, 84%."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

PAGE = "checks/sums"
_NUMBER = re.compile(r"£?\s?(\d[\d,]*(?:\.\d+)?)\s?(%|per cent)?")


class Number(NamedTuple):
    """A number, and whether it is a percentage."""

    value: Decimal
    is_share: bool = False


def read_number(text: str | None) -> Number | None:
    """The number that a text is, if it is one and nothing else."""
    match = _NUMBER.fullmatch(text.strip()) if text else None
    if match is None:
        return None
    return Number(Decimal(match.group(1).replace(",", "")), match.group(2) is not None)


def half_a_digit(value: Decimal) -> Decimal:
    """How far a number may be from the true one if it was rounded to the digits that it has."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)


def pounds(value: Decimal) -> str:
    """A sum of money: £12,500, or £12,500.50."""
    return f"£{value:,.0f}" if value == value.to_integral_value() else f"£{value:,.2f}"


def plain(value: Decimal) -> str:
    """A number with commas and without useless noughts: 1,250 or 12.5."""
    return f"{value:,f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:,f}"
