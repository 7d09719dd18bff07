"""A parent with a small phone finds whom to call in two taps, whatever is broken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.kinds import NORTHMERE

#: One page of each layout: the way there, and whether the page is about Northmere.
STARTS = {
    "home": ("", False),
    "search": ("search/", False),
    "an overview": (NORTHMERE, True),
    "a deep page": (f"{NORTHMERE}priorities/", True),
    "a page with a way out": (f"{NORTHMERE}thresholds/", True),
    "a record": ("partnerships/salford/priorities/", False),
    "a long list": ("a-to-z/", False),
    "what is not there": ("partnerships/nowhere/at/all/", False),
}
ANYBODY = {"tel:999", "tel:101", "tel:+448088005000", "tel:08001111"}
FRONT_DOOR = "tel:+441632960110"
COUNCIL = "https://www.gov.uk/report-child-abuse-to-local-council"


@dataclass(frozen=True)
class Phone:
    """A page on a phone of 320 by 640 pixels.

    `whole`: with scripts; `bare`: with nothing but the pages themselves.
    """

    page: Page
    home: str
    whole: bool
    bare: bool

    def open(self, path: str) -> None:
        self.page.goto(self.home + path)
        # A browser's own margin shows that no style sheet came.
        margin = self.page.evaluate("getComputedStyle(document.body).margin")
        assert (margin == "8px") is self.bare


@pytest.fixture(scope="module", params=["all of it", "no script", "pages alone"])
def phone(request: pytest.FixtureRequest, browser: Browser, served_site: str) -> Iterator[Phone]:
    whole, bare = request.param == "all of it", request.param == "pages alone"
    context = browser.new_context(
        viewport={"width": 320, "height": 640},
        has_touch=True,
        java_script_enabled=whole,
        reduced_motion="reduce",
    )
    if bare:
        context.route(re.compile(r"\.(css|js|svg)$"), lambda route: route.abort())
    context.set_default_timeout(5_000)
    yield Phone(context.new_page(), served_site, whole, bare)
    context.close()


def in_sight(page: Page) -> Locator:
    """The first link to 999, which is in sight wherever the parent arrives."""
    link = page.locator("a[href='tel:999']").first
    expect(link).to_be_in_viewport(ratio=1)
    return link


def call(number: Locator) -> None:
    """A tap that would reach the number; this machine cannot make the call."""
    number.tap(trial=True)


def ask_for_help(page: Page) -> None:
    """The first tap: on what is in sight already, with nothing lying over it."""
    link = page.get_by_role("link", name="Worried about a child?").first
    expect(link).to_be_in_viewport(ratio=1)
    link.tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Worried about a child")


def numbers(page: Page, part: str) -> set[str]:
    found = page.locator(part).locator("a[href^='tel:']")
    return set(found.evaluate_all("all => all.map(each => each.getAttribute('href'))"))


@pytest.mark.parametrize(("path", "local"), STARTS.values(), ids=STARTS)
def test_two_taps_lead_to_a_voice(phone: Phone, path: str, *, local: bool) -> None:
    phone.open(path)
    page = phone.page
    call(in_sight(page))  # in danger now: one
    ask_for_help(page)
    in_sight(page)
    assert numbers(page, "main") >= ANYBODY | ({FRONT_DOOR} if local else set())
    page.locator(f"main a[href='{FRONT_DOOR if local else COUNCIL}']").first.tap(trial=True)
    for link in page.locator("main a[href^='tel:']").all():
        call(link)


def test_the_local_front_door_is_the_first_number_after_999(phone: Phone) -> None:
    phone.open(f"{NORTHMERE}worried/")
    links = phone.page.locator("main a[href^='tel:']")
    called = links.evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert called[:2] == ["tel:999", FRONT_DOOR]
    box = phone.page.locator(f"main a[href='{FRONT_DOOR}']").first.bounding_box()
    assert box
    assert box["y"] < 1.25 * 640  # one push of the thumb, for the notice of a demonstration


@pytest.mark.parametrize("path", [f"{NORTHMERE}funding/", "partnerships/salford/", "a-to-z/"])
def test_at_the_end_of_a_page_it_is_one_tap(phone: Phone, path: str) -> None:
    phone.open(path)
    call(phone.page.locator("footer a[href='tel:999']"))
    assert numbers(phone.page, "footer") >= ANYBODY


@pytest.mark.parametrize("query", ["funding", "bruises", "xyzzyplugh"])
def test_from_what_the_search_found_it_is_no_further(phone: Phone, query: str) -> None:
    phone.open("")
    page = phone.page
    page.locator("#site-search").fill(query)
    page.locator("#site-search").press("Enter")
    expect(page).to_have_url(re.compile(rf"/search/\?q={query}$"))
    if phone.whole:
        expect(page.locator("[data-search-status]")).to_contain_text(f"“{query}”")
    in_sight(page)
    assert numbers(page, "main") >= ANYBODY - {"tel:101"}  # without leaving the results
    assert numbers(page, "footer") >= ANYBODY
    ask_for_help(page)
    assert numbers(page, "main") >= ANYBODY
