"""Fixtures for tests in a real browser. `visit` is the one that most tests want."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.harness import Visit, find_browser, give_up, running
from tests.browser.serving import serving

#: A page without a fault, and a place to plant one.
SOUND = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Sound</title>"
    "<meta name=viewport content='width=device-width'>"
    "<link rel=icon href=data:,>"
    "<style>body{color:#222;background:#fff}@media(prefers-color-scheme:dark)"
    "{body{color:#fff;background:#000}}</style>"
    "<main><h1>Sound</h1><p>Nothing is wrong with this page.</p>{}</main>"
)


class Visitor(Protocol):
    """How a test gets a fresh context: no cookies, no cache, the window and scheme it asks for."""

    def __call__(
        self,
        home: str | None = None,
        *,
        width: int = 1280,
        height: int = 800,
        scheme: Literal["light", "dark"] = "light",
        java_script: bool = True,
    ) -> Visit: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses a browser, so that `-m 'not browser'` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once."""
    with running(find_browser(os.environ) or give_up(os.environ)) as browser:
        yield browser


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serve a folder until the tests are over; gives its address, ending in a slash."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(serving(folder))


@pytest.fixture(scope="session")
def served_site(built_site: Path) -> Iterator[str]:
    """The address of the repository's own site, ending in a slash, under its own headers.

    Whatever breaks the policy is one of a visit's `errors`.
    """
    assert (built_site / "_headers").is_file()
    with serving(built_site) as address:
        yield address


def close(context: BrowserContext) -> None:
    """Close a context; what its routes are still asked for is no fault of the next test."""
    for page in context.pages:
        page.unroute_all(behavior="ignoreErrors")
    context.close()


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Make visits to the built site, or to another `home`; all are closed when the test ends."""
    with ExitStack() as contexts:

        def begin(
            home: str | None = None,
            *,
            width: int = 1280,
            height: int = 800,
            scheme: Literal["light", "dark"] = "light",
            java_script: bool = True,
        ) -> Visit:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                java_script_enabled=java_script,
                locale="en-GB",
                timezone_id="Europe/London",
                # Colours in the middle of changing are neither the old ones nor the new.
                reduced_motion="reduce",
            )
            contexts.callback(close, context)
            # The site is built only for a test that goes there.
            started = Visit(context.new_page(), home or request.getfixturevalue("served_site"))
            started.watch()
            return started

        yield begin


@pytest.fixture
def page(visit: Visitor) -> Page:
    """The home page of the built site, in a wide light window."""
    return visit().open()


@pytest.fixture
def home(tmp_path: Path, served: Callable[[Path], str]) -> Callable[[str], str]:
    """Serve one small page with something planted in it."""

    def plant(planted: str) -> str:
        (tmp_path / "index.html").write_text(SOUND.replace("{}", planted), "utf-8")
        return served(tmp_path)

    return plant
