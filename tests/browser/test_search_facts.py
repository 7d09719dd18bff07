"""A fact of each kind that the site publishes is found, at the very section that states it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.harness import Visit, kept
from tests.browser.kinds import NORTHMERE

#: What somebody types; the page and the section that answer; the words that stand there.
FACTS = [
    pytest.param(query, page, section, words, id=kind)
    for kind, query, page, section, words in (
        ("organisation", "Quayside and Fen Housing", f"{NORTHMERE}agencies/", "", "landlord"),
        ("person in a post", "Folasade Reedham", f"{NORTHMERE}groups/", "partner-police", "police"),
        ("post", "Partnership Data Lead", f"{NORTHMERE}groups/", "people", "Partnership Data Lead"),
        ("group", "Neglect Task Group", f"{NORTHMERE}groups/", "neglect-task", "then closes"),
        ("contribution", "fees for courses", f"{NORTHMERE}funding/", "contributions", "£18,000"),
        ("priority", "babies safe", f"{NORTHMERE}priorities/", "babies", "first year"),
        ("action", "tooth decay", f"{NORTHMERE}priorities/", "actions", "Quarter 4 2026/27"),
        ("scrutiny", "both Front Doors", f"{NORTHMERE}scrutiny/", "activities", "46 of 60"),
        ("review step", "rapid review", f"{NORTHMERE}reviews/", "process", "15 working days"),
        ("course", "culture and curiosity", f"{NORTHMERE}training/", "courses", "Race, culture"),
        ("threshold level", "significant harm", f"{NORTHMERE}thresholds/", "levels", "Level 4"),
        (
            "disagreement step",
            "bring in senior leads",
            f"{NORTHMERE}thresholds/",
            "disagreements",
            "Step 3",
        ),
        ("voice method", "listening without words", f"{NORTHMERE}voice/", "methods", "Disabled"),
        ("saying", "sit down", f"{NORTHMERE}voice/", "statements", "I did not need a leaflet"),
        ("report", "from seeing to changing", f"{NORTHMERE}reports/", "report-2025-26", "2025/26"),
        ("contact", "emergency duty team", f"{NORTHMERE}worried/", "local", "01632 960"),
        (
            "explanation",
            "done differently business support",
            f"{NORTHMERE}arrangements/",
            "business-support",
            "differently",
        ),
        (
            "glossary term",
            "child protection conference",
            "glossary/",
            "child-protection-conference",
            "plan",
        ),
        ("requirement", "a shared yearly budget", "guidance/wt2023/funding-shared-budget/", "", ""),
        ("area", "Wokingham", "find-your-area/", "wokingham", "Berkshire West"),
        (
            "record of Salford",
            "neglect strategy",
            "partnerships/salford/priorities/",
            "actions",
            "Refresh",
        ),
        (
            "record of Hertfordshire",
            "gangs and knife crime",
            "partnerships/hertfordshire/training/",
            "courses",
            "March 2019",
        ),
        (
            "record of Berkshire West",
            "operational scrutineer",
            "partnerships/berkshire-west/scrutiny/",
            "scrutineers",
            "12 months",
        ),
        (
            "record of Solihull",
            "nine seats",
            "partnerships/solihull/arrangements/",
            "independent-scrutiny",
            "central group",
        ),
        (
            "record of Tameside",
            "neighbourhood learning circles",
            "partnerships/tameside/groups/",
            "neighbourhood-learning-circles",
            "termly",
        ),
    )
]


@pytest.fixture(scope="module")
def reader(browser: Browser, served_site: str) -> Iterator[Visit]:
    """One reader on the search page, who asks for one thing after the other."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    visit = Visit(context.new_page(), served_site)
    visit.watch()
    visit.open("search/")
    yield visit
    context.close()


def ask(page: Page, query: str) -> None:
    page.locator("#q").fill(query)
    page.locator("#q").press("Enter")
    expect(page.locator("[data-search-status]")).to_contain_text(f"for “{query}”")


@pytest.mark.parametrize(("query", "path", "section", "words"), FACTS)
def test_fact_is_found_at_its_section(
    reader: Visit, query: str, path: str, section: str, words: str
) -> None:
    page = reader.page
    ask(page, query)
    results = page.locator("[data-search-results] > li")
    first = results.locator("h2 a").evaluate_all("all => all.map(each => each.pathname)")[:3]
    assert f"/{path}" in first
    found = results.nth(first.index(f"/{path}"))
    if section:
        address = f"/{path}#{section}-heading"
        links = found.locator(".result-section a")
        assert address in links.evaluate_all("all => all.map(each => each.getAttribute('href'))")
        answer = page.context.new_page()
        answer.goto(reader.home + address.lstrip("/"))
        expect(answer.locator(":target").locator("xpath=ancestor::section[1]")).to_contain_text(
            words
        )
        answer.close()


def test_asking_leaves_nothing_behind(reader: Visit) -> None:
    ask(reader.page, "neglect")
    assert (reader.errors, reader.strangers, kept(reader.page)) == ([], [], [])
