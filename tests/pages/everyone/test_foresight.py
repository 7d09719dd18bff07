"""What an edition that is not in force would change, for each current partnership."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.compare.foresight import what_is_coming
from masa.pages.addresses import Addresses
from masa.pages.blocks import Absent, Table
from masa.pages.everyone import foresight
from masa.pages.inline import Anchor
from masa.pages.page import Page
from tests.compare.test_foresight import COMING, opened
from tests.pages.partnership.scene import every, part, render, said

ADDRESS = "guidance/next/what-would-change/"


def pages(folder: Path, status: str = "published", **more: str) -> dict[str, Page]:
    space = opened(folder, status=status, **more)
    ahead = [one for each in space.library.partnerships for one in what_is_coming(space, each)]
    made = foresight.pages(space, Addresses.of(space.library), ahead)
    return {page.address: page for page in made}


def test_each_partnership_has_a_row_that_leads_to_its_own_page(tmp_path: Path) -> None:
    (table,) = every(Table, part(pages(tmp_path)[ADDRESS].view, "partnerships"))
    assert table.columns == foresight.COLUMNS
    # One new thing to write, one changed, none that stays, and two that lapse.
    own = Anchor("Example", "ahead/#next")
    assert table.rows == ((own, "Test guidance", "1", "1", "0", "2"),)


def test_every_upcoming_edition_has_its_page_and_no_other(tmp_path: Path) -> None:
    last = COMING.format(id="last", published="2027-01-01", continues="next", advice="counsel")
    assert set(pages(tmp_path, last=last)) == {ADDRESS, "guidance/last/what-would-change/"}


def test_it_says_that_nothing_is_in_force_and_how_sure_we_are(tmp_path: Path) -> None:
    page = pages(tmp_path)[ADDRESS]
    assert page.title == "What would change: Next guidance"
    assert "It does not say that anybody fails a duty: nothing here is in force." in said(page.view)
    about = part(page.view, "about")
    assert about.title == "The next guidance"
    assert said(about.blocks) == "A draft. | Not at all."


@pytest.mark.parametrize("status", ["record", "superseded"])
def test_when_it_comes_for_nobody_that_is_said(tmp_path: Path, status: str) -> None:
    view = pages(tmp_path, status)[ADDRESS].view
    assert said(every(Absent, view)) == "No partnership here is under an earlier edition"


def test_it_renders(tmp_path: Path) -> None:
    html = render(pages(tmp_path)[ADDRESS].view, ADDRESS)
    assert '<a href="../../../ahead/#next">Example</a>' in html
    assert html.count("<td") == len(foresight.COLUMNS) - 1
