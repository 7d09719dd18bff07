"""The list of contents: behind a button on a phone, simply there on a wide screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.harness import axe
from tests.browser.kinds import NORTHMERE

PAGE = f"{NORTHMERE}funding/"
OPEN = "document.querySelector('#menu').matches(':popover-open')"
IN_MENU = "!!document.activeElement.closest('#menu')"


def tab_to(page: Page, wanted: str, limit: int = 40) -> None:
    """Press Tab until what has the focus matches `wanted`."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"{wanted} cannot be reached in {limit} steps")


@pytest.mark.parametrize("java_script", [True, False])
def test_menu_opens_and_closes_by_keyboard_on_a_phone(visit: Visitor, java_script: bool) -> None:
    page = visit(width=320, java_script=java_script).open(PAGE)
    tab_to(page, ".menu-open")
    page.keyboard.press("Enter")
    assert page.evaluate(OPEN)
    links = page.locator("#menu a")
    reached = []
    for _ in range(links.count() + 1):
        page.keyboard.press("Tab")
        reached.append(page.locator(":focus").inner_text())
    assert reached == ["Close menu", *links.all_inner_texts()]
    page.keyboard.press("Escape")
    assert not page.evaluate(OPEN)
    assert page.evaluate("document.activeElement.matches('.menu-open')")


def test_link_in_the_menu_leads_to_its_page(visit: Visitor) -> None:
    page = visit(width=320).open(PAGE)
    tab_to(page, ".menu-open")
    page.keyboard.press("Space")
    tab_to(page, "#menu a[href$='/scrutiny/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{NORTHMERE}scrutiny/")
    assert not page.evaluate(OPEN)


def test_close_button_gives_the_focus_back(visit: Visitor) -> None:
    page = visit(width=320).open(PAGE)
    tab_to(page, ".menu-open")
    page.keyboard.press("Enter")
    tab_to(page, ".menu-close", limit=1)
    page.keyboard.press("Enter")
    assert not page.evaluate(OPEN)
    assert page.evaluate("document.activeElement.matches('.menu-open')")


def test_focus_never_goes_behind_the_open_menu(visit: Visitor) -> None:
    page = visit(width=320).open(PAGE)
    tab_to(page, ".menu-open")
    page.keyboard.press("Enter")
    tab_to(page, "#menu li:last-child a[href$='/glossary/']")
    covered = """() => {
        const {left, top, width, height} = document.activeElement.getBoundingClientRect();
        const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
        return !IN_MENU && document.activeElement !== document.body && !!onTop?.closest('#menu');
    }""".replace("IN_MENU", IN_MENU)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate(covered), page.locator(":focus").inner_text()


def test_closed_menu_is_out_of_the_way(visit: Visitor) -> None:
    page = visit(width=320).open(PAGE)
    expect(page.locator("#menu")).to_be_hidden()
    for _ in range(30):
        page.keyboard.press("Tab")
        assert not page.evaluate(IN_MENU)


def test_menu_closes_when_the_page_beside_it_is_tapped(visit: Visitor) -> None:
    page = visit(width=320).open(PAGE)
    page.click(".menu-open")
    assert page.evaluate(OPEN)
    page.mouse.click(315, 400)
    assert not page.evaluate(OPEN)


def test_menu_is_simply_there_on_a_wide_screen(visit: Visitor) -> None:
    page = visit().open(PAGE)
    expect(page.locator(".menu-open")).to_be_hidden()
    expect(page.locator(".menu-close")).to_be_hidden()
    for link in page.locator("#menu .menu-local a").all():
        expect(link).to_be_visible()
    tab_to(page, "#menu [aria-current=page]")
    assert page.locator(":focus").inner_text() == "Funding"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", PAGE, "partnerships/salford/"])
def test_axe_finds_nothing_in_the_open_menu(visit: Visitor, scheme: str, path: str) -> None:
    page = visit(width=320, scheme="dark" if scheme == "dark" else "light").open(path)
    page.click(".menu-open")
    assert axe(page, best_practice=True) == []
