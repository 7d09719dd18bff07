"""A reader with a keyboard alone: every control in the order it is written, and no trap."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import NORTHMERE
from tests.browser.layout import here, stops

WIDTHS = (320, 1280)
#: Pages with the way out, drawings, folded parts, a map, tables, forms; none so long that it takes
#: more than a moment to press through.
PAGES = (
    "",
    "find-your-area/",
    "compare/scrutiny-model/",
    "worried-about-a-child/ur/",
    f"{NORTHMERE}thresholds/",
)
MOST = 400


def pressed_through(page: Page, key: str = "Tab") -> list[list[str]]:
    """Where each press leads, until the page is at its end, or begins anew."""
    found: list[list[str]] = []
    for _ in range(MOST):
        page.keyboard.press(key)
        stop = here(page)
        if not stop or (len(found) > 1 and stop == found[0]):
            return found
        found.append(stop)
    pytest.fail(f"no end after {MOST} stops, the last at {found[-3:]}")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_tab_comes_to_every_control_and_through(visit: Visitor, path: str, width: int) -> None:
    page = visit(width=width, height=640, java_script=width == 1280).open(path)
    wanted = stops(page)
    assert len(wanted) > 20
    assert pressed_through(page) == [[name] for name in wanted]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_way_back_is_the_same(visit: Visitor, width: int) -> None:
    """Shift and Tab together, again and again, are no way out of the page."""
    page = visit(width=width, height=640).open(f"{NORTHMERE}thresholds/")
    wanted = stops(page)
    assert pressed_through(page, "Shift+Tab") == [[name] for name in reversed(wanted)]
    expect(page).to_have_url(re.compile(f"{NORTHMERE}thresholds/$"))


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the focus is at what has this name."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = here(page)
        assert stop[1:] == []
        if stop == [f"“{name}”"]:
            return
    pytest.fail(f"“{name}” is not reached")


@pytest.mark.parametrize("width", WIDTHS)
def test_search_choices_and_results(visit: Visitor, width: int) -> None:
    page = visit(width=width, height=640).open("about/")
    tab_to(page, "q")
    page.keyboard.type("training")
    page.keyboard.press("Enter")
    status = page.locator("[data-search-status]")
    expect(status).to_contain_text("for “training”")
    wanted = stops(page)
    assert pressed_through(page) == [[name] for name in wanted]
    if width == 320:  # folded, because it is long
        tab_to(page, "Narrow the results")
        page.keyboard.press("Enter")
    glossary = page.get_by_role("checkbox", name="Glossary")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        assert here(page)[1:] == []
        if glossary.evaluate("box => box === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(status).to_contain_text("narrowed to Glossary")
    expect(glossary).to_be_focused()  # the list was written anew, and nobody is thrown back
    first = page.locator("[data-search-results] h2 a").first
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/glossary/"))


@pytest.mark.parametrize("java_script", [True, False])
def test_what_is_folded_opens_and_its_links_come_next(visit: Visitor, *, java_script: bool) -> None:
    page = visit(width=320, height=640, java_script=java_script).open(f"{NORTHMERE}whole/")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main summary')"):
            break
    before = stops(page)
    page.keyboard.press("Enter")
    assert len(stops(page)) > len(before)
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('details[open]')")
    assert here(page)[1:] == []
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert stops(page) == before
