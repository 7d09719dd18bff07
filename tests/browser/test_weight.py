"""The first view of a page is light: all that a browser fetches for it, compressed.

A host compresses with Brotli. What is measured here is gzip at its best, which is larger: the
measure is stricter than the promise, and needs no library. What is compressed already (pictures,
the search's engine) counts as it is.
"""

import gzip
import re

import pytest
from playwright.sync_api import Response, Route, expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import NORTHMERE
from tests.hosting.names import plain_names

PROMISED = 75_000
FIRST_VIEWS = (
    "",
    NORTHMERE,
    f"{NORTHMERE}compliance/",
    f"{NORTHMERE}groups/",
    "guidance/wt2023/",
    "compare/scrutiny-model/",
    "search/",
    "worried-about-a-child/",
)


def weight(body: bytes) -> int:
    """In bytes, compressed where that makes it smaller."""
    return min(len(body), len(gzip.compress(body, 9, mtime=0)))


def weights(visit: Visitor, path: str, width: int = 360) -> dict[str, int]:
    """The weight of each file that the first view of a page takes."""
    started = visit(width=width)
    arrived: list[Response] = []
    started.page.on("response", lambda response: arrived.append(response))  # noqa: PLW0108
    started.open(path).wait_for_load_state("networkidle")
    home = started.home
    return {plain_names(each.url.removeprefix(home)): weight(each.body()) for each in arrived}


@pytest.mark.parametrize("path", FIRST_VIEWS)
def test_first_view_is_light(visit: Visitor, path: str) -> None:
    found = weights(visit, path)
    assert {path, "assets/masa.css"} <= found.keys()
    assert sum(found.values()) <= PROMISED, found


def test_the_engine_of_the_search_comes_when_it_is_turned_to(visit: Visitor) -> None:
    assert not [name for name in weights(visit, "search/") if name.startswith("pagefind/")]
    page = visit().open("search/")
    with page.expect_response("**/pagefind/wasm.*.pagefind"):
        page.get_by_label("What are you looking for?").press_sequentially("scrutiny", delay=20)
    expect(page.locator("[data-search-results] > li").first).to_be_visible()
    expect(page.locator("[data-search-status]")).to_contain_text("for “scrutiny”")


def test_an_address_that_asks_has_the_engine_fetched_while_the_page_still_comes(
    visit: Visitor,
) -> None:
    started = visit()
    page = started.page
    asked: list[Route] = []
    page.route("**/assets/masa.*.css", lambda route: asked.append(route))  # noqa: PLW0108
    with page.expect_request("**/pagefind/wasm.*.pagefind"):
        page.goto(f"{started.home}search/?q=scrutiny", wait_until="commit")
    asked[0].continue_()
    expect(page.locator("[data-search-results] > li").first).to_be_visible()


#: Counts what the browser itself unpacks.
COUNTED = """const theirs = DecompressionStream;
window.unpacked = 0;
window.DecompressionStream = function (kind) { window.unpacked += 1; return new theirs(kind); };"""


@pytest.mark.parametrize(
    ("before", "unpacked"),
    [(COUNTED, True), (f"{COUNTED} delete window.DecompressionStream;", False)],
    ids=["a browser that unpacks", "an older one"],
)
def test_the_index_is_unpacked_by_the_browser_if_it_can(
    visit: Visitor, before: str, unpacked: bool
) -> None:
    started = visit()
    started.page.add_init_script(before)
    page = started.open("search/?q=scrutiny")
    expect(page.locator("[data-search-results] > li").first).to_be_visible()
    assert bool(page.evaluate("window.unpacked")) == unpacked
    assert started.errors == []


def test_an_index_that_a_server_has_unpacked_is_read_as_well(visit: Visitor) -> None:
    started = visit()

    def open_up(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=gzip.decompress(answer.body()))

    started.page.route(re.compile(r"/pagefind/.*\.(pf_\w+|pagefind)$"), open_up)
    page = started.open("search/?q=scrutiny")
    expect(page.locator("[data-search-results] > li").first).to_be_visible()
    assert started.errors == []


def test_results_push_nothing_down(visit: Visitor) -> None:
    """What stands below the results waits for them (Lighthouse counts what jumps)."""
    started = visit(width=412)
    started.page.add_init_script(
        """window.jumps = 0; new PerformanceObserver(list => list.getEntries().forEach(
            each => { window.jumps += each.hadRecentInput ? 0 : each.value; }
        )).observe({type: 'layout-shift', buffered: true})"""
    )
    page = started.open("search/?q=funding")
    expect(page.locator("[data-search-results] > li").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.jumps") < 0.1
