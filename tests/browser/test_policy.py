"""Under the headers that are published every kind of page works, and nothing put into one runs.

What each kind of page loads is looked at in ``test_site``; here stand the pages that do the most,
and the proof that the policy stops something.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

from tests.browser.conftest import Visitor
from tests.browser.serving import serving

PLANTED = (
    "<script>document.title = 'Planted'</script>",
    "<img alt='' src=x onerror=\"document.title = 'Planted'\">",
    "<p style='position:fixed;inset:0'>Planted</p>",
    "<iframe src='../about/'></iframe>",
    "<base href='https://evil.example/'>",
)
META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture(scope="module")
def about(built_site: Path) -> str:
    return (built_site / "about/index.html").read_text("utf-8")


def copy(site: Path, folder: Path, page: str, *, headers: bool) -> Path:
    """A website of one page, with the assets and, if they are sent, the headers of a whole one."""
    shutil.copytree(site / "assets", folder / "assets")
    if headers:
        shutil.copy(site / "_headers", folder)
    path = folder / "about/index.html"
    path.parent.mkdir()
    path.write_text(page, "utf-8")
    return folder


def test_the_search_finds_under_the_policy(visit: Visitor) -> None:
    started = visit()
    page = started.open("search/?q=scrutiny")
    expect(page.locator("[data-search-results] > li").first).to_be_visible()
    page.locator("[data-search-facets] [type=checkbox]").first.evaluate("box => box.click()")
    expect(page.locator("[data-search-status]")).to_contain_text("narrowed to")
    assert (started.errors, started.strangers) == ([], [])


def test_the_way_out_works_under_the_policy(visit: Visitor) -> None:
    started = visit()
    page = started.open("worried-about-a-child/")
    page.keyboard.press("Shift")
    expect(page.locator("[data-exit-said]")).not_to_be_empty()
    assert started.errors == []


@pytest.mark.parametrize("headers", [True, False], ids=["by headers", "by the page alone"])
@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_put_into_a_page_is_stopped_and_reported(
    visit: Visitor, tmp_path: Path, built_site: Path, about: str, planted: str, headers: bool
) -> None:
    page = about.replace("</main>", f"{planted}</main>")
    if headers:
        page = META.sub("", page)
    with serving(copy(built_site, tmp_path, page, headers=headers)) as home:
        started = visit(home)
        shown = started.open("about/")
        expect(shown.locator("h1")).to_be_visible()
        assert shown.title() != "Planted"
        assert [error for error in started.errors if "Content Security Policy" in error]


def test_a_form_sends_nothing_elsewhere(
    visit: Visitor, tmp_path: Path, built_site: Path, about: str
) -> None:
    page = about.replace(
        "</main>", "<form id=planted action='https://evil.example/'></form></main>"
    )
    with serving(copy(built_site, tmp_path, page, headers=True)) as home:
        started = visit(home)
        shown = started.open("about/")
        with shown.expect_console_message(lambda message: "form-action" in message.text):
            shown.evaluate("setTimeout(() => planted.submit())")
        assert started.strangers == []


def test_no_script_can_turn_a_text_into_markup(visit: Visitor) -> None:
    page = visit().open("about/")
    with pytest.raises(Error, match="TrustedHTML"):
        page.evaluate("document.querySelector('h1').innerHTML = '<b>Planted</b>'")
    assert page.locator("h1 b").count() == 0


def test_without_a_policy_it_would_have_run(
    visit: Visitor, tmp_path: Path, built_site: Path, about: str
) -> None:
    page = META.sub("", about.replace("</main>", f"{PLANTED[0]}</main>"))
    with serving(copy(built_site, tmp_path, page, headers=False)) as home:
        assert visit(home).open("about/").title() == "Planted"
