"""A scrutineer on a phone compares how three partnerships are scrutinised."""

import csv
import io

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.layout import sticking_out

THREE = {
    "Bexley": "One person",
    "Berkshire West": "Several people or ways together",
    "Greenwich": "A system of several parts",
}
SHOWN_LABEL = "cell => getComputedStyle(cell, '::before').content"


def row_of(page: Page, name: str) -> Locator:
    return page.locator("#records tbody tr").filter(has=page.get_by_role("rowheader", name=name))


@pytest.mark.parametrize("java_script", [True, False])
def test_a_scrutineer_compares_three_models_on_a_phone(visit: Visitor, java_script: bool) -> None:
    page = visit(width=320, java_script=java_script).open()
    page.locator(".menu-open").click()
    page.locator("#menu").get_by_role("link", name="Compare", exact=True).click()
    page.get_by_role("main").get_by_role("link", name="Independent scrutiny").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Independent scrutiny")
    for name, model in THREE.items():
        row = row_of(page, name)
        cell = row.locator("td").first
        expect(cell).to_have_text(model)
        # On a phone each value has its column's name before it, and nothing lies to the side.
        assert "Kind of scrutiny" in cell.evaluate(SHOWN_LABEL)
        box = row.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        expect(row).to_contain_text("June 2019")
    assert sticking_out(page) == []


def test_records_are_never_in_the_table_of_what_is_current(visit: Visitor) -> None:
    page = visit(width=320).open("compare/scrutiny-model/")
    now = page.locator("#now tbody tr")
    assert [text.split("\n")[0] for text in now.all_inner_texts()] == [
        "Northmere Safeguarding Children Partnership (demonstration)"
    ]
    expect(page.locator("#records")).to_contain_text("It is history")


def test_a_name_leads_to_the_very_section(visit: Visitor) -> None:
    page = visit(width=320).open("compare/scrutiny-model/")
    row_of(page, "Bexley").get_by_role("link").first.click()
    page.wait_for_url("**/partnerships/bexley/scrutiny/#how-it-works")
    expect(page.locator("#how-it-works")).to_be_in_viewport()


def test_the_table_is_downloaded_with_the_same_words(visit: Visitor) -> None:
    page = visit().open("compare/scrutiny-model/")
    link = page.get_by_role("link", name="Download these tables (CSV, ")
    address = str(link.evaluate("link => link.href"))
    rows = list(csv.DictReader(io.StringIO(page.request.get(address).text())))
    found = {row["Partnership"]: row["Kind of scrutiny"] for row in rows}
    for name, model in THREE.items():
        assert [kind for who, kind in found.items() if who.startswith(name)] == [model]


def test_a_theme_is_reached_from_home_and_leads_on(visit: Visitor) -> None:
    page = visit(width=320, java_script=False).open()
    page.locator("#subjects").get_by_role("link", name="Neglect", exact=True).click()
    first = page.locator("#now .link-list li").first
    expect(first).to_contain_text("Priority")
    first.get_by_role("link").click()
    page.wait_for_url("**/partnerships/northmere/priorities/#neglect")
    assert page.locator("#neglect").count() == 1
