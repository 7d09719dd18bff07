"""A teacher disagrees with a social worker, and finds the steps of the area from the search box."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.harness import Visit

STATUS = "[data-search-status]"
SECTION = "[data-search-results] .result-section a, [data-search-also] .result-section a"
NORTHMERE, HERTFORDSHIRE = "partnerships/northmere/", "partnerships/hertfordshire/"
#: What is typed, whose steps are wanted, and among how many first answers they must be.
ASKED = [
    ("disagreement Northmere", NORTHMERE, 2),
    ("escalation Holmewick", NORTHMERE, 2),
    ("disagree with social worker northmere", NORTHMERE, 2),
    ("disagree with social worker hertfordshire", HERTFORDSHIRE, 1),
    ("what if I disagree with children's services in Hertfordshire", HERTFORDSHIRE, 1),
    ("escalation hertfordshire", HERTFORDSHIRE, 5),  # an event speaks of both words, too
    # Misspelt: the word, the place, or both.
    ("professional disagrement northmere", NORTHMERE, 2),
    ("disagre with socal worker Holmewick", NORTHMERE, 5),
    ("dissagree with social worker hertfordshire", HERTFORDSHIRE, 1),
    ("dissagree with social worker hertfordshre", HERTFORDSHIRE, 1),
]  # fmt: skip


@pytest.fixture(scope="module")
def teacher(browser: Browser, served_site: str) -> Iterator[Visit]:
    """One teacher with a phone, who asks for one thing after the other."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, locale="en-GB", reduced_motion="reduce"
    )
    visit = Visit(context.new_page(), served_site)
    visit.watch()
    yield visit
    assert (visit.errors, visit.strangers) == ([], [])
    context.close()


def ask(page: Page, query: str) -> None:
    """Use the box at the head of the page, as whoever has not been on the search page does."""
    box = page.get_by_role("banner").get_by_role("searchbox")
    box.fill(query)
    box.press("Enter")


@pytest.mark.parametrize(("query", "area", "among"), ASKED)
def test_the_first_results_lead_to_the_steps(
    teacher: Visit, query: str, area: str, among: int
) -> None:
    page = teacher.open("about/")
    ask(page, query)
    expect(page.locator(STATUS)).to_contain_text(f"for “{query}”")
    sections = page.locator(SECTION)
    first = sections.evaluate_all("all => all.map(each => each.getAttribute('href'))")[:among]
    steps = f"/{area}thresholds/#disagreements-heading"
    assert steps in first
    sections.nth(first.index(steps)).click()
    expect(page).to_have_url(re.compile(rf"{area}thresholds/#disagreements-heading$"))
    expect(page.locator(":target")).to_be_in_viewport()
    said = page.locator("#disagreements")
    # A record says that its source gave no steps; nobody is left to think that there are none.
    expect(said).to_contain_text("Step 1" if area == NORTHMERE else "did not give the steps")


def test_a_question_in_pieces_is_never_said_to_be_answered_as_a_whole(teacher: Visit) -> None:
    page = teacher.open("search/?q=disagree with social worker hertfordshire")
    expect(page.locator(STATUS)).to_have_text(
        "No pages for “disagree with social worker hertfordshire”. Also searched for: "
        "disagree, in Hertfordshire; social worker, in Hertfordshire."
    )
    page.get_by_role("link", name="disagree, in Hertfordshire", exact=True).click()
    expect(page.locator(STATUS)).to_contain_text("for “disagree”, narrowed to Hertfordshire")


def test_words_that_are_nowhere_find_nothing_in_pieces_either(teacher: Visit) -> None:
    page = teacher.open("search/?q=xyzzyplugh with qwrtzpsdf")
    expect(page.locator(STATUS)).to_contain_text("Check the spelling")
    expect(page.locator(SECTION)).to_have_count(0)


def test_without_script_the_box_leads_there_through_the_list(visit: Visitor) -> None:
    page = visit(width=320, height=640, java_script=False).open()
    page.locator("#site-search").fill("disagree with social worker northmere")
    page.locator("#site-search").press("Enter")
    page.get_by_role("main").get_by_role("link", name="A to Z").first.click()
    steps = page.locator(f"main a[href$='{NORTHMERE}thresholds/']")
    steps.first.click()
    expect(page.locator("#disagreements")).to_contain_text("Step 1")
