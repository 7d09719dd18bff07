"""axe-core on every kind of page, in every way in which a reader may see it.

A page is opened twice, in two windows, so that two processors can look at one time. Each window is
then turned into one way after the other, without another visit.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.harness import Violation, axe_finds, begin_axe
from tests.browser.kinds import KINDS, MADE_OF_THE_SAME, NORTHMERE, kind

#: The rules that look at colours, which take axe-core longer than all others together.
OF_COLOURS = ("color-contrast", "link-in-text-block")
#: One address of each kind that other tests leave out, and the search with what it found.
FURTHER = (
    "changes/",
    "due/",
    "data/json/",
    "how-to-edit/checks/dates/",
    f"{NORTHMERE}changes/",
    f"{NORTHMERE}due/",
    "search/?q=funding",
)


#: Of elements beside each other that are made alike so many are looked at: the rows of a long list
#: differ in their words alone. Cells stay, so that each row has all its columns.
ALIKE = 8
THIN = """most => {
  const shape = each => [
    each.localName, each.className, each.role, each.hidden, ...[...each.children].map(shape),
  ].join("<");
  for (const parent of document.querySelectorAll("main *:not(tr, svg, svg *)")) {
    const seen = {};
    for (const each of [...parent.children]) {
      const of = shape(each);
      seen[of] = (seen[of] ?? 0) + 1;
      if (seen[of] > most) each.remove();
    }
  }
}"""


@dataclass(frozen=True)
class Way:
    """How somebody sees a page, and which rules of axe-core could find something new there.

    A dark page is the light page in other colours (as a test below proves), and a page of another
    width or with larger text has the same colours, whose pairs a phone and a wide screen both have.
    """

    name: str
    width: int
    rules: Literal["all", "colours", "others"]
    dark: bool = False
    forced: bool = False
    large: bool = False
    menu: bool = False


ON_A_PHONE = (
    Way("phone", 320, "all"),
    Way("dark phone", 320, "colours", dark=True),
    Way("open menu", 320, "others", menu=True),
    Way("open menu, its colours", 320, "colours", menu=True),
    Way("open dark menu, its colours", 320, "colours", menu=True, dark=True),
)
ON_A_SCREEN = (
    Way("wide screen", 1280, "all"),
    Way("dark wide screen", 1280, "colours", dark=True),
    Way("tablet", 768, "others"),
    Way("colours of the reader's own", 768, "colours", forced=True),
    Way("text of twice the size", 768, "others", large=True),
)


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """Two windows, each for all pages; neither is a tab behind the other, which would wait."""
    contexts = [browser.new_context(reduced_motion="reduce") for _ in (ON_A_PHONE, ON_A_SCREEN)]
    first, second = (context.new_page() for context in contexts)
    yield first, second
    for context in contexts:
        context.close()


def begin(page: Page, way: Way) -> bool:
    """Turn the page into one way of seeing it, and let axe-core look; false without a menu."""
    if way.menu and not page.locator("#menu").is_visible():
        if not page.locator(".menu-open").is_visible():
            return False
        page.click(".menu-open")
        expect(page.locator("#menu")).to_be_visible()
    page.set_viewport_size({"width": way.width, "height": 800})
    page.emulate_media(
        color_scheme="dark" if way.dark else "light",
        forced_colors="active" if way.forced else "none",
    )
    page.evaluate(f"document.documentElement.style.fontSize = '{'200%' if way.large else ''}'")
    within = "#menu" if way.menu and way.rules == "colours" else "html"
    begin_axe(
        page,
        best_practice=True,
        rules=OF_COLOURS if way.rules == "colours" else (),
        without=OF_COLOURS if way.rules == "others" else (),
        within=within,
    )
    return True


def look(windows: tuple[Page, Page], turns: Iterable[int] = range(5)) -> dict[str, list[Violation]]:
    """What axe-core finds in each way of seeing the open page, where it finds anything.

    ``turns`` are the places of the ways in their lists, from 0 to 4.
    """
    found: dict[str, list[Violation]] = {}
    every = list(zip_longest(ON_A_PHONE, ON_A_SCREEN))
    for ways in (every[turn] for turn in turns):
        begun = [
            (page, way)
            for page, way in zip(windows, ways, strict=True)
            if way is not None and begin(page, way)
        ]
        found |= {way.name: axe_finds(page) for page, way in begun}
    return {name: faults for name, faults in found.items() if faults}


@pytest.mark.parametrize("path", [*KINDS, *FURTHER])
def test_axe_finds_nothing(windows: tuple[Page, Page], served_site: str, path: str) -> None:
    for page, width in zip(windows, (320, 1280), strict=True):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(served_site + path)
        if "?q=" in path:
            expect(page.locator("[data-search-results] > li").first).to_be_visible()
            page.wait_for_load_state("networkidle")
        page.evaluate(THIN, ALIKE)
    # Each page in full on a phone and on a wide screen, and in one further way of either: pages of
    # one form follow each other, so that each form is seen in every way.
    further = 1 + [*KINDS, *FURTHER].index(path) % 4
    assert look(windows, (0, further)) == {}


def test_no_kind_of_page_is_left_out() -> None:
    assert {kind(path) for path in FURTHER if "?" not in path} == MADE_OF_THE_SAME


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        ("h1 { display: none; }", {"phone", "wide screen"}),
        ("@media (width: 768px) { h1 { display: none; } }", {"tablet"}),
        ("[style*='200%'] h1 { display: none; }", {"text of twice the size"}),
        (
            "@media (forced-colors: active) { p { color: #777; forced-color-adjust: none; } }",
            {"colours of the reader's own"},
        ),
        (
            "@media (prefers-color-scheme: dark) { a { color: #333 !important; } }",
            {"dark phone", "dark wide screen", "open dark menu, its colours"},
        ),
        ("#menu:popover-open a { color: #bbb !important; }", {"open menu, its colours"}),
        (
            "#menu:popover-open a { all: unset; display: block; block-size: 9px; }",
            {"open menu"},
        ),
    ],
)
def test_a_fault_in_one_way_alone_is_found(
    windows: tuple[Page, Page], served_site: str, fault: str, seen: set[str]
) -> None:
    for page, width in zip(windows, (320, 1280), strict=True):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{served_site}{NORTHMERE}")
        page.evaluate(
            """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
                document.adoptedStyleSheets = [sheet]; }""",
            fault,
        )
    assert seen <= set(look(windows))


def test_dark_pages_differ_in_colours_alone(visit: Visitor) -> None:
    page = visit(scheme="dark").open(NORTHMERE)
    boxes = "[...document.querySelectorAll('body *')].map(each => each.getBoundingClientRect())"
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(boxes), page.evaluate(background)
    page.emulate_media(color_scheme="light")
    light = page.evaluate(boxes), page.evaluate(background)
    assert dark[0] == light[0]
    assert dark[1] != light[1]
