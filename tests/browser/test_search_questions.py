"""What people of different kinds type, and the page that answers: among the first three.

Each was asked by hand first; where something else came, the registers' words or the pages' weights
were mended. A page below "Also searched for" counts where the words themselves say little.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.harness import Visit
from tests.browser.kinds import NORTHMERE

HELP, CHILDREN, GLOSSARY = "worried-about-a-child/", "for-children/", "glossary/"
PRIVATE = "keeping-your-visit-private/"
RESULTS, ALSO = "[data-search-results] > li", "[data-search-also] li.result"
STATUS = "[data-search-status]"
#: Who asks; what they type; the page that should be among the first three.
QUESTIONS = [
    ("parent", "who do I call", HELP),
    ("parent", "social services", HELP),
    ("parent", "my child is being bullied", HELP),
    ("parent", "what happens after a report", HELP),
    ("parent", "Holmewick", NORTHMERE),
    ("parent", "Salford", "partnerships/salford/"),
    ("parent", "private fostering", GLOSSARY),
    ("teacher", "MASH", HELP),
    ("teacher", "front door Northmere", f"{NORTHMERE}worried/"),
    ("teacher", "escalation Northmere", f"{NORTHMERE}thresholds/"),
    ("teacher", "training Northmere", f"{NORTHMERE}training/"),
    ("teacher", "LADO", GLOSSARY),
    ("teacher", "thresholds", f"{NORTHMERE}thresholds/"),
    ("teacher", "referral", "for-practitioners/"),
    ("teacher", "information sharing", f"{NORTHMERE}arrangements/"),
    ("young person", "I am scared at home", CHILDREN),
    ("young person", "someone hurt me", CHILDREN),
    ("young person", "talk to someone", CHILDREN),
    ("young person", "someone is hurting me", CHILDREN),
    ("parent", "how do I complain", GLOSSARY),
    ("parent", "make a complaint Northmere", f"{NORTHMERE}worried/"),
    ("teacher", "allegation against teacher", GLOSSARY),
    ("teacher", "escalation policy Northmere", f"{NORTHMERE}thresholds/"),
    ("young person", "grooming", HELP),
    ("social worker", "section 47", GLOSSARY),
    ("social worker", "strategy discussion", GLOSSARY),
    ("social worker", "rapid review", f"{NORTHMERE}reviews/"),
    ("social worker", "child in need plan", f"{NORTHMERE}arrangements/"),
    ("social worker", "CP plan", GLOSSARY),
    ("social worker", "professional curiosity", f"{NORTHMERE}training/"),
    ("social worker", "early help", "themes/early-help/"),
    ("social worker", "county lines", "themes/criminal-exploitation/"),
    ("journalist", "independent scrutineer", "themes/independent-scrutiny/"),
    ("journalist", "budget Northmere", f"{NORTHMERE}funding/"),
    ("journalist", "annual report Northmere", f"{NORTHMERE}reports/"),
    ("journalist", "serious case review", GLOSSARY),
    ("journalist", "child death", "themes/child-death/"),
    ("watched", "hide my visit", PRIVATE),
    ("watched", "how do I clear my history", PRIVATE),
    ("watched", "private visit", PRIVATE),
    ("teacher", "disagreement with social care Salford", "partnerships/salford/"),
    ("parent", "Berkshire West", "partnerships/berkshire-west/"),
    ("hasty", "safegaurding", GLOSSARY),
    ("hasty", "domestic abuze", "themes/domestic-abuse/"),
    ("hasty", "Hertforshire", "partnerships/hertfordshire/"),
]
#: Where the answer stands in other words, under what was asked.
IN_OTHER_WORDS = [
    ("journalist", "how much does each partner pay", "compare/funding/"),
    ("journalist", "who is in charge", "guidance/wt2023/lsp-functions/"),
    ("teacher", "refer a child", f"{NORTHMERE}worried/"),
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
    expect(page.locator(STATUS)).to_contain_text(f"for “{query}”")


def shown(page: Page, what: str) -> list[str]:
    """The paths of the pages that are shown, from the site's root."""
    paths = page.locator(f"{what} h2 a").evaluate_all("all => all.map(each => each.pathname)")
    return [str(path).lstrip("/") for path in paths]


@pytest.mark.parametrize(("who", "query", "path"), QUESTIONS)
def test_the_page_that_answers_comes_among_the_first(
    reader: Visit, who: str, query: str, path: str
) -> None:
    ask(reader.page, query)
    assert path in shown(reader.page, RESULTS)[:3], who


@pytest.mark.parametrize("query", ["hide my visit", "hide that I was here", "incognito"])
def test_whoever_wants_to_leave_no_trace_is_told_how_first(reader: Visit, query: str) -> None:
    ask(reader.page, query)
    assert shown(reader.page, RESULTS)[0] == PRIVATE


@pytest.mark.parametrize(("who", "query", "path"), IN_OTHER_WORDS)
def test_what_is_asked_in_other_words_is_answered_too(
    reader: Visit, who: str, query: str, path: str
) -> None:
    ask(reader.page, query)
    assert path in shown(reader.page, f":is({RESULTS}, {ALSO})"), who


def test_questions_leave_no_error_and_ask_nobody_else(reader: Visit) -> None:
    ask(reader.page, "scrutiny")
    assert (reader.errors, reader.strangers) == ([], [])
