"""Every kind of page on paper: all of it, and only it."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Visitor
from tests.browser.kinds import KINDS, NORTHMERE
from tests.browser.layout import hidden_text, sticking_out

#: The width of A4 between its margins, at 96 px to the inch.
A4 = 673
#: What serves only a reader at a screen.
ON_SCREEN_ONLY = (
    ".contents, .letters, .letter-words, .find, .suggest, .related, .section-at-screen, .choose, "
    ".choose-all, [data-search-facets], [data-search-more]"
)


def on_paper(visit: Visitor, path: str) -> Page:
    page = visit(width=A4, scheme="dark").open(path)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", KINDS)
def test_paper_shows_the_whole_page(visit: Visitor, path: str) -> None:
    page = on_paper(visit, path)
    for moving in page.locator(".skip, .band-tools, .band-links, .menu, .trail").all():
        expect(moving).to_be_hidden()
    page.eval_on_selector_all(ON_SCREEN_ONLY, "all => all.forEach(each => each.remove())")
    assert hidden_text(page) == []
    assert sticking_out(page) == []
    scrolling = """all => all.filter(each => each.checkVisibility()
        && /auto|scroll/.test(getComputedStyle(each).overflowX)).map(each => each.className)"""
    assert page.eval_on_selector_all("main *", scrolling) == []


def test_each_action_is_printed_once(visit: Visitor) -> None:
    page = on_paper(visit, f"{NORTHMERE}priorities/")
    expect(page.locator("#board")).to_be_hidden()
    titles = page.locator("#board .card-title").all_text_contents()
    heads = page.locator("#actions tbody").get_by_role("rowheader").all_inner_texts()
    assert len(titles) == len(heads) > 10
    assert all(any(head.startswith(title) for head in heads) for title in titles)
    plan = on_paper(visit, "programmes/southwark-action-plan/plan/")
    links = plan.locator(".section-at-screen a").evaluate_all(
        "all => new Set(all.map(a => a.hash)).size"
    )
    assert plan.locator("main .card:visible").count() == links
    assert plan.locator("main table:visible").count() == 0


def test_what_was_found_is_printed_without_what_it_was_chosen_with(visit: Visitor) -> None:
    page = visit(width=A4).open("search/?q=funding")
    results = page.locator("[data-search-results] > li")
    expect(results.first).to_be_visible()
    expect(page.locator("[data-search-facets]")).to_be_visible()
    page.emulate_media(media="print")
    expect(results.first).to_be_visible()
    assert page.locator("main").locator("input:visible, button:visible").count() == 0


def test_what_is_folded_is_open_on_paper(visit: Visitor) -> None:
    page = visit(width=A4).open(f"{NORTHMERE}funding/")
    # The policy of the site lets no script turn words into markup.
    page.evaluate("""() => {
        const [fold, head, text] = ["details", "summary", "p"].map(
            name => document.createElement(name));
        [head.textContent, text.textContent] = ["Why", "Because"];
        fold.append(head, text);
        document.querySelector(".page").append(fold);
    }""")
    assert "p. “Because”" in hidden_text(page)
    page.emulate_media(media="print")
    assert "p. “Because”" not in hidden_text(page)


def test_paper_is_white_in_a_dark_room_and_says_whose_it_is(visit: Visitor) -> None:
    page = on_paper(visit, f"{NORTHMERE}funding/")
    colours = page.evaluate(
        """() => [document.body, document.querySelector('h1')].map(each =>
            [getComputedStyle(each).backgroundColor, getComputedStyle(each).color])"""
    )
    assert colours == [["rgb(255, 255, 255)", "rgb(0, 0, 0)"], ["rgba(0, 0, 0, 0)", "rgb(0, 0, 0)"]]
    expect(page.locator(".danger")).to_contain_text("Call 999")
    expect(page.locator(".foot-groups")).to_be_hidden()
    expect(page.locator(".foot-facts")).to_be_visible()


@pytest.mark.parametrize("path", ["due/", f"{NORTHMERE}due/"])
def test_a_long_list_begins_on_the_first_sheet(visit: Visitor, path: str) -> None:
    """What must not be parted is never so much that it leaves half a sheet empty."""
    made = visit().open(path).pdf(format="A4", prefer_css_page_size=True)
    first, *others = (page.extract_text() for page in PdfReader(BytesIO(made)).pages)
    assert "days late" in first
    assert len(others) >= 2
