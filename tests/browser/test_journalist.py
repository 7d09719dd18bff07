"""A journalist downloads who pays what, and adds it up: the file and the pages agree."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import NORTHMERE

NAME = "Northmere Safeguarding Children Partnership (demonstration)"
Rows = list[dict[str, str]]


def downloaded(page: Page, link: str, folder: Path) -> Rows:
    """The rows of the file that a link saves, as the csv module reads them."""
    with page.expect_download() as begun:
        page.get_by_role("main").get_by_role("link", name=link).first.click()
    file = folder / begun.value.suggested_filename
    begun.value.save_as(file)
    assert file.suffix == ".csv"
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, strict=True))


def money(shown: str) -> Decimal:
    """An amount as a page shows it: £95,550."""
    assert shown.startswith("£"), shown
    return Decimal(shown.removeprefix("£").replace(",", ""))


def total(amounts: list[str]) -> Decimal:
    return sum((Decimal(amount) for amount in amounts if amount), Decimal(0))


def cells(rows: Locator, label: str) -> list[str]:
    """What stands under one heading, row by row, without the notes beneath it."""
    every = rows.locator(f"[data-label='{label}']").all_inner_texts()
    return [text.split("\n")[0] for text in every]


@pytest.mark.parametrize("java_script", [True, False])
def test_all_contributions_add_up_to_what_the_pages_say(
    visit: Visitor, tmp_path: Path, *, java_script: bool
) -> None:
    page = visit(java_script=java_script).open()
    page.get_by_role("contentinfo").get_by_role("link", name="Open data").click()
    rows = downloaded(page, "Who pays what (CSV", tmp_path)
    own = [row for row in rows if row["name"] == NAME]
    assert own

    page.get_by_role("contentinfo").get_by_role("link", name="A to Z").click()
    page.locator(f"main a[href$='{NORTHMERE}funding/']").first.click()
    shown = page.locator("#contributions tbody tr")
    assert cells(shown, "Who") == [*(row["payer"] for row in own), "All contributions of money"]
    *amounts, in_all = cells(shown, "Amount")
    of_money = [money(amount) for amount in amounts if amount.startswith("£")]
    assert of_money == [Decimal(row["amount"]) for row in own if row["amount"]]
    assert sum(of_money) == total([row["amount"] for row in own]) == money(in_all) > 0
    assert [amount[:7] for amount in amounts if amount[0] != "£"] == ["In kind"] * 2
    assert [row["amount"] for row in own if row["amount_kind"] == "in-kind"] == ["", ""]
    before = cells(shown, "Year before")[:-1]
    assert [money(one) for one in before if one.startswith("£")] == [
        Decimal(row["previous"]) for row in own if row["previous"]
    ]
    expect(page.locator("#total")).to_contain_text(in_all)


def test_sums_of_all_partnerships_agree_with_the_comparison(visit: Visitor, tmp_path: Path) -> None:
    started = visit()
    rows = downloaded(started.open("data/"), "Who pays what (CSV", tmp_path)
    page = started.open("compare/funding/")
    compared = page.locator("#now tbody tr, #records tbody tr")
    names, sums = cells(compared, "Partnership"), cells(compared, "In all")
    assert set(names) == {row["name"] for row in rows}
    for name, in_all in zip(names, sums, strict=True):
        assert money(in_all) == total([row["amount"] for row in rows if row["name"] == name])


def test_one_partnerships_file_is_its_part_of_all(visit: Visitor, tmp_path: Path) -> None:
    started = visit()
    rows = downloaded(started.open("data/"), "Who pays what (CSV", tmp_path)
    page = started.open(f"{NORTHMERE}funding/")
    own = downloaded(page, "Download these contributions as a table", tmp_path)
    assert own == [row for row in rows if row["name"] == NAME]
