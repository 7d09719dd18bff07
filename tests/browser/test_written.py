"""What the scripts write into a page is valid HTML, as a real validator sees it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.html.validating import faults, needs_validator

#: A browser writes attributes that have no value down with an empty one; and several boxes of one
#: name are several answers to one question, as HTML means them.
MEANT = ("attribute-boolean-style", "attribute-empty-style", "form-dup-name")


def searched(page: Page) -> None:
    expect(page.locator("[data-search-status]")).to_contain_text("“training”")
    expect(page.locator("[data-search-facets] input").first).to_be_attached()


def matched(page: Page) -> None:
    page.locator("#find").fill("no")
    expect(page.locator(".find-matches a").first).to_be_visible()


def counted(page: Page) -> None:
    page.keyboard.press("Shift")
    expect(page.locator(".exit [role='status']")).not_to_be_empty()


def chosen(page: Page) -> None:
    expect(page.locator(".choose-status")).to_contain_text("1 of 14")


@pytest.mark.parametrize(
    ("path", "does"),
    [
        ("compare/scrutiny-model/?partnership=Bexley", chosen),
        ("search/?q=training", searched),
        ("find-your-area/", matched),
        ("for-children/", counted),
    ],
)
def test_what_scripts_write_is_valid(
    visit: Visitor, tmp_path: Path, path: str, does: object
) -> None:
    needs_validator()
    page = visit().open(path)
    assert callable(does)
    does(page)
    written = tmp_path / "page.html"
    written.write_text(page.content(), "utf-8")
    found = [fault for fault in faults((written,)) if not any(rule in fault for rule in MEANT)]
    assert found == []
