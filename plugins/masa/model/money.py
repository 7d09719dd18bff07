"""Sums of money as they are published: exact, a range, a share, in kind, or not at all."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from masa.model.base import Entity, Line


def pounds(value: Decimal) -> str:
    """Pounds, with pence only when there are any."""
    return f"£{value:,.0f}" if value == value.to_integral_value() else f"£{value:,.2f}"


class AmountKind(StrEnum):
    """What is known of a sum."""

    EXACT = "exact"
    RANGE = "range"
    SHARE = "share"
    IN_KIND = "in-kind"
    NOT_PUBLISHED = "not-published"


class Amount(Entity):
    """A sum of money in pounds, a range, a share in per cent, in kind, or not published."""

    ALSO = ("amount",)

    kind: AmountKind = Field(description="What is known of the sum.")
    value: Decimal | None = Field(None, description="The sum or the share.")
    low: Decimal | None = Field(None, description="The least.")
    high: Decimal | None = Field(None, description="The most.")
    basis: Line | None = Field(None, description="How it was worked out, if published.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            return _read_amount(value)
        if isinstance(value, dict) and isinstance(value.get("amount"), str):
            rest = {key: item for key, item in value.items() if key != "amount"}
            return {**_read_amount(value["amount"]), **rest}
        return value


_RANGE = re.compile(r"£?([\d,.]+)\s*(?:-|–|to)\s*£?([\d,.]+)")
_DIGITS = re.compile(r"\d{1,12}(\.\d\d?)?")
_WORDS = {"in kind": AmountKind.IN_KIND, "not published": AmountKind.NOT_PUBLISHED}


def _read_amount(text: str) -> dict[str, Any]:
    words = text.strip().lower()
    if words in _WORDS:
        return {"kind": _WORDS[words]}
    if words.endswith("%"):
        return {"kind": AmountKind.SHARE, "value": _number(words[:-1])}
    if match := _RANGE.fullmatch(words):
        low, high = (_number(part) for part in match.groups())
        return {"kind": AmountKind.RANGE, "low": low, "high": high}
    return {"kind": AmountKind.EXACT, "value": _number(words.removeprefix("£"))}


def _number(text: str) -> Decimal:
    digits = text.replace(",", "").replace(" ", "")
    if not _DIGITS.fullmatch(digits):
        raise ValueError(
            "Write a sum such as 12,500 or £12,500.50, a share such as 25%, a range such as "
            "£1,000 to £2,000, `in kind` or `not published`."
        )
    return Decimal(digits)
