"""The search's own words, in the browser that runs them: spelling, other words, places."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

GROUPS = [
    ["MASH", "Multi-agency safeguarding hub", "front door"],
    ["Escalation", "disagreement"],
    ["CP plan", "Child protection plan", "child protection"],
    ["Child protection conference"],
]
AREAS = {"Northmere": ["Holmewick", "North Fen"], "North Fen Marsh": [], "Eastmere": []}
#: The module that the page has loaded, whatever the hash in its name.
MODULE = (
    "import(performance.getEntriesByType('resource').map(each => each.name)"
    ".find(name => name.includes('/search-words.')))"
)
KNOWN = [
    "neglect",
    "scrutiny",
    "safe",
    "safeguards",
    "safeguarding",
    "thresholds",
    "help",
    "early",
    "review",
    "form",
]


@pytest.fixture(scope="module")
def page(browser: Browser, served_site: str) -> Page:
    opened = browser.new_context().new_page()
    opened.goto(served_site + "search/")
    return opened


def ask(page: Page, call: str, *given: object) -> Any:
    """What a function of the module gives."""
    arguments = json.dumps(given)
    return page.evaluate(
        f"async ([name, given]) => (await {MODULE})[name](...given) ?? null",
        [call, json.loads(arguments)],
    )


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("neglect", "neglect", 0),
        ("neglect", "neglct", 1),
        ("neglect", "neglecct", 1),
        ("neglect", "negelct", 1),
        ("neglect", "reglext", 2),
    ],
)
def test_how_far_two_words_are_apart(page: Page, one: str, other: str, steps: int) -> None:
    assert ask(page, "distance", one, other, 2) == steps
    assert ask(page, "distance", other, one, 2) == steps


def test_words_too_far_apart_have_no_distance(page: Page) -> None:
    assert page.evaluate(
        f"async () => (await {MODULE}).distance('neglect', 'scrutiny', 2) === Infinity"
    )


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("How much does each partner pay?", ["partner", "pay"]),
        ("I am scared at home", ["scared", "home"]),
        ("who are you", ["who", "are", "you"]),
        ("", []),
    ],
)
def test_only_the_telling_words_of_a_question_count(
    page: Page, query: str, words: list[str]
) -> None:
    assert ask(page, "essential", query) == words


@pytest.mark.parametrize(
    ("held", "word", "loosely", "strictly"),
    [
        ("neglect", "neglect", True, True),
        ("child", "children", True, True),
        ("bully", "bullied", True, True),
        ("reviewing", "review", True, True),
        ("trained", "training", True, False),
        ("safe", "safegaurding", False, False),
        ("abuse", "abuze", False, False),
        ("quality", "quarum", False, False),
    ],
)
def test_a_form_of_a_word_answers_for_it(
    page: Page, held: str, word: str, loosely: bool, strictly: bool
) -> None:
    assert ask(page, "answers", held, word) is loosely
    assert ask(page, "answers", held, word, True) is strictly


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("negelct", "neglect"),
        ("safegaurding", "safeguarding"),
        ("safegards", "safeguards"),
        ("scrutny", "scrutiny"),
        ("treshholds", "thresholds"),
        ("neglect", ""),
        ("threshold", ""),
        ("helped", ""),
        ("from", "form"),
        ("hlp", ""),
        ("xyzzy", ""),
    ],
)
def test_a_misspelt_word_is_taken_for_the_nearest_known_one(
    page: Page, word: str, meant: str
) -> None:
    assert ask(page, "nearest", word, KNOWN) == meant


def test_only_the_words_that_are_missing_are_put_right(page: Page) -> None:
    assert ask(page, "spelled", "Negelct revew", ["negelct"], KNOWN) == "neglect revew"
    assert ask(page, "spelled", "Neglect", ["neglect"], KNOWN) == ""


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("mash", ["Multi-agency safeguarding hub", "front door"]),
        ("Front doors in Fen", ["MASH in fen", "Multi-agency safeguarding hub in fen"]),
        ("safeguarding front door", ["safeguarding MASH", "Multi-agency safeguarding hub"]),
        ("disagreements", ["Escalation"]),
        ("child protection", ["CP plan", "Child protection plan"]),
        ("child protection conference", []),
        ("smash", []),
        ("", []),
    ],
)
def test_a_question_is_asked_in_other_words(page: Page, query: str, others: list[str]) -> None:
    assert ask(page, "inOtherWords", query, GROUPS) == others


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("disagreement Holmewick", {"area": "Northmere", "query": "disagreement"}),
        ("north fen marsh", {"area": "North Fen Marsh", "query": ""}),
        ("training in northmere", {"area": "Northmere", "query": "training in"}),
        ("holmewicks gate", {"area": "Northmere", "query": "gate"}),
        ("training", None),
    ],
)
def test_a_place_in_a_question_is_its_area(page: Page, query: str, place: object) -> None:
    assert ask(page, "inArea", query, AREAS) == place
