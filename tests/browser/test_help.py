"""Help, as readers in need would look for it; and the way out, as those would who are watched."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.harness import kept
from tests.browser.kinds import NORTHMERE
from tests.browser.layout import sticking_out
from tests.hosting.names import plain_names

HELP = (
    "worried-about-a-child/",
    "for-children/",
    "for-practitioners/",
    f"{NORTHMERE}worried/",
    f"{NORTHMERE}for-children/",
    f"{NORTHMERE}for-practitioners/",
    "worried-about-a-child/ur/",
)
PAGE = f"{NORTHMERE}for-children/"
COUNCIL = "https://www.gov.uk/report-child-abuse-to-local-council"
OUT = "https://www.metoffice.gov.uk/"
SOMEWHERE = (
    "<!doctype html><html lang=en><link rel=icon href=data:,><title>Weather</title>"
    "<h1>It may rain.</h1>"
)


@pytest.fixture
def weather(tmp_path: Path, served: Callable[[Path], str]) -> str:
    """A harmless page, where the way out leads in these tests."""
    (tmp_path / "index.html").write_text(SOMEWHERE, "utf-8")
    return served(tmp_path)


def leading_to(page: Page, weather: str) -> None:
    page.eval_on_selector_all("[data-exit]", "(all, to) => all.forEach(a => a.href = to)", weather)


def in_sight(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    return bool(box and size and box["y"] >= 0 and box["y"] + box["height"] <= size["height"])


def test_a_child_finds_childline_in_two_taps(visit: Visitor) -> None:
    page = visit(width=320, height=640, java_script=False).open("")
    page.click("main a:has-text('For children and young people')")
    expect(page.locator("h1")).to_have_text("Are you worried, scared or hurt?")
    expect(page.locator("main a[href='tel:08001111']").first).to_be_in_viewport(ratio=1)


def test_every_page_ends_with_whom_to_call(visit: Visitor) -> None:
    page = visit().open(f"{NORTHMERE}funding/")
    said = page.inner_text(".foot-help")
    for words in ("999", "01632 960 110", "Friday 8.30am", "01632 960 199", "101", "0800 1111"):
        assert words in said
    record = visit().open("partnerships/salford/")
    assert "Find your council’s number" in record.inner_text(".foot-help")
    numbers = record.eval_on_selector_all(".foot-help a[href^=tel]", "all => all.length")
    assert numbers == 4


@pytest.mark.parametrize("path", HELP)
def test_help_can_be_read_when_all_else_is_broken(visit: Visitor, path: str) -> None:
    """No style sheet, no picture, no script: the first things to read are 999 and what helps."""
    started = visit(width=320, height=640, java_script=False)
    started.page.route(re.compile(r"\.(css|js|svg)$"), lambda route: route.abort())
    page = started.open(path)
    assert page.evaluate("getComputedStyle(document.body).margin") == "8px"  # a browser's own
    assert in_sight(page, "a[href='tel:999']")
    before = page.evaluate("document.querySelector('main').getBoundingClientRect().top")
    assert before < 640
    links = page.eval_on_selector_all(
        "a", "all => all.filter(a => a.compareDocumentPosition(document.querySelector('h1')) & 4)"
        ".map(a => a.textContent.trim())",
    )  # fmt: skip
    assert len(links) <= 10
    first = page.locator("main a[href^='tel:']").first
    assert first.get_attribute("href") == "tel:999"
    assert [each for each in sticking_out(page) if "svg" in each] == []


@pytest.mark.parametrize("path", HELP)
def test_help_is_light_for_a_slow_line(visit: Visitor, path: str) -> None:
    page = visit().open(path)
    assert len(page.content().encode()) < 30_000
    loaded = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    names = {plain_names(name).rsplit("/", 1)[-1] for name in loaded}
    assert names <= {"masa.css", "exit.js", "icon.svg"}


def test_the_way_out_replaces_the_page(visit: Visitor, weather: str) -> None:
    started = visit()
    page = started.open("")
    started.open(PAGE)
    leading_to(page, weather)
    page.click(".exit-link")
    page.wait_for_url(weather)
    assert page.evaluate("document.referrer") == ""
    page.go_back()
    assert page.url == started.home  # the page that was left is no longer behind "back"
    assert kept(page) == []
    assert started.errors == []


@pytest.mark.parametrize("path", [PAGE, f"{NORTHMERE}reviews/", "worried-about-a-child/ur/"])
def test_without_script_it_is_a_link(visit: Visitor, path: str) -> None:
    started = visit(java_script=False, width=320, height=640)
    started.page.route(OUT, lambda route: route.fulfill(body=SOMEWHERE, content_type="text/html"))
    page = started.open(path)
    assert not page.locator(".exit-keys").is_visible()
    assert page.locator(".exit-link").get_attribute("rel") == "nofollow noopener noreferrer"
    page.click(".exit-link")
    expect(page).to_have_url(OUT)
    expect(page.locator("h1")).to_have_text("It may rain.")
    assert page.evaluate("document.referrer") == ""


@pytest.mark.parametrize("path", [PAGE, f"{NORTHMERE}reviews/", "worried-about-a-child/pl/"])
def test_three_shifts_leave_and_each_is_announced(visit: Visitor, weather: str, path: str) -> None:
    started = visit()
    page = started.open("about/")
    started.open(path)
    leading_to(page, weather)
    status = page.locator(".exit [role='status']")
    counted = status.get_attribute("data-count") or ""
    page.keyboard.press("Shift")
    expect(status).to_have_text(counted.replace("{}", "2"))
    page.keyboard.press("Shift")
    expect(status).to_have_text(counted.replace("{}", "1"))
    kept_before = kept(page)
    page.keyboard.press("Shift")
    page.wait_for_url(weather)
    page.go_back()
    assert page.url == f"{started.home}about/"  # what was left is no longer behind "back"
    assert kept_before + kept(page) == []


def test_the_count_is_in_words_in_english(visit: Visitor) -> None:
    page = visit().open(PAGE)
    page.keyboard.press("Shift")
    expect(page.locator(".exit [role='status']")).to_have_text("Shift: press 2 more times to leave")


def test_a_capital_letter_is_no_way_out(visit: Visitor) -> None:
    page = visit().open(f"{NORTHMERE}thresholds/")
    page.focus("#site-search")
    for key in ("Shift+A", "Shift+B", "Shift+C", "Shift+D"):
        page.keyboard.press(key)
    assert page.input_value("#site-search") == "ABCD"
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    expect(page.locator(".exit [role='status']")).to_have_text("You stay on this page")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert "thresholds" in page.url


def test_slow_presses_are_forgotten(visit: Visitor) -> None:
    started = visit()
    started.page.clock.install()
    page = started.open(PAGE)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.fast_forward(6_000)
    expect(page.locator(".exit [role='status']")).to_have_text("You stay on this page")
    page.keyboard.press("Shift")
    assert PAGE in page.url


def test_the_second_stop_of_the_keyboard_is_the_way_out(visit: Visitor, weather: str) -> None:
    page = visit().open(PAGE)
    leading_to(page, weather)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Exit this page"
    assert in_sight(page, ":focus")
    page.keyboard.press("Enter")
    page.wait_for_url(weather)


@pytest.mark.parametrize("path", [PAGE, f"{NORTHMERE}reviews/", "worried-about-a-child/ur/"])
def test_on_a_phone_it_stays_in_sight_and_covers_nothing_one_jumps_to(
    visit: Visitor, path: str
) -> None:
    page = visit(width=320, height=640).open(path)
    strip = "document.querySelector('.exit').getBoundingClientRect()"
    assert page.evaluate(f"{strip}.height") < 70
    page.mouse.wheel(0, 2_000)
    page.wait_for_function("scrollY > 500")
    assert page.evaluate(f"{strip}.top") == 0
    page.evaluate("location.hash = document.querySelectorAll('main section')[1].id")
    heading = "document.querySelector(':target').getBoundingClientRect().top"
    page.wait_for_function(f"Math.abs({heading}) < 300")
    assert page.evaluate(heading) >= page.evaluate(f"{strip}.bottom")


@pytest.mark.parametrize("tag", ["cy", "pl", "ur"])
def test_the_first_number_of_a_translation_is_in_sight_on_a_phone(visit: Visitor, tag: str) -> None:
    page = visit(width=320, height=640).open(f"worried-about-a-child/{tag}/")
    assert in_sight(page, "main a[href='tel:999']")


@pytest.mark.parametrize(
    ("path", "called"),
    [
        ("worried-about-a-child/", ["tel:999", COUNCIL, "tel:+448088005000", "tel:08001111"]),
        ("for-children/", ["tel:999", "tel:08001111"]),
        ("for-practitioners/", ["tel:999", COUNCIL, "tel:+448088005000"]),
    ],
)
def test_whom_to_call_is_in_sight_on_a_phone_before_anything_is_moved(
    visit: Visitor, path: str, called: list[str]
) -> None:
    page = visit(width=320, height=640, java_script=False).open(path)
    links = page.locator(".page-head .link-list a")
    assert links.evaluate_all("all => all.map(each => each.getAttribute('href'))") == called
    for link in links.all():
        expect(link).to_be_in_viewport(ratio=1)


#: Where the words of an element stand.
WORDS = """e => {
  const range = new Range();
  range.selectNodeContents(e);
  return range.getBoundingClientRect().toJSON();
}"""
LONG = "Unbedingtsofortverlassen diese Seite, bitte schnellstmöglich"


@pytest.mark.parametrize("width", [320, 375])
def test_a_long_way_out_has_room(visit: Visitor, width: int) -> None:
    page = visit(width=width).open("worried-about-a-child/cy/")
    link = page.locator(".exit-link")
    box = link.bounding_box()
    assert box
    assert box["height"] == 44  # one line
    link.evaluate("(link, words) => { link.textContent = words }", LONG)
    page.locator(".exit-limits").evaluate("(link, words) => { link.textContent = words }", LONG)
    assert sticking_out(page) == []
    words, frame = link.evaluate(WORDS), link.bounding_box()
    assert frame
    assert words["top"] - frame["y"] >= 4
    assert frame["y"] + frame["height"] - words["bottom"] >= 4


def test_pages_without_harm_have_neither_link_nor_script(visit: Visitor) -> None:
    page = visit().open(f"{NORTHMERE}funding/")
    assert page.locator("[data-exit], script").count() == 0


def test_languages_lead_to_each_other_and_each_is_read_in_its_own_direction(visit: Visitor) -> None:
    page = visit(width=320).open("worried-about-a-child/")
    page.click(".languages a:has-text('اردو')")
    assert page.evaluate("[document.documentElement.lang, document.dir]") == ["ur", "rtl"]
    number = page.locator("a[href='tel:+448088005000'] bdi").first.bounding_box()
    assert number
    page.click(".languages a:has-text('Polski')")
    assert page.evaluate("[document.documentElement.lang, document.dir]") == ["pl", ""]
    page.click(".languages a:has-text('English')")
    expect(page.locator("h1")).to_have_text("Worried about a child")
