"""Every kind of page, for readers with a keyboard, a screen reader, or colours of their own."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.harness import Violation, axe
from tests.browser.kinds import KINDS, NORTHMERE
from tests.browser.layout import out_of_order, without_visible_focus

WIDTHS = (320, 1280)
#: The rules that look at colours. A dark page is the light page in other colours, so that only
#: these can come out differently.
OF_COLOURS = ("color-contrast", "link-in-text-block")


def barriers(page: Page) -> dict[str, list[Violation]]:
    """What axe-core finds on a page as it stands, in each width and each scheme of colours."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light")
        found[f"light, {width} px"] = axe(page, best_practice=True)
        page.emulate_media(color_scheme="dark")
        found[f"dark, {width} px"] = axe(page, rules=OF_COLOURS)
    return {when: violations for when, violations in found.items() if violations}


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(visit: Visitor, path: str) -> None:
    assert barriers(visit().open(path)) == {}


def test_dark_pages_differ_in_colours_alone(visit: Visitor) -> None:
    """Else it would not be enough to look at the colours of the dark pages."""
    page = visit(scheme="dark").open(NORTHMERE)
    boxes = "[...document.querySelectorAll('body *')].map(each => each.getBoundingClientRect())"
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(boxes), page.evaluate(background)
    page.emulate_media(color_scheme="light")
    light = page.evaluate(boxes), page.evaluate(background)
    assert dark[0] == light[0]
    assert dark[1] != light[1]


@pytest.mark.parametrize("path", KINDS)
def test_keyboard_goes_through_the_page_in_the_order_of_reading(visit: Visitor, path: str) -> None:
    page = visit(width=320).open(path)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the main content"
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main, footer')")
    assert without_visible_focus(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert out_of_order(page) == []


@pytest.mark.parametrize("path", KINDS)
def test_links_in_text_are_underlined(visit: Visitor, path: str) -> None:
    plain = (
        visit()
        .open(path)
        .eval_on_selector_all(
            "main a[href]",
            """links => links.filter(link => link.checkVisibility() && !link.querySelector('svg'))
            .filter(link => ![link, ...link.querySelectorAll('*')]
                .some(part => getComputedStyle(part).textDecorationLine.includes('underline')))
            .map(link => link.textContent.trim())""",
        )
    )
    assert plain == []


@pytest.mark.parametrize("path", KINDS)
def test_what_scrolls_sideways_can_be_reached_and_has_a_name(visit: Visitor, path: str) -> None:
    nameless = (
        visit(width=320)
        .open(path)
        .eval_on_selector_all(
            "body *",
            """all => all.filter(each => each.checkVisibility()
                && /auto|scroll/.test(getComputedStyle(each).overflowX)
                && each.scrollWidth > each.clientWidth)
            .filter(each => each.tabIndex !== 0 || each.role !== 'region' || !each.ariaLabel)
            .map(each => each.className)""",
        )
    )
    assert nameless == []


@pytest.mark.parametrize("path", ["", "search/", f"{NORTHMERE}scrutiny/"])
def test_no_letter_is_a_shortcut(visit: Visitor, path: str) -> None:
    """Whoever speaks to the browser presses letters without meaning to (WCAG 2.1.4)."""
    page = visit().open(path)
    page.wait_for_load_state("networkidle")  # the search has written its choices
    state = "[location.href, scrollY, document.activeElement.localName, document.body.outerHTML]"
    before = page.evaluate(state)
    for key in "fsnphjk?/.,123":
        page.keyboard.press(key)
        assert page.evaluate(state) == before, key


@pytest.mark.parametrize("path", ["", f"{NORTHMERE}compliance/", f"{NORTHMERE}groups/"])
def test_colours_of_the_readers_own_are_kept(visit: Visitor, path: str) -> None:
    page = visit().open(path)
    page.emulate_media(forced_colors="active")
    assert without_visible_focus(page) == []
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    bands = page.eval_on_selector_all(
        ".danger, .band", "all => all.map(each => getComputedStyle(each).backgroundColor)"
    )
    assert bands == [canvas, canvas]
    marks = page.eval_on_selector_all(
        ".tag, .chip, .notice", "all => all.map(each => getComputedStyle(each).borderTopStyle)"
    )
    assert set(marks) <= {"solid", "dashed"}


@pytest.mark.parametrize("path", ["", "search/?q=neglect", NORTHMERE])
def test_nothing_moves_for_a_reader_who_wants_no_motion(visit: Visitor, path: str) -> None:
    page = visit().open(path)
    moving = """all => all.map(each => getComputedStyle(each)).filter(style =>
        parseFloat(style.transitionDuration) || style.animationName !== 'none'
        || style.scrollBehavior === 'smooth').length"""
    assert page.eval_on_selector_all("*", moving) == 0
    page.emulate_media(reduced_motion="no-preference")
    longest = """all => Math.max(...all.map(each =>
        parseFloat(getComputedStyle(each).transitionDuration)))"""
    assert page.eval_on_selector_all("*", longest) <= 0.15
