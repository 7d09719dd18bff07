"""What can be measured of a page that is laid out (layout.js does the measuring)."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page


@cache
def _source() -> str:
    return Path(__file__).with_suffix(".js").read_text("utf-8").rstrip()


def _run(page: Page, function: str) -> list[str]:
    # The file starts with a comment, which must not swallow the arrow's own line.
    found: list[str] = page.evaluate(f"() =>\n{_source()}.{function}()")
    return found


def sticking_out(page: Page) -> list[str]:
    """The visible parts of a page that reach beyond the window's sides, and how far."""
    return _run(page, "stickingOut")


def hidden_text(page: Page) -> list[str]:
    """The parts of the main content whose own text nobody can see."""
    return _run(page, "hiddenText")


def out_of_order(page: Page) -> list[str]:
    """Where the order of focus goes against the order of reading."""
    return _run(page, "outOfOrder")


def without_visible_focus(page: Page) -> list[str]:
    """What can be reached by keyboard and shows no ring of focus, or stands off the screen."""
    page.keyboard.press("Tab")
    return _run(page, "withoutVisibleFocus")


def stops(page: Page) -> list[str]:
    """What the Tab key should come to, in the order in which it is written."""
    return _run(page, "stops")


def here(page: Page) -> list[str]:
    """Where the focus is, and what is the matter there; nothing when the page is at its end."""
    return _run(page, "here")
