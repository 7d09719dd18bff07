"""How soon the search of a finished site shows its first result, and how much it fetches for it.

A reader stands on the search page, presses a key, and sees a result; or comes from another page
with words already asked for: in Chromium on this machine, from a server that compresses with gzip,
which is heavier than a host's Brotli. No network is slow here; what a slow one would cost is in the
bytes.
Whatever else the machine does shows in the times: the least of them is the least disturbed. So
nothing is asked of the page, nor done here beside the server, until a result must long have come.
"""

import gzip
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import environ, getloadavg
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page

from tests.bench.cost import Failed
from tests.browser.harness import find_browser, give_up, running

WORDS = ("scrutiny", "quorum", "training", "disagreement", "neglect", "safeguarding")
#: The word asked for after another one, when the engine is there.
NEXT = "funding"
RUNS = 5
#: In seconds: how long the page is left alone before it is asked, and how often it is asked again.
STILL, PATIENCE = 1, 60
PACKED = ("text/", "application/j", "image/svg")
#: Notes the time of the first key, and of the first result after it.
WATCH = """addEventListener('keydown', () => { window.pressed ??= performance.now(); }, true);
document.addEventListener('DOMContentLoaded', () => {
  const list = document.querySelector('[data-search-results]');
  new MutationObserver(() => { if (list.firstElementChild) window.shown ??= performance.now(); })
    .observe(list, {childList: true});
});"""


@dataclass(frozen=True, slots=True)
class Asked:
    """One word, asked for several times: milliseconds to the first result.

    ``cold`` with nothing fetched yet, from the last key on the search page; ``opened`` so too, from
    the opening of the page at ``?q=``; ``warm`` with all of it kept; ``following`` for a second
    word. ``fetched`` is in bytes, in the cold cases, from the key or opening to the first result.
    """

    word: str
    cold: tuple[float, ...]
    opened: tuple[float, ...]
    warm: tuple[float, ...]
    following: tuple[float, ...]
    fetched: int


@dataclass(frozen=True, slots=True)
class _Sent:
    at: float
    size: int


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # The head and the body of an answer are written apart: do not hold the second back.
    disable_nagle_algorithm = True
    sent: list[_Sent]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(path)
        packed = kind.startswith(PACKED)
        body = _packed(path) if packed else path.read_bytes()
        self.send_response(200)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        self.sent.append(_Sent(time.time() * 1000, len(body)))


class _Server(ThreadingHTTPServer):
    """Does not mind a browser that leaves before the answer is over."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def _serving(site: Path, sent: list[_Sent]) -> Iterator[str]:
    handler = type("Handler", (_Handler,), {"sent": sent})
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/search/"
        finally:
            server.shutdown()
            thread.join()


def measure(site: Path, words: Sequence[str] = WORDS) -> tuple[Asked, ...]:
    """Ask a built site for each word, each time in a browser that knows nothing of it."""
    sent: list[_Sent] = []
    program = find_browser(environ) or give_up(environ)
    with _serving(site, sent) as address, running(program) as browser:
        return tuple(_asked(browser, address, word, sent) for word in words)


def _asked(browser: Browser, address: str, word: str, sent: list[_Sent]) -> Asked:
    typed = [_run(browser, address, word, sent) for _ in range(RUNS)]
    opened = [_open(browser, f"{address}?q={word}", sent) for _ in range(RUNS)]
    cold, warm, following, fetched = zip(*typed, strict=True)
    times, sizes = zip(*opened, strict=True)
    return Asked(word, cold, times, warm, following, max(*fetched, *sizes))


def _context(browser: Browser) -> BrowserContext:
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    context.add_init_script(WATCH)
    return context


def _open(browser: Browser, address: str, sent: list[_Sent]) -> tuple[float, int]:
    """Milliseconds and bytes from the opening of a page that asks, to its first result."""
    context = _context(browser)
    page = context.new_page()
    sent.clear()
    page.goto(address, wait_until="commit")
    shown = _when_shown(page)
    fetched = _until_shown(page, sent)
    context.close()
    return shown, fetched


def _until_shown(page: Page, sent: list[_Sent]) -> int:
    until = page.evaluate("performance.timeOrigin + window.shown")
    return sum(each.size for each in sent if each.at <= until)


def _run(
    browser: Browser, address: str, word: str, sent: list[_Sent]
) -> tuple[float, float, float, int]:
    context = _context(browser)
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    sent.clear()
    cold = _type(page, word)
    fetched = _until_shown(page, sent)
    page.wait_for_load_state("networkidle")
    page.locator("#q").fill("")
    page.locator("[data-search-results] > li").first.wait_for(state="detached")
    page.evaluate("delete window.pressed; delete window.shown")
    following = _type(page, NEXT)
    page.goto(address, wait_until="networkidle")
    warm = _type(page, word)
    context.close()
    return cold, warm, following, fetched


def _type(page: Page, word: str) -> float:
    """Milliseconds from the last letter's key to the first result."""
    page.locator("#q").focus()
    page.keyboard.insert_text(word[:-1])
    page.keyboard.press(word[-1])
    return _when_shown(page) - float(page.evaluate("window.pressed"))


def _when_shown(page: Page) -> float:
    """Milliseconds from the opening of the page to the first result after the last key."""
    for _ in range(PATIENCE):
        time.sleep(STILL)
        shown = page.evaluate("window.shown")
        if shown:
            return float(shown)
    raise Failed("The search shows no result.")


def rows(found: Sequence[Asked]) -> str:
    """A plain table of what was asked."""
    names = ("cold", "opened", "warm", "next word")
    columns = "".join(f"{name:>14}" for name in names)
    head = f"{'First result, ms: median (least)':<34}{columns}{'KB':>8}"
    lines = (
        f"  {a.word:<32}"
        + "".join(f"{_said(each):>14}" for each in (a.cold, a.opened, a.warm, a.following))
        + f"{a.fetched / 1000:>8,.0f}"
        for a in found
    )
    load = f"  The machine's load in the last minute: {getloadavg()[0]:.1f}"
    return "\n".join(("", head, *lines, load))


def _said(times: Sequence[float]) -> str:
    return f"{median(times):,.0f} ({min(times):,.0f})"
