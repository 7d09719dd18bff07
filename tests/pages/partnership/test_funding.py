"""Who pays what: sums only where every part is exact, and in words what cannot be worked out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from masa.model.money import Amount
from masa.pages.blocks import Table
from masa.pages.partnership.contributions import added, adds_up, change, per_cent, share, shares
from masa.pages.partnership.funding import view
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope


def sum_of(text: str) -> Amount:
    return Amount.model_validate(text)


def budget(**fields: Any) -> dict[str, Any]:
    return {"year": "2026/27", **fields}


def paid(payer: str, amount: str, **fields: Any) -> dict[str, Any]:
    return {"payer": payer, "amount": amount, **fields}


def table(section: str, **fields: Any) -> dict[str, tuple[str, ...]]:
    """The rows of a section's table by their heading."""
    (found,) = every(Table, part(view(scope(funding=budget(**fields))), section))
    return {said(row[0]): tuple(said(cell) for cell in row[1:]) for row in found.rows}


@pytest.mark.parametrize(
    ("amounts", "total"),
    [
        (["£100", "£50.50"], "150.50"),
        (["£100", "in kind"], "100"),
        (["£100", "not published"], None),
        (["£100", "£1 to £2"], None),
        (["£100", "25%"], None),
        (["in kind"], None),
        ([], None),
    ],
)
def test_amounts_are_added_only_when_every_sum_of_money_is_exact(
    amounts: list[str], total: str | None
) -> None:
    found = added(sum_of(text) for text in amounts)
    assert found == (Decimal(total) if total else None)


def test_an_amount_that_nobody_wrote_is_not_nought() -> None:
    assert added([sum_of("£100"), None]) is None


@pytest.mark.parametrize(
    ("part_", "whole", "words"),
    [
        ("1", "3", "33.3%"),
        ("2", "3", "66.7%"),
        ("1", "8", "12.5%"),
        ("3", "3", "100%"),
        ("30", "100", "30%"),
    ],
)
def test_shares_are_rounded_to_a_tenth(part_: str, whole: str, words: str) -> None:
    assert per_cent(Decimal(part_), Decimal(whole)) == words


@pytest.mark.parametrize(
    ("amount", "whole", "words"),
    [
        ("£25", "100", "25%"),
        ("£25", None, "Cannot be worked out"),
        ("in kind", "100", "Not money"),
        ("not published", "100", "Cannot be worked out"),
        ("£25", "0", "Cannot be worked out"),
    ],
)
def test_a_share_is_of_a_whole_that_is_known(amount: str, whole: str | None, words: str) -> None:
    assert said(share(sum_of(amount), Decimal(whole) if whole else None)) == words


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ("£100", "£110", "Up\N{NO-BREAK SPACE}£10 (10%)"),
        ("£110", "£100", "Down\N{NO-BREAK SPACE}£10 (9.1%)"),
        ("£100", "£100", "No change"),
        ("£0", "£100", "Up\N{NO-BREAK SPACE}£100"),
        ("in kind", "in kind", ""),
        ("not published", "£100", ""),
        ("£100", "not published", ""),
        ("in kind", "£100", ""),
        (None, "£100", ""),
    ],
)
def test_a_change_is_said_in_words_where_both_sums_are_exact(
    before: str | None, now: str, words: str
) -> None:
    assert said(change(sum_of(before) if before else None, sum_of(now))) == words


@pytest.mark.parametrize(
    ("parts", "total", "words"),
    [
        ("100", "£100", "The costs add up to £100, which is the published total."),
        ("90", "£100", "That is £10 less than the published total of £100."),
        ("110", "£100", "That is £10 more than the published total of £100."),
        ("90", None, "The costs add up to £90. No total is published."),
        ("90", "not published", "The costs add up to £90. The total is not published exactly."),
        (None, "£100", "The costs cannot be added up, because not every sum is published exactly."),
    ],
)
def test_whether_parts_add_up_is_a_sentence(
    parts: str | None, total: str | None, words: str
) -> None:
    amount = sum_of(total) if total else None
    assert words in adds_up(Decimal(parts) if parts else None, amount, "costs")


def test_each_payer_has_amount_with_its_change_year_before_and_share() -> None:
    rows = table(
        "contributions",
        contributions=[
            paid("Council", "£75", previous="£50", purpose="Core"),
            paid("Police", "£25", previous="£25"),
            paid("Fire", "in kind", kind="in-kind"),
        ],
        total="£100",
    )
    assert rows["Council"] == ("£75: Up £25 (50%)", "£50", "75%", "Core.")
    assert rows["Police"] == ("£25: No change", "£25", "25%", "Not recorded")
    assert rows["Fire"] == ("In kind", "Not recorded", "Not money", "Not recorded")
    assert rows["All contributions of money"][:3] == (
        "£100: Up £25 (33.3%)",
        "£75",
        "100%",
    )


def test_what_is_given_in_kind_is_said_once_and_how_it_was_worked_out_with_its_purpose() -> None:
    days = {"amount": "in kind", "basis": "12 days led by trainers"}
    rooms = {"payer": "Fire", "amount": days, "kind": "in-kind", "purpose": "Training rooms"}
    rows = table("contributions", contributions=[paid("Council", "£75"), rooms])
    assert rows["Fire"] == ("In kind", "Not money", "Training rooms. 12 days led by trainers.")


