"""The search in a real browser: finds, narrows, puts help first, and says what it does."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.harness import axe

RESULTS = "[data-search-results] > li"
STATUS = "[data-search-status]"


def found(page: Page) -> list[str]:
    """The titles of the results, once the page says how many there are."""
    expect(page.locator(STATUS)).not_to_be_empty()
    return page.locator(f"{RESULTS} h2").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "title", "kind"),
    [
        ("Holmewick", "Find your area", "Find your area"),
        ("rapid review", "Practice reviews and learning", "Arrangements"),
        ("appreciative inquiry", "Glossary", "Glossary"),
        ("section 16G(3)", "Independent scrutiny", "Guidance"),
        ("cookies", "Privacy", "About this site"),
        ("Pendlebury", "Find your area", "Find your area"),
    ],
)
def test_a_fact_of_each_kind_is_found(visit: Visitor, query: str, title: str, kind: str) -> None:
    page = visit().open(f"search/?q={query}")
    assert any(text.startswith(title) for text in found(page))
    assert kind in page.locator(f"{RESULTS} .result-about").all_inner_texts()


def test_results_lead_to_the_very_section(visit: Visitor) -> None:
    page = visit().open("search/?q=appreciative inquiry")
    page.get_by_role("link", name="Appreciative inquiry", exact=True).click()
    expect(page).to_have_url(re.compile(r"/glossary/#appreciative-inquiry"))


def test_choices_narrow_the_results_and_stand_in_the_address(visit: Visitor) -> None:
    page = visit(width=1280).open("search/?q=training")
    before = len(found(page))
    page.get_by_role("group", name="Kind").get_by_role("checkbox", name="Glossary").check()
    expect(page.locator(STATUS)).to_contain_text("narrowed to Glossary")
    assert 0 < len(found(page)) < before
    assert set(page.locator(f"{RESULTS} .result-about").all_inner_texts()) == {"Glossary"}
    expect(page).to_have_url(re.compile(r"\?q=training&kind=Glossary$"))
    expect(page.get_by_role("checkbox", name="Glossary")).to_be_focused()


def test_several_choices_of_one_kind_mean_any_of_them(visit: Visitor) -> None:
    one = visit().open("search/?q=training&kind=Glossary").locator(STATUS)
    two = visit().open("search/?q=training&kind=Glossary&kind=Guidance").locator(STATUS)
    counts = []
    for status in (one, two):
        expect(status).to_contain_text("narrowed")
        counts.append(int(status.inner_text().split()[0]))
    assert counts[0] < counts[1]


@pytest.mark.parametrize("word", ["report", "abuse", "hurt", "neglect"])
def test_somebody_who_may_need_help_finds_it_first(visit: Visitor, word: str) -> None:
    page = visit().open(f"search/?q={word}")
    titles = found(page)
    assert titles[0].startswith("Worried about a child")
    assert len(titles) > 2
    contacts = page.locator("[data-search-front] [data-search-help]")
    expect(contacts).to_contain_text("999")
    top = contacts.bounding_box()
    results = page.locator(RESULTS).first.bounding_box()
    assert top is not None
    assert results is not None
    assert top["y"] < results["y"]


def test_other_readers_find_help_after_the_results(visit: Visitor) -> None:
    page = visit().open("search/?q=funding")
    assert not found(page)[0].startswith("Worried")
    expect(page.locator("[data-search-front] [data-search-help]")).to_have_count(0)
    expect(page.locator("[data-search-help]")).to_contain_text("999")


def test_nothing_found_is_said_and_leads_on(visit: Visitor) -> None:
    page = visit().open("search/?q=xyzzyplugh")
    expect(page.locator(STATUS)).to_contain_text("No pages for “xyzzyplugh”")
    assert found(page) == []
    expect(page.locator("[data-search-lists]").get_by_role("link", name="A to Z")).to_be_visible()


def test_typing_searches_without_a_new_page_and_says_how_many(visit: Visitor) -> None:
    started = visit()
    page = started.open("search/")
    page.get_by_label("What are you looking for?").fill("scrutiny")
    status = page.locator(STATUS)
    expect(status).to_contain_text("for “scrutiny”")
    assert status.get_attribute("role") == "status"
    expect(page).to_have_url(re.compile(r"\?q=scrutiny$"))
    page.get_by_role("button", name="Show more results").click()
    expect(page.locator(RESULTS)).not_to_have_count(10)
    expect(page.locator(RESULTS).nth(10).get_by_role("link").first).to_be_focused()
    assert started.errors == []
    assert started.strangers == []


def test_what_stands_on_a_page_never_becomes_part_of_this_one(visit: Visitor) -> None:
    page = visit().open("search/?q=" + "%3Cimg src=x onerror=alert(1)%3E scrutiny")
    expect(page.locator(STATUS)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-search] img").count() == 0


def test_without_script_the_page_leads_to_the_lists(visit: Visitor) -> None:
    page = visit(java_script=False).open("search/?q=scrutiny")
    expect(page.locator("noscript p")).to_be_visible()
    page.locator("[data-search-lists]").get_by_role("link", name="A to Z").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A to Z")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_and_choices_are_accessible(
    visit: Visitor, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = visit(width=width, scheme=scheme).open("search/?q=neglect")
    found(page)
    if width == 320:
        page.get_by_text("Narrow the results").click()
    assert [str(fault) for fault in axe(page, best_practice=True)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("query", "is_told"),
    [("Leeds", True), ("Milton Keynes", True), ("Nothmere", True), ("Holmewick", False),
     ("training", False), ("young carers", False)],
)  # fmt: skip
def test_whoever_asks_for_an_area_that_is_not_here_is_told_so_first(
    visit: Visitor, query: str, is_told: bool
) -> None:
    page = visit().open("")
    page.get_by_role("searchbox", name="Your town, area or council").fill(query)
    page.get_by_role("button", name="Find").click()
    status = page.locator(STATUS)
    expect(status).not_to_be_empty()
    way = status.get_by_role("link", name="see all areas")
    if is_told:
        expect(status).to_contain_text(f"No area called “{query}” is on this site")
        way.click()
        expect(page).to_have_url(re.compile("/find-your-area/$"))
    else:
        expect(status).not_to_contain_text("No area")


def test_only_the_home_page_asks_for_an_area(visit: Visitor) -> None:
    page = visit().open("search/?q=Leeds")
    found(page)
    expect(page.locator(STATUS)).not_to_contain_text("No area")
