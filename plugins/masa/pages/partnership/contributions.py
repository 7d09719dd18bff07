"""Sums of money that were published: whether they can be added up, and what that gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from masa.model.funding import Contribution
from masa.model.money import Amount, AmountKind
from masa.pages import words
from masa.pages.inline import Inline, Missing

_TENTH = Decimal("0.1")
_WHOLE = Decimal(100)


def exact(amount: Amount | None) -> Decimal | None:
    """Its pounds, when it is one exact sum."""
    return amount.value if amount is not None and amount.kind is AmountKind.EXACT else None


def in_kind(amount: Amount | None) -> bool:
    """Whether it is help and not money."""
    return amount is not None and amount.kind is AmountKind.IN_KIND


def money_of(contributions: Iterable[Contribution]) -> tuple[Contribution, ...]:
    """The contributions that are money, known or not: all but those in kind."""
    return tuple(item for item in contributions if not in_kind(item.amount))


def added(amounts: Iterable[Amount | None]) -> Decimal | None:
    """The sum of amounts, or nothing when one of them is not exact. Help in kind adds nothing."""
    total, counted = Decimal(0), 0
    for amount in amounts:
        if in_kind(amount):
            continue
        value = exact(amount)
        if value is None:
            return None
        total, counted = total + value, counted + 1
    return total if counted else None


def per_cent(part: Decimal, whole: Decimal, *, in_tenths: bool = False) -> str:
    """A share to a tenth of a per cent: 30.1%, and 3% or, ``in_tenths``, 3.0%."""
    share = _rounded(part, whole)
    return f"{share if in_tenths else share.normalize():f}%"


def share(amount: Amount, whole: Decimal | None, *, in_tenths: bool = False) -> Inline:
    """An amount's share of a whole that is known."""
    if in_kind(amount):
        return "Not money"
    value = exact(amount)
    if value is None or not whole:
        return Missing("Cannot be worked out")
    return per_cent(value, whole, in_tenths=in_tenths)


def shares(amounts: Sequence[Amount], whole: Decimal | None) -> tuple[Inline, ...]:
    """The share of each amount, with tenths in all of them where one has tenths.

    Beside 30.1% a 3% would look like another kind of number.
    """
    in_tenths = any(one != one.to_integral_value() for one in _known(amounts, whole))
    return tuple(share(amount, whole, in_tenths=in_tenths) for amount in amounts)


def are_rounded(amounts: Sequence[Amount], whole: Decimal | None) -> bool:
    """Whether shares that are known do not make 100%, because each was rounded."""
    known = _known(amounts, whole)
    return bool(known) and sum(known) != _WHOLE


def _known(amounts: Iterable[Amount], whole: Decimal | None) -> list[Decimal]:
    """The shares that can be worked out, as they are printed."""
    values = (exact(amount) for amount in amounts)
    return [_rounded(value, whole) for value in values if value is not None] if whole else []


def _rounded(part: Decimal, whole: Decimal) -> Decimal:
    return (100 * part / whole).quantize(_TENTH, ROUND_HALF_UP)


def change(before: Amount | None, now: Amount) -> str:
    """What became of an amount since the year before, in words; empty if one is not exact."""
    old, new = exact(before), exact(now)
    return moved(old, new) if old is not None and new is not None else ""


def moved(old: Decimal, new: Decimal) -> str:
    """Up or down by how much, in pounds and per cent."""
    if old == new:
        return "No change"
    word = "Up" if new > old else "Down"
    by = f"{word}\N{NO-BREAK SPACE}{words.money(abs(new - old))}"
    return f"{by} ({per_cent(abs(new - old), old)})" if old else by


def adds_up(parts: Decimal | None, total: Amount | None, what: str) -> str:
    """Whether parts add up to the published total, as a sentence."""
    whole = exact(total)
    if parts is None:
        return f"The {what} cannot be added up, because not every sum is published exactly."
    if total is None:
        return f"The {what} add up to {words.money(parts)}. No total is published."
    if whole is None:
        return f"The {what} add up to {words.money(parts)}. The total is not published exactly."
    if parts == whole:
        return f"The {what} add up to {words.money(parts)}, which is the published total."
    apart = words.money(abs(parts - whole))
    word = "more" if parts > whole else "less"
    return (
        f"The {what} add up to {words.money(parts)}. That is {apart} {word} than the published "
        f"total of {words.money(whole)}."
    )
