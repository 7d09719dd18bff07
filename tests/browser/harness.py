"""What the browser tests stand on: a browser, a served folder, a watched page, axe-core."""

import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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


class _Handler(SimpleHTTPRequestHandler):
    """Serves as a web host does: quietly, with the site's own page for what is not there."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address, ending in a slash, of `folder` on a free port of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


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
        """Open a page of the site, by its path from the site's root, and wait until it is quiet."""
        self.page.goto(self.home + path.lstrip("/"), wait_until="networkidle")
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


@cache
def _axe_source() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


_RUN = """async tags => {
    const result = await axe.run({runOnly: tags, resultTypes: ['violations']});
    return result.violations.map(found =>
        [found.id, found.impact ?? '', found.help, found.nodes.map(node => String(node.target))]);
}"""


def axe(page: Page, *, best_practice: bool = False) -> list[Violation]:
    """What axe-core finds against WCAG 2.2 A and AA on the page as it is now, sorted by rule.

    It is put in by the debugger, not by a script element, so that a page's Content-Security-Policy
    neither stops it nor has to be weakened for it.
    """
    tags = [*WCAG_22_AA, *(["best-practice"] if best_practice else [])]
    page.evaluate(_axe_source())
    found = page.evaluate(_RUN, tags)
    return sorted(Violation(rule, impact, says, tuple(at)) for rule, impact, says, at in found)
