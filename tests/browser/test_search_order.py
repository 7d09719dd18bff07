"""Which of many like pages come first, in the browser that decides it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visitor

#: Pages of six partnerships that are much alike, and one of the second that is not.
LIKE = {"x_p_6": 9.9, "x_q_2": 9.8, "x_r_1": 9.7, "x_s_5": 9.6, "x_t_4": 9.5, "x_u_3": 9.4}
WEAK = {"x_v_2": 3.0}
RESULTS = "[data-search-results] > li"


@pytest.fixture(scope="module")
def page(browser: Browser, served_site: str) -> Page:
    opened = browser.new_context().new_page()
    opened.goto(served_site + "search/")
    return opened


def ask(page: Page, call: str, scores: dict[str, float]) -> Any:
    """What a function of the module gives for pages by their names; pages as their names."""
    return page.evaluate(
        """async ([call, scores]) => {
          const loaded = performance.getEntriesByType("resource").map(({name}) => name);
          const order = await import(loaded.find((name) => name.includes("/search-order.")));
          const given = order[call](Object.entries(scores).map(([id, score]) => ({id, score})));
          return Array.isArray(given) ? given.map(({id}) => id) : given;
        }""",
        [call, scores],
    )


def test_like_pages_come_in_the_order_of_their_partnerships(page: Page) -> None:
    found = ask(page, "arranged", LIKE | WEAK)
    assert found == ["x_r_1", "x_q_2", "x_u_3", "x_t_4", "x_s_5", "x_p_6", "x_v_2"]


def test_the_best_page_of_each_kind_that_gathers_leads_and_the_guidance_follows(
    page: Page,
) -> None:
    gathering = {"x_1_d": 8.0, "x_2_a": 6.0, "x_3_a": 5.5, "x_4_b": 7.0, "x_5_c": 2.0}
    found = ask(page, "arranged", LIKE | gathering)
    assert found[:4] == ["x_4_b", "x_2_a", "x_1_d", "x_r_1"]
    # What has less than half the score of the best does not lead; nothing is lost.
    assert set(found) == {*LIKE, *gathering}
    assert found.index("x_5_c") > found.index("x_p_6")


@pytest.mark.parametrize(
    "scores",
    [
        dict([*LIKE.items()][:4]) | {"x_1_a": 9.0},
        {f"x_{at}_2": 9.0 + at for at in range(9, 0, -1)},
        {"x_a": 2.0, "x_b": 1.0},
        {},
    ],
)
def test_pages_of_few_partnerships_stay_in_the_order_of_their_scores(
    page: Page, scores: dict[str, float]
) -> None:
    assert ask(page, "arranged", scores) == [*scores]
    assert not ask(page, "areLike", scores)


def test_pages_without_a_score_come_by_name_too(page: Page) -> None:
    assert ask(page, "arranged", dict.fromkeys(LIKE, 0.0))[0] == "x_r_1"


def test_each_partnership_counts_once(page: Page) -> None:
    assert ask(page, "owners", LIKE | WEAK | {"x_w_a": 1.0, "x_z": 1.0}) == len(LIKE)


def test_a_broad_word_says_how_many_partnerships_have_pages(visit: Visitor) -> None:
    page = visit().open("search/?q=training")
    status = page.locator("[data-search-status]")
    expect(status).to_contain_text("partnerships have some of them: add a place")
    paths = page.locator(f"{RESULTS} h2 a").evaluate_all("all => all.map(each => each.pathname)")
    assert paths[0] == "/themes/training/"
    titles = page.locator(f"{RESULTS} h2 a").all_inner_texts()
    assert "Training and learning – Themes" in titles
    assert len({*titles}) == len(titles)
    names = [path.split("/")[2] for path in paths if path.endswith("/training/")][1:]
    assert len(names) > 3
    assert names == sorted(names)
    page = visit().open("search/?q=training Northmere")
    expect(page.locator("[data-search-status]")).to_contain_text("pages for")
    expect(page.locator("[data-search-status]")).not_to_contain_text("some of them")
