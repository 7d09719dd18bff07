"""The page about the open data: every file with its size, and the layout in words."""

from __future__ import annotations

import re

import pytest

from masa.downloads import make_downloads
from masa.guidance.workspace import Workspace
from masa.pages.book import make_pages
from masa.pages.everyone import data
from masa.pages.inline import Anchor
from masa.pages.open_data import NOTHING, size
from masa.pages.page import Page
from masa.site.finished import words
from tests.pages.golden.world import PUBLISHED, RECORD, alone, assembly, workspace
from tests.pages.partnership.scene import every


def pages(of: Workspace) -> dict[str, Page]:
    catalogue = make_downloads(of, "A small site", "").catalogue
    return {page.address: page for page in data.pages(of, catalogue)}


def targets(page: Page) -> set[str]:
    return {anchor.target for anchor in every(Anchor, page.view)}


def test_every_file_of_the_open_data_and_every_feed_is_linked() -> None:
    files = make_downloads(workspace(), "A small site", "").files
    wanted = {name for name in files if name.startswith("data/1/")}
    wanted |= {"changes.xml", "changes.json", "due.ics"}
    assert wanted - targets(pages(workspace())["data/"]) == set()


def test_each_link_to_a_file_has_a_name_of_its_own() -> None:
    named = [anchor.text for anchor in every(Anchor, pages(workspace())["data/"].view)]
    files = [text for text in named if text.startswith(("All, ", "Who pays what, "))]
    assert len(files) == len(set(files)) > 2
    assert all('<span class="unseen">: ' in text for text in files)


def test_date_licence_and_sizes_are_said() -> None:
    text = words(assembly(workspace()).body("data/index.md"))
    assert "2 November 2026" in text
    assert re.search(r"Who pays what \(CSV, \d+\s(?:KB|bytes)\) .*? \d+ rows\.", text)
    assert re.search(r"\d\sKB", text)
    assert "never 0" in text
    assert "no spreadsheet runs it" in text
    assert "does not say that it is right" in text


def test_each_column_and_each_member_is_described() -> None:
    found = pages(workspace())
    tables = words(assembly(workspace()).body("data/tables/index.md"))
    assert "amount_kind" in tables
    json = words(assembly(workspace()).body("data/json/index.md"))
    assert "organisations-names" in json
    for address in ("data/tables/", "data/json/"):
        sections = found[address].view.sections
        assert len({section.id for section in sections}) == len(sections) > 10


def test_without_data_there_is_no_page() -> None:
    assert data.pages(workspace(), NOTHING) == ()
    assert [page for page in make_pages(workspace()) if page.address.startswith("data/")] == []


def test_a_partnership_alone_has_the_same_addresses() -> None:
    found = targets(pages(alone(PUBLISHED))["data/"])
    assert {"data/1/all.json", f"data/1/partnerships/{PUBLISHED}.json", "changes.json"} <= found


@pytest.mark.parametrize(
    ("address", "table"),
    [
        (f"partnerships/{PUBLISHED}/", "members"),
        (f"partnerships/{PUBLISHED}/funding/", "contributions"),
        (f"partnerships/{PUBLISHED}/compliance/", "requirements"),
        (f"partnerships/{RECORD}/", "requirements"),
    ],
)
def test_pages_lead_to_the_tables_that_hold_the_same(address: str, table: str) -> None:
    slug = address.split("/")[1]
    page = assembly(workspace()).pages[f"{address}index.md"]
    assert f"data/1/partnerships/{slug}/{table}.csv" in targets(page)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (223_456, "223 KB"),
        (1_096_032, "1.1 MB"),
    ],
)
def test_sizes_are_said_as_readers_know_them(number: int, said: str) -> None:
    assert size(number).replace("\N{NO-BREAK SPACE}", " ") == said