def test_last_years_sum_needs_every_part_of_last_year() -> None:
    parts = [paid("Council", "£75", previous="£50"), paid("Police", "£25")]
    rows = table("contributions", contributions=parts)
    assert rows["All contributions of money"][:3] == ("£100", "Cannot be added up", "100%")


def test_without_any_year_before_there_are_no_columns_for_it() -> None:
    rows = table("contributions", contributions=[paid("Council", "£75")])
    assert rows["Council"] == ("£75", "100%", "Not recorded")


def test_one_sum_that_is_not_published_leaves_all_shares_out_and_says_why() -> None:
    parts = [paid("Council", "£75"), paid("Police", "not published")]
    given = part(view(scope(funding=budget(contributions=parts, total="£100"))), "contributions")
    (found,) = every(Table, given)
    assert [said(row[2]) for row in found.rows] == ["Cannot be worked out", "Cannot be worked out"]
    assert said(found.rows[1][1]) == "Not published"
    assert "cannot be added up, because not every sum is published exactly" in said(given)
    assert "%" not in said(given)


def test_the_page_says_that_help_in_kind_is_not_counted() -> None:
    parts = [paid("Council", "£75"), paid("Fire", "in kind", kind="in-kind")]
    given = view(scope(funding=budget(contributions=parts, total="£75")))
    assert "What is given in kind is not counted." in said(part(given, "contributions"))
    assert "and 1 in kind" in said(part(given, "total"))


def test_income_from_nobody_in_particular_is_named_by_its_kind() -> None:
    fees = {"payer": {"none": "none-stated"}, "amount": "£5", "kind": "income", "purpose": "Fees"}
    gift = {"payer": {"none": "none-stated"}, "amount": "£5"}
    assert set(table("contributions", contributions=[fees])) >= {"Income"}
    assert set(table("contributions", contributions=[gift])) >= {"Not recorded"}


def test_costs_are_added_and_their_notes_are_told() -> None:
    costs = [
        {"what": "Team", "amount": "£60", "note": "One post is vacant."},
        {"what": "Data", "amount": "£30"},
    ]
    section = part(view(scope(funding=budget(costs=costs, total="£100"))), "costs")
    assert "The costs add up to £90. That is £10 less" in said(section)
    assert "Team: One post is vacant." in said(section)
    (found,) = every(Table, section)
    assert [said(cell) for cell in found.rows[0]] == ["Team", "£60", "66.7%"]


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        (("£1", "£2"), ("33.3%", "66.7%")),
        (("£301", "£30", "£669"), ("30.1%", "3.0%", "66.9%")),
        (("£60", "£40"), ("60%", "40%")),
        (("£999", "£1", "in kind"), ("99.9%", "0.1%", "Not money")),
        (("£5", "not published"), ("Cannot be worked out", "Cannot be worked out")),
    ],
)
def test_shares_of_one_column_have_as_many_decimals(
    amounts: tuple[str, ...], words: tuple[str, ...]
) -> None:
    sums = [sum_of(amount) for amount in amounts]
    assert tuple(said(one) for one in shares(sums, added(sums))) == words


@pytest.mark.parametrize(
    ("amounts", "rounded"), [(("£1", "£1", "£1"), True), (("£1", "£2"), False), (("£5",), False)]
)
def test_that_shares_are_rounded_is_said_where_they_do_not_make_100(
    amounts: tuple[str, ...], rounded: bool
) -> None:
    costs = [{"what": f"Work {n}", "amount": amount} for n, amount in enumerate(amounts)]
    paid_ = [paid(f"Payer {n}", amount) for n, amount in enumerate(amounts)]
    given = view(scope(funding=budget(costs=costs, contributions=paid_)))
    for id_ in ("costs", "contributions"):
        assert ("Shares are rounded." in said(part(given, id_))) == rounded


def test_how_it_was_agreed_who_holds_it_and_what_is_left() -> None:
    given = view(
        scope(
            funding=budget(
                **{"how-agreed": "By thirds.", "carried-forward": "Up to 5%.", "host": "Council"}
            )
        )
    )
    assert "By thirds." in said(part(given, "how-agreed"))
    assert fact(part(given, "how-agreed"), "Who holds the money") == "Council"
    assert said(part(given, "carried-forward").blocks) == "Up to 5%."


def test_a_total_that_is_not_published_is_not_blank() -> None:
    parts = [paid("Council", "£75")]
    given = view(scope(funding=budget(contributions=parts)))
    assert "Not published" in said(part(given, "total"))


def test_a_record_without_money_has_no_page_and_a_living_one_has() -> None:
    assert view(scope("record")) is None
    assert view(scope()) is not None


def test_why_there_are_no_figures_is_told() -> None:
    gone = {"none": "withheld", "reason": "The budget is being renegotiated."}
    given = view(scope(absences={"funding": gone}))
    assert "Withheld" in said(part(given, "absent"))
    assert "The budget is being renegotiated." in said(part(given, "absent"))


def test_it_renders() -> None:
    parts = [paid("Council", "£75", previous="£50", source=SOURCE), paid("Fire", "in kind")]
    html = render(view(scope(funding=budget(contributions=parts, total="£75"))), "funding/")
    assert re.search(r'data-label="Amount"[^>]*>(<[^>]*>)*£75<', html)
    assert "which is the published total" in html
