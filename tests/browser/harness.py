"""What the browser tests stand on: a browser, a watched page, what it keeps, axe-core."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

#: The first draws pages as the others do, but no window around them, which takes half the time.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FLAGS = (
    "--no-sandbox",  # a container run by root has no user namespace to build the sandbox from
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A planted request to another host is seen and counted, but never leaves the machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
WCAG_22_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")


def find_browser(environment: Mapping[str, str]) -> str | None:
    """The path of a Chromium: only the one that MASA_CHROMIUM names, else one on PATH."""
    path = environment.get("PATH", os.defpath)
    wanted = environment.get("MASA_CHROMIUM")
    candidates = (shutil.which(name, path=path) for name in ((wanted,) if wanted else NAMES))
    return next(filter(None, candidates), None)


def give_up(environment: Mapping[str, str]) -> NoReturn:
    """Skip, as there is no browser; but fail on a build server, where nobody reads the skips."""
    wanted = environment.get("MASA_CHROMIUM")
    missing = f"MASA_CHROMIUM={wanted}" if wanted else ", ".join(NAMES)
    reason = f"no browser found (looked for {missing}); install Chromium, or set MASA_CHROMIUM"
    if environment.get("CI", "").lower() in {"true", "1"}:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@contextmanager
def running(program: str) -> Iterator[Browser]:
    """The browser of a path, until it is left."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS])
        yield browser
        browser.close()


@dataclass(frozen=True)
class Visit:
    """One page in a browser context of its own, and what happened in it so far.

    `errors` holds what the console reported as errors and exceptions that no script caught.
    `strangers` holds the address of every request to a host other than that of `home`.
    """

    page: Page
    home: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Begin to record; to be called before the first page is opened."""

        # Functions, not methods: Playwright writes on a method's object, and this one is frozen.
        def console(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.errors.append(message.text)

        def requested(request: Request) -> None:
            address = urlsplit(request.url)
            if address.scheme not in {"data", "blob"} and address.netloc != here:
                self.strangers.append(request.url)

        here = urlsplit(self.home).netloc
        self.page.on("console", console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.context.on("request", requested)

    def open(self, path: str = "") -> Page:
        """Open a page of the site, by its path from the site's root, and wait until it is loaded.

        What a script does afterwards is for the test to wait for, by what a reader would see.
        """
        self.page.goto(self.home + path.lstrip("/"))
        return self.page


@dataclass(frozen=True, order=True)
class Violation:
    """One rule of axe-core that a page breaks, and what breaks it, as CSS selectors."""

    rule: str
    impact: str
    says: str
    elements: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.says} {'; '.join(self.elements)}"


_KEPT = """async () => [
    ...document.cookie.split('; ').filter(Boolean).map(each => 'cookie ' + each),
    ...Object.keys(localStorage).map(each => 'localStorage ' + each),
    ...Object.keys(sessionStorage).map(each => 'sessionStorage ' + each),
    ...(await indexedDB.databases()).map(each => 'indexedDB ' + each.name),
    ...(await caches.keys()).map(each => 'cache ' + each),
    ...(await navigator.serviceWorker.getRegistrations()).map(each => 'worker ' + each.scope),
]"""


def kept(page: Page) -> list[str]:
    """All that the site has left on the device: cookies, storage, databases, caches, workers."""
    cookies = [f"cookie {cookie.get('name')}" for cookie in page.context.cookies()]
    return sorted({*cookies, *page.evaluate(_KEPT)})


@cache
def _axe_source() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


# It is asked for violations alone, and loads no file a second time. The answer is fetched later, so
# that several pages can be looked at at once.
_BEGIN = """([within, only, rules]) => {
    const options = {runOnly: only, rules, resultTypes: ['violations'], preload: false};
    const told = ({violations}) => violations.map(found =>
        [found.id, found.impact ?? '', found.help, found.nodes.map(node => String(node.target))]);
    const run = () => axe.run(within, options).then(told);
    window.axeFinds = new Promise(done => setTimeout(() => done(run())));
}"""


def begin_axe(
    page: Page,
    *,
    best_practice: bool = False,
    rules: Iterable[str] = (),
    without: Iterable[str] = (),
    within: str = "html",
) -> None:
    """Let axe-core look at the page as it is now; `axe_finds` gives the answer.

    With `rules`, only those; else all but those `without` which it is to look; and only `within`
    one part of the page, a CSS selector. It is put in by the debugger, not by a script element, so
    that a page's Content-Security-Policy neither stops it nor has to be weakened for it.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe_source())
    tags = [*WCAG_22_AA, *(["best-practice"] if best_practice else [])]
    only = {"type": "rule", "values": [*rules]} if rules else {"type": "tag", "values": tags}
    off = {} if rules else {rule: {"enabled": False} for rule in without}
    page.evaluate(_BEGIN, [within, only, off])


def axe_finds(page: Page) -> list[Violation]:
    """What axe-core found since `begin_axe`, sorted by rule."""
    found = page.evaluate("window.axeFinds")
    return sorted(Violation(rule, impact, says, tuple(at)) for rule, impact, says, at in found)


def axe(page: Page, *, best_practice: bool = False) -> list[Violation]:
    """What axe-core finds against WCAG 2.2 A and AA on the page as it is now, sorted by rule."""
    begin_axe(page, best_practice=best_practice)
    return axe_finds(page)
