"""axe-core on every kind of page, light and dark, on a phone and on a wide screen."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visitor
from tests.browser.harness import Violation, axe_finds, begin_axe
from tests.browser.kinds import KINDS, NORTHMERE

#: The rules that look at colours. A dark page is the light page in other colours (as the last test
#: here proves), so that only these can come out differently.
OF_COLOURS = ("color-contrast", "link-in-text-block")


@pytest.fixture(scope="module")
def screens(browser: Browser) -> Iterator[dict[int, Page]]:
    """Two windows by their width, so that two processors can look at one time."""
    contexts = {
        width: browser.new_context(
            viewport={"width": width, "height": 800}, reduced_motion="reduce"
        )
        for width in (320, 1280)
    }
    yield {width: context.new_page() for width, context in contexts.items()}
    for context in contexts.values():
        context.close()


def look(screens: dict[int, Page], scheme: Literal["light", "dark"]) -> dict[str, list[Violation]]:
    """What axe-core finds on each screen in one scheme of colours, where it finds anything."""
    for page in screens.values():
        page.emulate_media(color_scheme=scheme)
        if scheme == "light":
            begin_axe(page, best_practice=True)
        else:
            begin_axe(page, rules=OF_COLOURS)
    found = {width: axe_finds(page) for width, page in screens.items()}
    return {f"{scheme}, {width} px": each for width, each in found.items() if each}


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(screens: dict[int, Page], served_site: str, path: str) -> None:
    for page in screens.values():
        page.goto(served_site + path)
    assert {**look(screens, "light"), **look(screens, "dark")} == {}


def test_dark_pages_differ_in_colours_alone(visit: Visitor) -> None:
    page = visit(scheme="dark").open(NORTHMERE)
    boxes = "[...document.querySelectorAll('body *')].map(each => each.getBoundingClientRect())"
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(boxes), page.evaluate(background)
    page.emulate_media(color_scheme="light")
    light = page.evaluate(boxes), page.evaluate(background)
    assert dark[0] == light[0]
    assert dark[1] != light[1]
