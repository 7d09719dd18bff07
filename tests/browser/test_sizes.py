"""Beyond the phone and the wide screen: a tablet, large text, zoom, and a reader's own colours.

Here axe-core looks with all its rules at one page of each shape; test_axe.py looks at every kind of
page, in each way with the rules that could find something new.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.harness import axe
from tests.browser.kinds import NORTHMERE
from tests.browser.layout import out_of_order, sticking_out, without_visible_focus

#: Home, an overview, a drawing with cards, a long table, a comparison, the search with what it
#: found, a page for children, the statement.
SHAPES = (
    "",
    NORTHMERE,
    f"{NORTHMERE}groups/",
    f"{NORTHMERE}compliance/",
    "compare/scrutiny-model/",
    "search/?q=funding",
    "for-children/",
    "accessibility/",
)


def tablet(page: Page) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})


def large_text(page: Page) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    page.evaluate("document.documentElement.style.fontSize = '200%'")


def zoomed(page: Page) -> None:
    """A window of 1,280 pixels at 400% has 320; at 200% it has 640, and everything is larger."""
    page.set_viewport_size({"width": 640, "height": 400})


def own_colours(page: Page) -> None:
    tablet(page)
    page.emulate_media(forced_colors="active")


def menu_open(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    if page.locator(".menu-open").count():
        page.click(".menu-open")
        expect(page.locator("#menu")).to_be_visible()


#: How many lines each date on a page takes, and where it stands.
DATES = """all => all.filter(each => each.checkVisibility()).map(each => {
  const range = new Range();
  range.selectNodeContents(each);
  const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
  return [each.textContent, lines, each.closest(".table-frame")?.ariaLabel ?? ""];
})"""


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("page", ["priorities", "reports", "groups"])
def test_no_date_is_torn(visit: Visitor, page: str, width: int) -> None:
    shown = visit(width=width).open(f"{NORTHMERE}{page}/")
    dates = shown.eval_on_selector_all("main :is(time, .when)", DATES)
    assert len(dates) > 5
    # Where each column is of dates there is no room: the year may stand below the day and month.
    most = {"Table: When each lead safeguarding partner signed off each paper": 2}
    assert [date for date, lines, where in dates if lines > most.get(where, 1)] == []
    assert sticking_out(shown) == []


WAYS: tuple[Callable[[Page], None], ...] = (tablet, large_text, zoomed, own_colours, menu_open)


@pytest.mark.parametrize("path", SHAPES)
def test_a_page_of_each_shape_has_no_fault_in_any_way_of_reading(visit: Visitor, path: str) -> None:
    page = visit().open(path)
    if "?q=" in path:
        expect(page.locator("[data-search-results] > li").first).to_be_visible()
        page.wait_for_load_state("networkidle")
    found = {}
    for way in WAYS:
        way(page)
        sides = [] if way is menu_open else [*sticking_out(page), *out_of_order(page)]
        # A zoomed page is the page in a small window, at which axe-core looks elsewhere.
        faults = [] if way is zoomed else axe(page, best_practice=way is menu_open)
        found[way.__name__] = [*map(str, faults), *sides]
        page.evaluate("document.documentElement.style.fontSize = ''")
        page.emulate_media(forced_colors="none")
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("path", ["search/?q=funding", f"{NORTHMERE}compliance/"])
def test_focus_is_seen_in_a_readers_own_colours(visit: Visitor, path: str) -> None:
    page = visit().open(path)
    page.wait_for_load_state("networkidle")
    own_colours(page)
    assert without_visible_focus(page) == []


def test_a_short_name_in_code_stays_in_one_line_on_a_phone(visit: Visitor) -> None:
    page = visit(width=320, height=640).open("how-to-edit/values/")
    lines = page.eval_on_selector_all(
        ".code-word", "all => all.map(each => [each.textContent, each.getClientRects().length])"
    )
    assert len(lines) > 20
    assert [name for name, number in lines if number != 1] == []
    assert sticking_out(page) == []


def test_the_glossary_is_compact_on_a_phone_and_every_letter_is_a_tap_away(visit: Visitor) -> None:
    page = visit(width=320, height=640).open("glossary/")
    terms = page.locator("main .part").count()
    assert terms > 50
    # A term, four lines that say what it means, and other words for it: about 160 pixels.
    assert page.evaluate("document.querySelector('main').offsetHeight") / terms < 175
    assert sticking_out(page) == []
    page.locator(".letters").get_by_role("link", name="S", exact=True).click()
    expect(page.locator("#letter-s h2")).to_be_in_viewport()
    page.goto(f"{page.url.partition('#')[0]}#mash")
    expect(page.get_by_role("heading", name="MASH: ")).to_be_in_viewport()
