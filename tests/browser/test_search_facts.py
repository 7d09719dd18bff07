"""A fact of each kind that the site publishes is found, at the very section that states it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.harness import Visit, kept
from tests.browser.kinds import NORTHMERE

RECORDS, PROGRAMMES = "partnerships/", "programmes/"
#: A kind of fact; what somebody types; the page and the section that answer; words that are there.
FACTS = [
    ("organisation", "Quayside and Fen Housing", f"{NORTHMERE}agencies/", "", ""),
    ("person in a post", "Folasade Reedham", f"{NORTHMERE}groups/", "partner-police", "2025"),
    ("post", "Partnership Data Lead", f"{NORTHMERE}groups/", "people", "Partnership Data Lead"),
    ("group", "Neglect Task Group", f"{NORTHMERE}groups/", "neglect-task", "then closes"),
    ("contribution", "fees for courses", f"{NORTHMERE}funding/", "contributions", "£18,000"),
    ("priority", "babies safe and well", f"{NORTHMERE}priorities/", "babies", "safe and well"),
    ("action", "untreated tooth decay", f"{NORTHMERE}priorities/", "actions", "Quarter 4 2026/27"),
    ("scrutiny", "both Front Doors", f"{NORTHMERE}scrutiny/", "activities", "46 of 60"),
    ("review step", "send the rapid review", f"{NORTHMERE}reviews/", "process", "15 working days"),
    ("audit", "the first year", f"{NORTHMERE}learning/", "reflection-first-year", "we did"),
    ("figure", "first visits in time", f"{NORTHMERE}performance/", "table-first-visits", "83%"),
    ("course", "culture and curiosity", f"{NORTHMERE}training/", "courses", "Race, culture"),
    ("threshold level", "risk of significant harm", f"{NORTHMERE}thresholds/", "levels", "Level 4"),
    ("disagreement step", "senior leads", f"{NORTHMERE}thresholds/", "disagreements", "Step 3"),
    ("voice method", "listening without words", f"{NORTHMERE}voice/", "methods", "Disabled"),
    ("saying", "somebody to sit down", f"{NORTHMERE}voice/", "statements", "not need a leaflet"),
    ("report", "from seeing to changing", f"{NORTHMERE}reports/", "report-2025-26", "2025/26"),
    ("contact", "emergency duty team", f"{NORTHMERE}worried/", "local", "01632 960"),
    (
        "explanation",
        "one team of six posts",
        f"{NORTHMERE}compliance/",
        "requirements",
        "30 June 2027",
    ),
    ("term", "child protection conference", "glossary/", "child-protection-conference", "family"),
    ("requirement", "a shared yearly budget", "guidance/wt2023/funding-shared-budget/", "", ""),
    ("area", "Wokingham", "find-your-area/", "in-south-east", "Berkshire West"),
    ("record: Salford", "neglect strategy", f"{RECORDS}salford/priorities/", "actions", "Refresh"),
    (
        "record: Hertfordshire",
        "twilight sessions",
        f"{RECORDS}hertfordshire/groups/",
        "twilight-sessions",
        "priorities",
    ),
    (
        "record: Berkshire West",
        "operational scrutineer",
        f"{RECORDS}berkshire-west/scrutiny/",
        "scrutineers",
        "12 months",
    ),
    (
        "record: Solihull",
        "one of the nine seats",
        f"{RECORDS}solihull/arrangements/",
        "independent-scrutiny",
        "central group",
    ),
    (
        "record: Tameside",
        "neighbourhood learning circles",
        f"{RECORDS}tameside/groups/",
        "neighbourhood-learning-circles",
        "termly",
    ),
    (
        "record: Bexley",
        "missing from home episodes",
        f"{RECORDS}bexley/performance/",
        "table-missing-from-home",
        "September",
    ),
    (
        "joint work",
        "exclusion and off-rolling",
        f"{PROGRAMMES}east-midlands-improvement/work/",
        "school-exclusion",
        "EMSIG",
    ),
    (
        "stage",
        "regional scoping of expertise",
        f"{PROGRAMMES}south-east-children-in-care/milestones/",
        "regional-scoping-of-expertise",
        "30 June",
    ),
    (
        "plan",
        "partnership with Catch 22",
        f"{PROGRAMMES}southwark-action-plan/plan/",
        "after-inspection-actions",
        "10.1",
    ),
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


@pytest.mark.parametrize(
    ("query", "path", "section", "words"), [pytest.param(*fact, id=kind) for kind, *fact in FACTS]
)
def test_fact_is_found_at_its_section(
    reader: Visit, query: str, path: str, section: str, words: str
) -> None:
    page = reader.page
    ask(page, query)
    results = page.locator("[data-search-results] > li")
    # For words of worry two pages of help lead the list.
    helps = page.locator("[data-search-front] [data-search-help]").count()
    most = 5 if helps else 3
    first = results.locator("h2 a").evaluate_all("all => all.map(each => each.pathname)")[:most]
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
