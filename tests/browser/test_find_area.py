"""Find your area: by typing, on the map, in the lists; with a keyboard, and without script."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.harness import axe

FIND = "find-your-area/"
MATCHES = ".find-matches a"


def test_typing_shows_the_names_that_fit_and_says_how_many(visit: Visitor) -> None:
    page = visit(width=320).open(FIND)
    page.locator("#find").press_sequentially("holmew")
    expect(page.locator("form.find [role=status]")).to_have_text("1 name with “holmew”.")
    page.locator(MATCHES).click()
    expect(page).to_have_url(re.compile(r"/partnerships/northmere/$"))


def test_a_misspelt_town_is_found(visit: Visitor) -> None:
    page = visit().open(FIND)
    page.locator("#find").fill("Wokingam")
    expect(page.locator("form.find [role=status]")).to_contain_text("Did you mean")
    expect(page.locator(MATCHES).first).to_contain_text("Wokingham")


def test_what_is_nowhere_is_said(visit: Visitor) -> None:
    page = visit().open(FIND)
    page.locator("#find").fill("xyzzyplugh")
    expect(page.locator("form.find [role=status]")).to_contain_text("Look at the lists below")
    expect(page.locator(MATCHES)).to_have_count(0)


@pytest.mark.parametrize("java_script", [True, False])
def test_a_region_on_the_map_opens_the_list_of_its_areas(
    visit: Visitor, *, java_script: bool
) -> None:
    page = visit(java_script=java_script).open(FIND)
    link = page.locator(".region-map").get_by_role("link", name="North East: 6 areas")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#north-east-inside$"))
    gateshead = page.locator("#north-east-inside").get_by_role("link", name="Gateshead")
    expect(gateshead).to_be_visible()
    gateshead.click()
    card = page.locator("#gateshead")
    expect(card).to_be_visible()
    expect(card).to_contain_text("A record of")


def test_every_region_of_england_is_on_the_map_and_reached_by_keyboard(visit: Visitor) -> None:
    page = visit().open(FIND)
    links = page.locator(".region-map a")
    expect(links).to_have_count(9)
    links.first.focus()
    for _ in range(8):
        page.keyboard.press("Tab")
    expect(links.last).to_be_focused()


def test_an_area_without_a_partnership_leads_to_help_elsewhere(visit: Visitor) -> None:
    page = visit().open(f"{FIND}#calderdale")
    card = page.locator("#calderdale")
    expect(card).to_be_visible()
    expect(card).to_contain_text("No partnership of this area is on this site")
    expect(card.get_by_role("link", name="All the ways to get help")).to_be_visible()


def test_the_field_works_without_script(visit: Visitor) -> None:
    page = visit(java_script=False).open(FIND)
    page.locator("#find").fill("Holmewick")
    page.get_by_role("button", name="Find").click()
    page.locator("[data-search-lists]").get_by_role("link", name="Find your area").click()
    page.locator("#names-h summary").click()
    expect(page.get_by_role("link", name="Holmewick (Northmere)")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_map_and_matches_are_accessible(visit: Visitor, width: int) -> None:
    page = visit(width=width).open(FIND)
    page.locator("#find").fill("no")
    expect(page.locator(MATCHES).first).to_be_visible()
    assert [str(fault) for fault in axe(page, best_practice=True)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    drawn = page.locator(".region-map").bounding_box()
    assert drawn is not None
    assert drawn["width"] > 250
