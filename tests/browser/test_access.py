"""Every kind of page, for readers with a keyboard, large text, or colours of their own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visitor
from tests.browser.kinds import KINDS, NORTHMERE
from tests.browser.layout import out_of_order, sticking_out, without_visible_focus

MOVING = """all => all.map(each => getComputedStyle(each)).filter(style =>
    parseFloat(style.transitionDuration) || style.animationName !== 'none'
    || style.scrollBehavior === 'smooth').length"""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=KINDS)
def opened(request: pytest.FixtureRequest, phone: Page, served_site: str) -> Page:
    """A page of each kind, opened once for all the tests that look at it."""
    phone.goto(f"{served_site}{request.param}")
    return phone


@pytest.fixture
def kind(opened: Page) -> Page:
    """The page of one kind, on a small phone."""
    opened.set_viewport_size({"width": 320, "height": 800})
    return opened


def test_keyboard_goes_through_the_page_in_the_order_of_reading(kind: Page) -> None:
    kind.reload()
    kind.keyboard.press("Tab")
    skip = kind.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    kind.keyboard.press("Enter")
    assert kind.evaluate("document.activeElement.id") == "content"
    kind.keyboard.press("Tab")
    assert kind.evaluate("!!document.activeElement.closest('main, footer')")
    assert without_visible_focus(kind) == []
    assert out_of_order(kind) == []
    kind.set_viewport_size({"width": 1280, "height": 800})
    assert out_of_order(kind) == []


def test_links_in_text_are_underlined(kind: Page) -> None:
    plain = kind.eval_on_selector_all(
        "main a[href]",
        """links => links.filter(link => link.checkVisibility() && !link.querySelector('svg'))
            .filter(link => ![link, ...link.querySelectorAll('*')]
                .some(part => getComputedStyle(part).textDecorationLine.includes('underline')))
            .map(link => link.textContent.trim())""",
    )
    assert plain == []


def test_what_scrolls_sideways_can_be_reached_and_has_a_name(kind: Page) -> None:
    nameless = kind.eval_on_selector_all(
        "body *",
        """all => all.filter(each => each.checkVisibility()
                && /auto|scroll/.test(getComputedStyle(each).overflowX)
                && each.scrollWidth > each.clientWidth)
            .filter(each => each.tabIndex !== 0 || each.role !== 'region' || !each.ariaLabel)
            .map(each => each.className)""",
    )
    assert nameless == []


def test_text_of_twice_the_size_has_room(kind: Page) -> None:
    kind.evaluate("document.documentElement.style.fontSize = '200%'")
    found = {}
    for width in (640, 1280):
        kind.set_viewport_size({"width": width, "height": 800})
        found[width] = sticking_out(kind)
    kind.evaluate("document.documentElement.style.fontSize = ''")
    assert found == {640: [], 1280: []}


def test_a_tablet_has_room_and_the_order_of_reading(kind: Page) -> None:
    kind.set_viewport_size({"width": 768, "height": 1024})
    assert (sticking_out(kind), out_of_order(kind)) == ([], [])


def test_the_dark_page_is_the_light_page_in_other_colours(kind: Page) -> None:
    """So that what is measured of the one holds for the other."""
    kind.set_viewport_size({"width": 768, "height": 1024})
    boxes = """[...document.querySelectorAll('body *')].map(each => each.getBoundingClientRect())
        .map(({x, y, width, height}) => [x, y, width, height].join(' '))"""
    kind.emulate_media(color_scheme="dark")
    dark = kind.evaluate(boxes)
    kind.emulate_media(color_scheme="light")
    assert kind.evaluate(boxes) == dark


def test_in_colours_of_the_readers_own_all_is_told_and_focus_is_seen(kind: Page) -> None:
    kind.emulate_media(forced_colors="active")
    found = (
        without_visible_focus(kind),
        sticking_out(kind),
        kind.eval_on_selector_all(
            ".tag, .chip, .notice",
            """all => all.filter(each => each.checkVisibility())
                .filter(each => !/solid|dashed/.test(getComputedStyle(each).borderTopStyle))
                .map(each => each.textContent.trim())""",
        ),
        # A drawing takes the reader's colours, too: nothing in it is white on white.
        kind.eval_on_selector_all(
            "main svg text",
            """all => all.map(each => getComputedStyle(each))
                .filter(({fill}) => fill === getComputedStyle(document.body).backgroundColor)
                .map(({fill}) => fill)""",
        ),
    )
    kind.emulate_media(forced_colors="none")
    assert found == ([], [], [], [])


def test_nothing_moves_on_any_page(kind: Page) -> None:
    assert kind.eval_on_selector_all("*", MOVING) == 0


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
    assert page.eval_on_selector_all("*", MOVING) == 0
    page.emulate_media(reduced_motion="no-preference")
    longest = """all => Math.max(...all.map(each =>
        parseFloat(getComputedStyle(each).transitionDuration)))"""
    assert page.eval_on_selector_all("*", longest) <= 0.15
