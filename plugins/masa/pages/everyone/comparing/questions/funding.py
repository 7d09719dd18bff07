"""Who pays, how much and in which shares, and what that is for each child."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from masa.model.funding import Contribution, Funding
from masa.pages import words
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline, Missing
from masa.pages.partnership.contributions import added, exact, in_kind, money_of, share
from masa.pages.scope import Scope
from masa.pages.shared.pieces import stack

_PENNY = Decimal("0.01")
#: Money that is more than a partner's share of this year.
_KINDS = {"grant": "grant", "reserves": "left over from before", "income": "income"}


def answer(scope: Scope) -> Answer | None:
    """The year, who pays, the whole, for each child, and what is given in kind."""
    funding = scope.partnership.funding
    if funding is None:
        return None
    parts = funding.contributions
    sum_ = added(item.amount for item in parts)
    whole = exact(funding.total) if funding.total else sum_
    payers = stack(_payer(scope, item, sum_) for item in money_of(parts))
    kind = stack(_name(scope, item) for item in parts if in_kind(item.amount))
    cells: tuple[Inline | None, ...] = (
        funding.year.text,
        payers,
        _whole(funding, sum_),
        _per_child(scope, whole),
        kind,
    )
    return Answer(cells, about=(funding, *parts))


def _payer(scope: Scope, item: Contribution, whole: Decimal | None) -> str:
    """A payer with the amount, and its share where all amounts are known."""
    amount = words.amount(item.amount)
    said = amount if isinstance(amount, str) else "not published"
    part = share(item.amount, whole)
    return f"{_name(scope, item)}: {said}" + (f" ({part})" if isinstance(part, str) else "")


def _name(scope: Scope, item: Contribution) -> str:
    kind = _KINDS.get(item.kind, "")
    if item.payer.none:
        return kind.capitalize() or "Nobody named"
    name = scope.party_words(item.payer)
    return f"{name} ({kind})" if kind else name


def _whole(funding: Funding, sum_: Decimal | None) -> Inline:
    """The published total, or the sum of the parts when every one of them is known."""
    if funding.total is not None:
        return words.amount(funding.total)
    if sum_ is not None:
        return f"{words.money(sum_)} (sum of what is listed)"
    return Missing("Cannot be added up", "not every sum is published exactly")


def _per_child(scope: Scope, whole: Decimal | None) -> Inline:
    """Pounds for each child, where the money and the children of every area are known."""
    known = [scope.library.areas.get(name) for name in scope.partnership.identity.areas]
    counts = [area.children.number for area in known if area and area.children]
    if whole is None:
        return Missing("Cannot be worked out", "the whole sum is not known")
    if len(counts) < len(known):
        return Missing("Cannot be worked out", "the number of children is not recorded")
    children = sum(counts)
    pounds = (whole / children).quantize(_PENNY, ROUND_HALF_UP)
    return f"£{pounds} ({children:,} children)"


QUESTION = Question(
    "funding",
    "Funding",
    "Who pays for the arrangements, how much, and in which shares?",
    ("Year", "Who pays, and the share", "In all", "For each child", "Given in kind"),
    ("funding", "contributions"),
    answer,
    caution=(
        "Budgets differ in what they cover, so a larger sum is not a better one. Nothing is added "
        "up where a sum is not known, and what is given in kind is not counted."
    ),
)
