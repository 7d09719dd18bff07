"""The whole document as a reader has it: folded on a phone, open on a screen, a report on paper."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Visitor

WHOLE = "partnerships/northmere/whole/"
RECORD = "partnerships/birmingham/whole/"


def printed(page: Page) -> list[str]:
    """The text of each page that the browser prints."""
    reader = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [sheet.extract_text() for sheet in reader.pages]


def parts(page: Page) -> list[str]:
    """Number and title of each main part."""
    found: list[str] = page.eval_on_selector_all(
        ".whole-part > h2", "all => all.map(each => each.textContent.replace(/\\s+/g, ' ').trim())"
    )
    return found


@pytest.mark.parametrize(
    ("path", "least", "dated"),
    [(WHOLE, 60, "As at "), (RECORD, 8, "Record of June 2019, not current advice")],
)
def test_it_prints_as_a_report(visit: Visitor, path: str, least: int, dated: str) -> None:
    page = visit().open(path)
    named = page.locator(".page-head .kicker").inner_text()
    titles = parts(page)
    paper = [re.sub(r"\s+", " ", text) for text in printed(page)]
    assert len(paper) >= least
    assert "Content hash (SHA-256)" in paper[0]
    for number, text in enumerate(paper, 1):
        assert f"Page {number} of {len(paper)}" in text
        assert dated in text
        assert named in text
    assert "Contents" in paper[1]
    body = [text for text in paper[1:] if "Contents" not in text]
    assert [title for title in titles if not any(title in text for text in body)] == []


def test_a_long_part_begins_on_a_page_of_its_own_and_a_short_one_where_there_is_room(
    visit: Visitor,
) -> None:
    page = visit().open(WHOLE)
    short = page.eval_on_selector_all(
        ".whole-part", "all => all.map(each => each.querySelectorAll('.section').length < 3)"
    )
    titles = dict(zip(parts(page), short, strict=True))
    before: dict[bool, list[int]] = {True: [], False: []}
    for text in printed(page)[4:]:
        said = re.sub(r"\s+", " ", text)
        for title, is_short in titles.items():
            if found := re.search(rf"(?:^| ){re.escape(title)} \d+\.1 ", said):
                before[is_short].append(found.start())
    # Head and foot of a page are some 150 letters.
    assert max(before[False]) < 300 < max(before[True])


def test_on_paper_nothing_is_folded_and_addresses_follow_links(visit: Visitor) -> None:
    page = visit().open(WHOLE)
    page.emulate_media(media="print")
    expect(page.locator(".whole-fold > summary").first).to_be_hidden()
    assert page.locator(".whole-body > .section").last.is_visible()
    after = page.eval_on_selector_all(
        ".whole a[href^=http]",
        """all => all.filter(each => each.checkVisibility()).map(each =>
            [each.textContent === each.href || 'asIs' in each.dataset,
             getComputedStyle(each, '::after').content])""",
    )
    assert len(after) > 10
    assert [said for same, said in after if not same and "http" not in said] == []
    assert [said for same, said in after if same and said != "none"] == []


def test_with_room_everything_stands_open(visit: Visitor) -> None:
    page = visit(width=1280).open(WHOLE)
    expect(page.locator(".whole-fold > summary").first).to_be_hidden()
    assert page.locator("#groups-partners").is_visible()


def test_on_a_phone_a_part_opens_where_it_stands_and_by_a_link_into_it(visit: Visitor) -> None:
    page = visit(width=320).open(WHOLE)
    section = page.locator("#arrangements-needs-response")
    expect(section).to_be_hidden()
    page.locator("#part-arrangements summary").first.click()
    expect(section).to_be_visible()
    page = visit(width=320).open(f"{WHOLE}#arrangements-needs-response")
    expect(page.locator("#arrangements-needs-response")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
