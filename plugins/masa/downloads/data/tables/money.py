"""Who pays for the arrangements, and what the money is spent on."""

from __future__ import annotations

from masa.downloads.data.columns import About, Column, Found, Table, amount, days, sums, when


def _contributions(about: About) -> Found:
    funding = about.partnership.funding if about.partnership else None
    for item in funding.contributions if funding else ():
        assert funding is not None  # noqa: S101 - it has the item
        cells = (
            item.id, *days(funding.year), about.who(item.payer), item.payer.organisation,
            item.kind, *sums(item.amount), *sums(item.previous), item.purpose,
        )  # fmt: skip
        yield cells, item


def _costs(about: About) -> Found:
    funding = about.partnership.funding if about.partnership else None
    for item in funding.costs if funding else ():
        assert funding is not None  # noqa: S101 - it has the item
        yield (*days(funding.year), item.what, *sums(item.amount)), item


CONTRIBUTIONS = Table(
    "contributions",
    "Who pays what",
    "Each contribution to a year’s budget. The amounts of the rows whose `amount_kind` is exact "
    "add up to the sum on the page, wherever that page could add them up.",
    (
        Column("id", "Its id in the arrangements, if it has one."),
        *when("year", "The year of the budget."),
        Column("payer", "Who pays."),
        Column("payer_organisation", "The id of the organisation that pays."),
        Column("kind", "cash, in-kind, grant, reserves or income."),
        *amount("amount", "How much."),
        *amount("previous", "The year before."),
        Column("purpose", "What it is for."),
    ),
    _contributions,
)
COSTS = Table(
    "costs",
    "What the money is spent on",
    "Each cost of a year’s budget.",
    (
        *when("year", "The year of the budget."),
        Column("what", "What is paid for."),
        *amount("amount", "How much."),
    ),
    _costs,
)
