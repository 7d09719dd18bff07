"""Whether a budget adds up: contributions, shares, costs, and each payer once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from masa.checks.family import Options, Sight
from masa.checks.sums.numbers import PAGE, half_a_digit, plain, pounds
from masa.findings import Finding, Place, Severity
from masa.guidance.edition import Edition
from masa.guidance.kinds.adds_up import AddsUp
from masa.guidance.kinds.one_of import OneOf
from masa.model.funding import Contribution, Funding
from masa.model.library import Library
from masa.model.money import Amount, AmountKind
from masa.model.partnership import Partnership
from masa.rules import Rule

TOTAL = Rule("T601", "Contributions cannot make the total", Severity.WARNING, PAGE, True)
SHARES = Rule("T602", "Shares do not make 100%", Severity.WARNING, PAGE, True)
COSTS = Rule("T603", "More is spent than there is", Severity.WARNING, PAGE, True)
REST = Rule("T604", "Part of the total is not accounted for", Severity.HINT, PAGE, True)
TWICE = Rule("T605", "A payer is listed twice", Severity.WARNING, PAGE, True)
_MEND = "Correct the contributions or the total."
_NOTHING = Decimal(0)


def budgets(sight: Sight[Options]) -> Iterator[Finding]:
    """T601 to T605, for the budget of each partnership."""
    adding = {edition.id for edition in sight.workspace.editions if _adds_up(edition)}
    for partnership in sight.partnerships:
        if funding := partnership.funding:
            if not (partnership.identity.edition in adding and _is_exact(funding)):
                yield from _total(funding)
            yield from _all_shares(funding)
            yield from _costs(funding)
            yield from _payers(funding, partnership, sight.library)


def _adds_up(edition: Edition) -> bool:
    """Whether a requirement already compares the exact contributions with the total."""
    found = (check for requirement in edition.sound for check in requirement.look_at)
    single = (one for c in found for one in (c.checks if isinstance(c, OneOf) else (c,)))
    return any(isinstance(c, AddsUp) and c.total == "funding.total" for c in single)


def _is_exact(funding: Funding) -> bool:
    amounts = [one.amount for one in funding.contributions]
    known = all(amount.kind in (AmountKind.EXACT, AmountKind.IN_KIND) for amount in amounts)
    return known and funding.total is not None and funding.total.kind is AmountKind.EXACT


def _total(funding: Funding) -> Iterator[Finding]:
    total = funding.total
    if total is None or total.kind is not AmountKind.EXACT or not total.value:
        return
    spans = [_span(one.amount, total.value) for one in funding.contributions]
    if not spans:
        return
    least = sum((low for low, _ in spans), _NOTHING)
    most = sum((high for _, high in spans if high is not None), _NOTHING)
    is_open = any(high is None for _, high in spans)
    if least > total.value or (most < total.value and not is_open):
        sum_, side = (least, "at least ") if least > total.value else (most, "at most ")
        says = f"The contributions add up to {side if least != most or is_open else ''}"
        says += f"{pounds(sum_)}, but the total says {pounds(total.value)}."
        yield TOTAL.at(funding.place("total"), says, _MEND)


def _span(amount: Amount, total: Decimal) -> tuple[Decimal, Decimal | None]:
    """The least and the most that a contribution may be; no most when it is not published."""
    match amount.kind:
        case AmountKind.EXACT if amount.value is not None:
            return amount.value, amount.value
        case AmountKind.RANGE if amount.low is not None and amount.high is not None:
            return amount.low, amount.high
        case AmountKind.SHARE if amount.value is not None:
            off = half_a_digit(amount.value)
            return (amount.value - off) * total / 100, (amount.value + off) * total / 100
        case AmountKind.IN_KIND:
            return _NOTHING, _NOTHING
    return _NOTHING, None


def _all_shares(funding: Funding) -> Iterator[Finding]:
    now = [one.amount for one in funding.contributions]
    before = [one.previous for one in funding.contributions if one.previous]
    spent = [cost.amount for cost in funding.costs]
    place = funding.place("contributions")
    yield from _shares(now, place, "The shares of the contributions")
    yield from _shares(before, place, "The shares of the contributions of the year before")
    yield from _shares(spent, funding.place("costs"), "The shares of the costs")


def _shares(amounts: Iterable[Amount], place: Place, name: str) -> Iterator[Finding]:
    """Only where everything is a share; as many as are rounded, the sum may be off."""
    counted = [amount for amount in amounts if amount.kind is not AmountKind.IN_KIND]
    values = [one.value for one in counted if one.kind is AmountKind.SHARE and one.value]
    others = {one.kind for one in counted} - {AmountKind.SHARE}
    if len(values) < 2 or others - {AmountKind.NOT_PUBLISHED}:
        return
    whole, off = sum(values, _NOTHING), sum((half_a_digit(v) for v in values), _NOTHING)
    if whole > 100 + off or (whole < 100 - off and not others):
        says = f"{name} make {plain(whole)}%, and not 100%."
        yield SHARES.at(place, says, "Correct the shares, or write sums in pounds.")


def _costs(funding: Funding) -> Iterator[Finding]:
    total = funding.total
    if total is None or total.kind is not AmountKind.EXACT or total.value is None:
        return
    spans = [_span(cost.amount, total.value) for cost in funding.costs]
    least = sum((low for low, _ in spans), _NOTHING)
    if least > total.value:
        says = f"The costs add up to {pounds(least)}, which is {pounds(least - total.value)} more "
        mend = "Correct the costs or the total."
        yield COSTS.at(funding.place("costs"), f"{says}than the total.", mend)
    elif spans and all(high is not None for _, high in spans) and not _says_where(funding):
        most = sum((high for _, high in spans if high is not None), _NOTHING)
        if most < total.value:
            says = f"The costs add up to {pounds(most)}, which is {pounds(total.value - most)} less"
            mend = "Write what the rest is spent on, or what happens to it: `carried-forward`."
            yield REST.at(funding.place("costs"), f"{says} than the total.", mend)


def _says_where(funding: Funding) -> bool:
    return bool(funding.carried_forward or funding.note)


def _payers(funding: Funding, partnership: Partnership, library: Library) -> Iterator[Finding]:
    """The same payer may give twice in two forms, or for two purposes."""
    seen: dict[tuple[str, str], list[Contribution]] = {}
    for one in funding.contributions:
        payer = _payer(one, partnership, library)
        for other in seen.get((payer.lower(), one.kind), ()) if payer else ():
            if not one.purpose or not other.purpose or one.purpose == other.purpose:
                says = f"{payer} is listed twice as a payer, and no two purposes tell them apart."
                mend = "Put both sums together, or write the `purpose` of each."
                yield TWICE.at(one.place("payer"), says, mend)
                break
        seen.setdefault((payer.lower(), one.kind), []).append(one)


def _payer(one: Contribution, partnership: Partnership, library: Library) -> str:
    payer = one.payer
    if payer.organisation:
        body = library.organisations.get(payer.organisation)
        return body.name if body else payer.organisation
    if payer.person:
        return next((p.post for p in partnership.people if p.id == payer.person), payer.person)
    return payer.named or payer.supplier or payer.post or payer.group or ""
