"""Who pays for the arrangements, whether the sums add up, and what they are spent on."""

from __future__ import annotations

from decimal import Decimal

from masa.model.funding import Contribution, Cost, Funding
from masa.pages import words
from masa.pages.blocks import Block, Facts, KeyFigure, KeyFigures, Part, Points, Table, Text
from masa.pages.figure_rows import noted
from masa.pages.inline import Fact, Inline, Joined, Missing
from masa.pages.page import has_content
from masa.pages.partnership.contributions import (
    added,
    adds_up,
    are_rounded,
    change,
    in_kind,
    money_of,
    moved,
    shares,
)
from masa.pages.prose import line, prose
from masa.pages.scope import Scope
from masa.pages.sections import complete, optional_text, section, topics
from masa.pages.shared.downloads import table_link
from masa.pages.shared.posts import who
from masa.pages.shared.remarks import absent_section, missing, notes, tense
from masa.pages.views import PageView, Section

PAGE = "funding"
_ROUNDED = " Shares are rounded."
_KINDS = {
    "cash": "",
    "in-kind": "Help in kind",
    "grant": "Grant",
    "reserves": "Money left over from before",
    "income": "Income",
}


def view(scope: Scope) -> PageView | None:
    """The year's budget; nothing for a record whose source is silent on money."""
    funding = scope.partnership.funding
    if funding is None:
        given = [absent_section(scope, "absent", "Why there are no figures here", PAGE)]
    else:
        given = _sections(scope, funding)
    made = PageView(
        "Funding",
        tense(
            scope,
            "What the arrangements cost, who pays, and how that was agreed.",
            "What the arrangements cost, who paid, and how that was agreed.",
        ),
        lead=optional_text(funding.summary if funding else None),
        sections=complete(scope, PAGE, [*given, *topics(scope, PAGE)]),
    )
    return made if has_content(scope, made) else None


def _sections(scope: Scope, funding: Funding) -> list[Section]:
    parts, costs = funding.contributions, funding.costs
    agreed: list[Block] = [*optional_text(funding.how_agreed)]
    if funding.host and agreed:
        agreed.append(Facts((Fact("Who holds the money", (who(scope, funding.host),)),)))
    year = funding.year.text
    return [
        section(scope, "total", f"The budget for {year}", _total(funding), funding),
        section(scope, "contributions", "Who pays what", _paid(scope, funding), funding, *parts),
        section(scope, "how-agreed", "How the shares were agreed", agreed, funding),
        section(scope, "costs", "What it is spent on", _spent(funding), funding, *costs),
        section(
            scope, "carried-forward", "Money left at the end of the year",
            optional_text(funding.carried_forward), funding,
        ),
        section(scope, "note", "What to know about these figures", notes(scope, funding), funding),
    ]  # fmt: skip


def _total(funding: Funding) -> list[Block]:
    if funding.total is None and not funding.contributions:
        return []
    total = words.amount(funding.total)
    figure = total if isinstance(total, str) else "Not published"
    money = money_of(funding.contributions)
    payers = KeyFigure(str(len(money)), "contributions of money", _in_kind_note(funding))
    return [KeyFigures((KeyFigure(figure, "in all"), payers))]


def _in_kind_note(funding: Funding) -> str:
    number = len(funding.contributions) - len(money_of(funding.contributions))
    return f"and {number} in kind" if number else ""


def _paid(scope: Scope, funding: Funding) -> list[Block]:
    parts = funding.contributions
    if not parts:
        return []
    amounts = [item.amount for item in parts]
    whole = added(amounts)
    before = any(item.previous for item in parts)
    each = zip(parts, shares(amounts, whole), strict=True)
    rows = [_row(scope, item, of_all, before) for item, of_all in each]
    if whole is not None:
        rows.append(_sum_row(parts, whole, before))
    columns = ("Who", "Amount", *(("Year before",) if before else ()), "Share", "What for")
    figures = (1, 2, 3) if before else (1, 2)
    table = Table(f"Contributions for {funding.year.text}", columns, tuple(rows), figures)
    said = adds_up(whole, funding.total, "contributions")
    if whole is None:
        said += " So no shares are worked out."
    elif any(map(in_kind, amounts)):
        said += " What is given in kind is not counted."
    said += _ROUNDED if are_rounded(amounts, whole) else ""
    file = table_link(scope, "contributions", "Download these contributions as a table")
    return [table, Text(prose(said)), *file]


def _row(scope: Scope, item: Contribution, of_all: Inline, before: bool) -> tuple[Inline, ...]:
    amount = noted(words.bare_amount(item.amount), change(item.previous, item.amount))
    earlier = (words.amount(item.previous),) if before else ()
    return (
        _payer(scope, item), amount, *earlier, of_all, _purpose(scope, item),
    )  # fmt: skip


def _sum_row(parts: tuple[Contribution, ...], whole: Decimal, before: bool) -> tuple[Inline, ...]:
    """The sum of what is listed; last year's sum only when each part's is known."""
    old = added(item.previous for item in money_of(parts))
    earlier = Missing("Cannot be added up") if old is None else words.money(old)
    return (
        "All contributions of money",
        noted(words.money(whole), "" if old is None else moved(old, whole)),
        *((earlier,) if before else ()),
        "100%",
        "Sum of the amounts above",
    )


def _payer(scope: Scope, item: Contribution) -> Inline:
    """Who pays; income and reserves may come from nobody in particular."""
    if item.payer.none:
        return _KINDS[item.kind] or missing(scope)
    return who(scope, item.payer)


def _purpose(scope: Scope, item: Contribution) -> Inline:
    parts: list[Inline] = []
    is_told = item.payer.none or in_kind(item.amount)
    if _KINDS[item.kind] and not is_told:
        parts.append(f"{_KINDS[item.kind]}.")
    parts += [line(f"{said.rstrip('.')}.") for said in (item.purpose, item.amount.basis) if said]
    if item.note:
        parts.append(line(item.note))
    return Joined(tuple(parts), " ") if parts else missing(scope)


def _spent(funding: Funding) -> list[Block]:
    costs = funding.costs
    if not costs:
        return []
    amounts = [cost.amount for cost in costs]
    whole = added(amounts)
    each = zip(costs, shares(amounts, whole), strict=True)
    rows = [_cost_row(cost, of_all) for cost, of_all in each]
    if whole is not None:
        rows.append(("All costs", words.money(whole), "100%"))
    columns = ("What", "Amount", "Share")
    table = Table(f"Costs for {funding.year.text}", columns, tuple(rows), (1, 2))
    said = adds_up(whole, funding.total, "costs")
    said += _ROUNDED if are_rounded(amounts, whole) else ""
    blocks: list[Block] = [table, Text(prose(said))]
    remarks = tuple(line(f"{cost.what}: {cost.note}") for cost in costs if cost.note)
    return [*blocks, Part("Notes on the costs", (Points(remarks),))] if remarks else blocks


def _cost_row(cost: Cost, of_all: Inline) -> tuple[Inline, ...]:
    return (line(cost.what), words.amount(cost.amount), of_all)
