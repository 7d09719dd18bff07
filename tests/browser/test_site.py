"""The whole site in a browser: reachable, no wider than the screen, keeping to itself."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from playwright.sync_api import Browser

from masa.pages.everyone.search import SCRIPTS as SEARCH_SCRIPTS
from tests.browser.conftest import Visitor
from tests.browser.harness import kept
from tests.browser.kinds import KINDS, MADE_OF_THE_SAME, addresses, kind
from tests.browser.layout import sticking_out
from tests.hosting.names import plain_names
from tests.html.structure import parsed

NOT_LINKED = {"404.html"}  # shown by the host, in place of what is not there


@dataclass(frozen=True)
class Seen:
    """One page as it was met on the way through the site."""

    links: frozenset[str]
    sticks_out: tuple[str, ...]


@pytest.fixture(scope="module")
def crawl(browser: Browser, served_site: str) -> dict[str, Seen]:
    """Every page that links lead to from the home page, on a small phone without JavaScript."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, java_script_enabled=False, reduced_motion="reduce"
    )
    page, seen, waiting = context.new_page(), dict[str, Seen](), [""]
    while waiting:
        path = waiting.pop()
        page.goto(served_site + path)
        links = page.eval_on_selector_all(
            "a[href]",
            "links => links.map(link => new URL(link.getAttribute('href'), location).href)",
        )
        here = {urldefrag(link).url.removeprefix(served_site) for link in links}
        pages = (link for link in here if not link or link.endswith(("/", ".html")))
        inside = frozenset(link for link in pages if not urlsplit(link).scheme)
        seen[path] = Seen(inside, tuple(sticking_out(page)))
        waiting.extend(sorted(inside - seen.keys() - set(waiting)))
    context.close()
    return seen


def test_links_lead_to_every_page_without_javascript(
    crawl: dict[str, Seen], built_site: Path
) -> None:
    assert crawl.keys() == addresses(built_site) - NOT_LINKED


def test_the_lists_on_the_search_page_lead_to_every_page(
    crawl: dict[str, Seen], built_site: Path
) -> None:
    """Whoever cannot search has the A to Z, which names every partnership's every page."""
    reached, waiting = set[str](), ["search/"]
    while waiting:
        path = waiting.pop()
        reached.add(path)
        waiting.extend(sorted(crawl[path].links - reached - set(waiting)))
    assert "a-to-z/" in crawl["search/"].links
    assert reached == addresses(built_site) - NOT_LINKED
    partnerships = {path for path in reached if kind(path).startswith("partnerships/*/")}
    assert partnerships <= crawl["a-to-z/"].links


def test_no_page_is_wider_than_a_small_phone(crawl: dict[str, Seen]) -> None:
    assert {path: seen.sticks_out for path, seen in crawl.items() if seen.sticks_out} == {}


def test_every_kind_of_page_is_looked_at(built_site: Path) -> None:
    there = {kind(path) for path in addresses(built_site)}
    assert there == {kind(path) for path in KINDS} | MADE_OF_THE_SAME


def blocks(site: Path, path: str) -> set[str]:
    """What a page's main part is made of: each element with each of its classes."""
    file = site / path if path.endswith(".html") else site / path / "index.html"
    (main,) = parsed(file.read_text("utf-8")).all("main")
    return {
        f"{each.tag}.{name}" for each in main.all() for name in each.get("class").split() or [""]
    }


def test_what_is_not_opened_is_made_of_what_is(built_site: Path) -> None:
    opened = set[str]().union(*(blocks(built_site, path) for path in KINDS))
    left_out = {path for path in addresses(built_site) if kind(path) in MADE_OF_THE_SAME}
    found = {path: blocks(built_site, path) - opened for path in left_out}
    assert {path: new for path, new in found.items() if new} == {}
    assert "dd.member-kind" in opened - blocks(built_site, "")  # there is something to tell apart


@pytest.mark.parametrize("path", KINDS)
def test_page_keeps_to_itself_under_a_strict_policy(visit: Visitor, path: str) -> None:
    started = visit()
    page = started.open(path)
    scripts = page.eval_on_selector_all("script", "all => all.map(each => each.src)")
    wanted = [f"/{script}" for script in SEARCH_SCRIPTS] if path == "search/" else []
    wanted += ["/assets/search-names.js"] if path == "find-your-area/" else []
    wanted += ["/assets/compare.js"] if page.locator("[data-choice]").count() else []
    wanted += ["/assets/exit.js"] if page.locator("[data-exit]").count() else []
    assert [plain_names(urlsplit(script).path) for script in scripts] == wanted
    page.mouse.wheel(0, 20_000)
    assert (started.errors, started.strangers, kept(page)) == ([], [], [])


def test_an_address_that_is_not_there_leads_home(visit: Visitor, served_site: str) -> None:
    started = visit()
    page = started.open("partnerships/nowhere/at/all/")
    assert "There is no page here" in page.inner_text("h1")
    assert page.evaluate("getComputedStyle(document.querySelector('.danger')).backgroundColor") == (
        "rgb(155, 28, 28)"
    )
    page.click(".band-name")
    assert page.url == served_site
