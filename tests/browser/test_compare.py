"""A scrutineer on a phone compares how three partnerships are scrutinised."""

import csv
import io
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.harness import axe
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


QUESTIONS = (
    "disagreements", "funding", "leads", "learning-from-reviews", "meetings", "priorities",
    "relevant-agencies", "scrutiny-model", "thresholds", "yearly-reports",
)  # fmt: skip
SIDEWAYS = """all => all.filter(each => each.scrollWidth > each.clientWidth + 1)
  .map(each => each.ariaLabel)"""
SHOWN = "#now tbody tr:visible, #records tbody tr:visible"


def test_no_comparison_lies_to_the_side_of_a_tablet(visit: Visitor) -> None:
    started = visit()
    found = {}
    for question in QUESTIONS:
        page = started.open(f"compare/{question}/")
        for width in (640, 768, 1024, 1199, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found[question, width] = page.eval_on_selector_all(".table-frame", SIDEWAYS)
            found[question, width] += sticking_out(page)
    assert {where: tables for where, tables in found.items() if tables} == {}


def test_on_a_tablet_each_value_has_its_name_before_it(visit: Visitor) -> None:
    page = visit(width=768).open("compare/scrutiny-model/")
    cell = row_of(page, "Bexley").locator("td").first
    assert "Kind of scrutiny" in cell.evaluate(SHOWN_LABEL)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert cell.evaluate(SHOWN_LABEL) == "none"


@pytest.mark.parametrize(("width", "side"), [(320, "start"), (768, "start"), (1280, "end")])
def test_figures_stand_at_the_right_only_in_columns(visit: Visitor, width: int, side: str) -> None:
    page = visit(width=width).open("compare/yearly-reports/")
    months = page.locator("#now td.figure-cell").first
    assert months.evaluate("cell => getComputedStyle(cell).textAlign") == side


def choose(page: Page, *names: str) -> None:
    page.locator(".choose").get_by_text("Choose partnerships or regions").click()
    page.locator(".choose [data-facet='Partnership'] > summary").click()
    for name in names:
        page.locator(".choose").get_by_role("checkbox", name=name).check()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_few_of_many_are_chosen_and_the_address_can_be_shared(visit: Visitor, width: int) -> None:
    started = visit(width=width)
    page = started.open("compare/scrutiny-model/")
    every = page.locator(SHOWN).count()
    choose(page, "Bexley", "Greenwich")
    expect(page.locator(".page [role=status]").last).to_have_text("2 of 14 partnerships shown.")
    assert page.url.endswith("?partnership=Bexley&partnership=Greenwich")
    heads = page.locator(SHOWN).get_by_role("rowheader")
    assert [text.split()[0] for text in heads.all_inner_texts()] == ["Bexley", "Greenwich"]
    expect(page.locator("#now")).to_be_hidden()  # neither of them is current
    expect(page.locator(".contents").get_by_text("Current arrangements")).to_be_hidden()
    assert sticking_out(page) == []
    shared = page.url.removeprefix(started.home)
    again = visit(width=width).open(shared)
    expect(again.locator(SHOWN)).to_have_count(2)
    again.get_by_role("button", name="Show all").click()
    expect(again.locator(SHOWN)).to_have_count(every)
    assert again.url.endswith("compare/scrutiny-model/")
    expect(again.locator(".choose > details > summary")).to_be_focused()
    assert started.errors == []


def test_a_region_is_chosen_with_all_that_lie_in_it(visit: Visitor) -> None:
    page = visit().open("compare/priorities/?region=London")
    named = page.locator("#records [data-choice]:visible")
    shown = set(named.evaluate_all("all => all.map(each => each.dataset.choice)"))
    assert shown == {"Bexley", "Greenwich", "Lewisham"}
    silent = visit().open("compare/funding/?partnership=Bexley&partnership=Nowhere")
    # Of whom nothing is recorded stays named.
    expect(silent.locator("#records li:visible")).to_have_count(1)


def counts(page: Page) -> dict[str, str]:
    """What is counted of the dated records, as it is shown."""
    lines = page.locator("#records [data-of]:visible")
    pairs = lines.evaluate_all(
        "all => all.map(line => [line.querySelector('dt').textContent,"
        " [...line.querySelectorAll('dd')].filter(e => e.checkVisibility())"
        ".map(e => e.textContent.trim()).join(' | ')])"
    )
    return dict(pairs)


@pytest.mark.parametrize("media", ["screen", "print"])
def test_counts_are_of_those_that_are_shown(
    visit: Visitor, media: Literal["screen", "print"]
) -> None:
    page = visit().open("compare/scrutiny-model/?partnership=Bexley&partnership=Greenwich")
    page.emulate_media(media=media)
    page.locator("#records [data-of]:visible").first.wait_for()
    assert counts(page) == {THREE[name]: "1 of 2 shown" for name in ("Bexley", "Greenwich")}
    # What is said of all is not said of two, and the status says it once.
    expect(page.locator("[data-all]")).to_be_hidden()
    status = page.locator(".choose-status")
    expect(status).to_have_text("2 of 14 partnerships shown.")
    expect(page.get_by_text("2 of 14 partnerships shown")).to_have_count(1)
    if media == "screen":
        page.get_by_role("button", name="Show all").click()
        expect(page.locator("[data-all]")).to_be_visible()
        expect(status).to_have_text("")
        assert all(" of 1" in said for said in counts(page).values())
        assert not any("shown" in said for said in counts(page).values())


def test_one_alone_is_not_counted_and_whose_answer_is_missing_is_told(visit: Visitor) -> None:
    page = visit().open("compare/scrutiny-model/?partnership=Bexley")
    expect(page.locator(".choose-status")).to_have_text("1 of 14 partnerships shown.")
    assert counts(page) == {}
    expect(page.get_by_role("heading", name="Kinds of scrutiny")).to_have_count(0)
    page = visit().open("compare/funding/?partnership=Bexley")
    expect(page.locator(".choose-status")).to_have_text(
        "1 of 14 partnerships shown. Nothing is recorded for 1 of them."
    )


def test_without_script_counts_are_of_all(visit: Visitor) -> None:
    page = visit(java_script=False).open("compare/scrutiny-model/?partnership=Bexley")
    expect(page.locator("[data-all]")).to_contain_text("Recorded for")
    assert all(" of 1" in said for said in counts(page).values())
    assert counts(page)


def test_choosing_has_no_fault_that_axe_sees_and_prints_what_was_chosen(visit: Visitor) -> None:
    page = visit(width=320).open("compare/scrutiny-model/?partnership=Bexley")
    expect(page.locator(".choose-status")).to_contain_text("1 of 14")
    assert [str(fault) for fault in axe(page, best_practice=True)] == []
    page.emulate_media(media="print")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(".choose")).to_be_hidden()


def test_without_script_every_row_stands_there_and_there_is_nothing_to_choose(
    visit: Visitor,
) -> None:
    page = visit(java_script=False).open("compare/scrutiny-model/?partnership=Bexley")
    assert page.locator(SHOWN).count() > 5
    assert page.locator(".choose").count() == 0
