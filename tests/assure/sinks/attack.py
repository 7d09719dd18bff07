"""Pages opened in a browser that notices every script, every request elsewhere, every violation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, Response, WebError

from tests.assure.sinks import known

_ACT = (Path(__file__).parent / "attack.js").read_text("utf-8")
RAN = "a hostile text ran"
#: What the hostile texts call; public lists call what opens a box.
_MARK = (
    f"for (const name of ['ran', 'alert', 'confirm', 'prompt', 'print'])"
    f" window[name] = () => console.info('{RAN}');"
)
_SEARCHED = "[data-search]:not([data-search-asking])"


@dataclass(slots=True)
class Seen:
    """What happened on the pages of a website that were opened.

    ``ran`` holds pages on which a script ran that is not the website's, ``elsewhere`` requests to
    other hosts, ``errors`` what a console said (a policy that was broken is said there), ``odd``
    elements, attributes and addresses that no page of the website has by itself.
    """

    opened: int = 0
    ran: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)

    def faults(self, *, errors: bool = True) -> tuple[str, ...]:
        """All of it in words."""
        ran = (f"a script ran on {page}" for page in self.ran)
        asked = (f"a request went to {each}" for each in self.elsewhere)
        odd = (f"there is {each}" for each in self.odd)
        said = self.errors if errors else []
        return tuple(dict.fromkeys((*ran, *asked, *odd, *(f"the console says {e}" for e in said))))


@dataclass
class Attack:
    """One tab on one website, and what happens in it."""

    page: Page
    home: str
    seen: Seen
    now: str = ""

    def open(self, path: str) -> None:
        """Open a page, act on it, and look at what it is made of."""
        self.now = path
        self.seen.opened += 1
        try:
            self.page.goto(self.home + path)
            self.act()
        except Error as error:
            # A page that was led away while it was looked at: where to is among the requests.
            if self.page.url.startswith(self.home):
                self.seen.errors.append(f"{path}: {error.message.splitlines()[0]}")

    def show(self, path: str) -> None:
        """Open a file that is no page as a document of its own.

        Chromium shows it in a page of its own making, which breaks the policy with its own styles.
        """
        self.now = path
        self.seen.opened += 1
        before = len(self.seen.errors)
        self.page.goto(self.home + path)
        del self.seen.errors[before:]

    def act(self) -> None:
        """Act on the page as it is."""
        made, odd = self.page.evaluate(_ACT)
        strange = sorted({each for each in made if not known.is_ours(each)} | set(odd))
        self.seen.odd += [f"{each[:160]} on {self.now}" for each in strange]

    def search(self, query: str) -> None:
        """Search for a text, and act on what is found."""
        self.open(f"search/?q={quote(query)}")
        self.page.locator(_SEARCHED).wait_for()
        self.page.wait_for_timeout(300)
        self.act()

    def type_into(self, selector: str, texts: Iterable[str]) -> None:
        """Type texts into a field, one after the other, and act on what comes of it."""
        for text in texts:
            self.page.locator(selector).fill(text)
            self.page.wait_for_timeout(200)
            self.act()

    def tick(self, selector: str, most: int) -> None:
        """Tick boxes that a script made, and act on what comes of it."""
        boxes = self.page.locator(selector)
        for at in range(min(most, boxes.count())):
            boxes.nth(at).evaluate("box => box.click()")
        self.act()

    def said(self, message: ConsoleMessage) -> None:
        """What a console says: that a hostile text ran, or an error, such as a broken policy."""
        if message.text == RAN:
            self.seen.ran.append(self.now)
        elif message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.seen.errors.append(f"{self.now}: {message.text[:300]}")

    def asked(self, request: Request) -> None:
        """What the browser asks for."""
        address = urlsplit(request.url)
        here = address.netloc == urlsplit(self.home).netloc
        if address.scheme not in {"data", "blob", "about"} and not here:
            self.seen.elsewhere.append(f"{request.url[:200]} on {self.now}")

    def answered(self, response: Response) -> None:
        """What it is told."""
        if response.status >= 400 and not response.request.is_navigation_request():
            self.seen.errors.append(f"{self.now}: nothing is at {response.url}")

    def failed(self, error: WebError) -> None:
        """What no script caught."""
        self.seen.errors.append(f"{self.now}: {error.error}")


@contextmanager
def attacking(browser: Browser, home: str, seen: Seen) -> Iterator[Attack]:
    """A tab of its own; what happens in it is added to what was seen until it is closed."""
    context = browser.new_context(accept_downloads=False, reduced_motion="reduce")
    context.add_init_script(_MARK)
    attack = Attack(context.new_page(), home, seen)
    context.on("console", attack.said)
    context.on("request", attack.asked)
    context.on("response", attack.answered)
    context.on("weberror", attack.failed)
    try:
        yield attack
    finally:
        context.close()


def addresses(site: Path) -> Sequence[str]:
    """The address of every page of a website, quoted."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [quote(name.removesuffix("index.html")) for name in names]
