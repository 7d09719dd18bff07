"""Ways through the search: from the header's box to an answer, back again, shared, said once."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.harness import axe

RESULTS = "[data-search-results] > li"
STATUS = "[data-search-status]"
MEANING = "[data-search-meaning]"
ALSO = "[data-search-also]"
#: Counts how often the status is set, and what each time.
COUNT = """window.said = []; document.addEventListener('DOMContentLoaded', () => {
  const status = document.querySelector('[data-search-status]');
  if (status) new MutationObserver(() => window.said.push(status.textContent))
    .observe(status, {childList: true, characterData: true, subtree: true});
});"""


def test_a_count_is_announced_once(visit: Visitor) -> None:
    started = visit()
    started.page.add_init_script(COUNT)
    page = started.open("search/?q=MASH")
    expect(page.locator(STATUS)).to_contain_text("for “MASH”")
    page.wait_for_timeout(500)
    said = page.evaluate("window.said")
    assert len(said) == 1
    assert re.match(r"\d+ pages for “MASH”\. Also searched for: .*Front door", said[0])


def test_a_shared_address_restores_words_and_choices(visit: Visitor) -> None:
    page = visit().open("search/?q=training&area=Northmere&status=Demonstration")
    expect(page.locator(STATUS)).to_contain_text("narrowed to Northmere, Demonstration")
    assert page.locator("#q").input_value() == "training"
    chosen = page.locator("[data-search-facets] :checked")
    assert chosen.evaluate_all("all => all.map(each => each.value)") == [
        "Northmere",
        "Demonstration",
    ]
    owners = page.locator(f"{RESULTS} h2").all_inner_texts()
    assert owners
    assert all("Northmere" in owner for owner in owners)


def test_the_way_back_leads_through_what_was_chosen(visit: Visitor) -> None:
    page = visit().open("search/?q=training")
    status = page.locator(STATUS)
    expect(status).to_contain_text("for “training”.")
    before = status.inner_text()
    page.get_by_role("checkbox", name="Guidance").check()
    expect(status).to_contain_text("narrowed to Guidance")
    page.get_by_label("What are you looking for?").press_sequentially("s", delay=200)
    page.get_by_label("What are you looking for?").fill("funding")
    expect(status).to_contain_text("for “funding”, narrowed to Guidance")
    page.get_by_role("button", name="Search", exact=True).last.click()
    page.go_back()
    expect(status).to_contain_text("for “training”, narrowed to Guidance")
    page.go_back()
    expect(status).to_have_text(before)
    assert page.locator("[data-search-facets] :checked").count() == 0
    page.go_forward()
    expect(page.get_by_role("checkbox", name="Guidance")).to_be_checked()


def test_a_misspelt_word_finds_what_was_meant_and_says_so(visit: Visitor) -> None:
    page = visit().open("search/?q=quarum")
    expect(page.locator(STATUS)).to_have_text(
        re.compile(r"No pages for “quarum”\. These are the \d+ pages for “quorum”\.")
    )
    assert page.locator(RESULTS).count() > 0
    expect(page.locator(MEANING)).to_be_empty()


def test_a_word_that_some_page_holds_is_kept_and_a_likelier_one_is_offered(visit: Visitor) -> None:
    page = visit().open("search/?q=polica")
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d+ pages for “polica”\."))
    expect(page.locator(MEANING)).to_have_text("Did you mean police?")
    page.locator(MEANING).get_by_role("link", name="police", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?q=police$"))


def test_small_words_are_not_marked_in_what_was_found(visit: Visitor) -> None:
    page = visit().open("search/?q=levels of need")
    expect(page.locator(STATUS)).not_to_be_empty()
    marked = {text.strip(".,:; ").lower() for text in page.locator("mark").all_inner_texts()}
    assert "levels" in marked
    assert "of" not in marked


def test_other_words_are_named_and_kept_apart(visit: Visitor) -> None:
    page = visit().open("search/?q=LADO")
    also = page.locator(ALSO)
    expect(also.get_by_role("heading", name="Also searched for")).to_be_visible()
    link = also.get_by_role("link", name="designated officer", exact=True)
    assert "q=designated+officer" in str(link.get_attribute("href"))
    own = set(page.locator(f"{RESULTS} h2 a").evaluate_all("all => all.map(each => each.href)"))
    other = also.locator("h2 a").evaluate_all("all => all.map(each => each.href)")
    assert own.isdisjoint(other)


def test_every_facet_can_narrow(visit: Visitor) -> None:
    page = visit().open("search/?q=children")
    expect(page.locator(STATUS)).not_to_be_empty()
    names = page.locator("[data-search-facets] legend").all_inner_texts()
    assert names == ["Area", "Partnership", "Programme", "Subject", "Kind", "Edition", "Status"]


def test_a_long_list_of_choices_is_folded_until_it_is_wanted(visit: Visitor) -> None:
    page = visit().open("search/?q=children")
    area = page.get_by_role("group", name="Area").first
    box = area.get_by_role("checkbox", name="Bexley")
    expect(box).to_be_hidden()
    area.locator("summary").click()
    box.check()
    expect(page.locator(STATUS)).to_contain_text("narrowed to Bexley")
    expect(area.locator("summary")).to_have_text("Bexley")
    expect(box).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
def test_other_words_and_choices_are_accessible(visit: Visitor, width: int) -> None:
    page = visit(width=width).open("search/?q=escalation Holmewick")
    expect(page.locator(ALSO).get_by_role("heading").first).to_be_visible()
    assert [str(fault) for fault in axe(page, best_practice=True)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_that_do_not_come_leave_the_search_as_it_is(visit: Visitor) -> None:
    started = visit()
    started.page.route("**/search/words.json", lambda route: route.abort())
    page = started.open("search/?q=MASH")
    expect(page.locator(STATUS)).to_contain_text("for “MASH”")
    assert page.locator(RESULTS).count() > 0
    expect(page.locator(ALSO)).to_be_empty()


def test_results_do_not_wait_for_the_choices(visit: Visitor) -> None:
    started = visit()
    started.page.route("**/pagefind/filter/*", lambda _: None)  # they never come
    page = started.open("search/?q=scrutiny")
    expect(page.locator(RESULTS).nth(9)).to_be_visible()


def test_choices_without_a_word_do_not_load_the_whole_index(visit: Visitor) -> None:
    started = visit()
    loaded: list[str] = []
    started.page.on("request", lambda request: loaded.append(request.url))
    page = started.open("search/?kind=Arrangements&subject=Training")
    expect(page.locator(STATUS)).to_have_text("1 page, narrowed to Training, Arrangements.")
    expect(page.get_by_role("link", name="Training", exact=False).first).to_be_visible()
    assert len([url for url in loaded if "/pagefind/index/" in url]) == 1
    page.get_by_role("checkbox", name="Arrangements").uncheck()
    expect(page.locator(STATUS)).to_contain_text("pages, narrowed to Training.")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_very_long_list_of_choices_is_shortened_by_typing(visit: Visitor, width: int) -> None:
    page = visit(width=width).open("search/?q=children")
    expect(page.locator(STATUS)).not_to_be_empty()
    if width == 320:
        page.get_by_text("Narrow the results").click()
    area = page.get_by_role("group", name="Area").first
    area.locator("summary").click()
    every = area.get_by_role("checkbox").count()
    field = area.get_by_role("searchbox", name="Find: area")
    field.fill("bex")
    expect(area.get_by_role("checkbox")).to_have_count(1)
    expect(area.get_by_role("status")).to_have_text(f"1 of {every}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [str(fault) for fault in axe(page, best_practice=True)] == []
    area.get_by_role("checkbox", name="Bexley").check()
    expect(page.locator(STATUS)).to_contain_text("narrowed to Bexley")
    expect(field).to_have_value("bex")


def test_somebody_who_types_slowly_is_told_once(visit: Visitor) -> None:
    started = visit()
    started.page.add_init_script(COUNT)
    page = started.open("search/")
    page.get_by_label("What are you looking for?").press_sequentially("scrutiny", delay=350)
    expect(page.locator(STATUS)).to_contain_text("for “scrutiny”")
    assert len(page.evaluate("window.said")) == 1


@pytest.mark.parametrize("query", ["annual report", "yearly reports", "inspection report"])
def test_words_of_everyday_work_are_no_cry_for_help(visit: Visitor, query: str) -> None:
    page = visit().open(f"search/?q={query}")
    expect(page.locator(STATUS)).not_to_be_empty()
    expect(page.locator("[data-search-front] [data-search-help]")).to_have_count(0)


def test_somebody_whose_words_stand_nowhere_still_finds_help(visit: Visitor) -> None:
    page = visit().open("search/?q=hurting xyzzyplugh")
    expect(page.locator(STATUS)).not_to_be_empty()
    assert page.locator(f"{RESULTS} h2").first.inner_text().startswith("Worried about a child")
    expect(page.locator("[data-search-front] [data-search-help]")).to_contain_text("999")
