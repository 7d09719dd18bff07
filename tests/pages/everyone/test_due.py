"""What is due on the whole site: for whom how much, and everything in the order of time."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.pages.blocks import Table
from masa.pages.everyone import due
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.special_blocks import Event
from tests.due.small import TODAY, opened
from tests.pages.everyone.sites import made
from tests.pages.partnership.scene import every, fact, part, render, said

LATE = "actions: [{id: a, text: Be late., due: 1 May 2026}, {id: b, text: Next., due: May 2027}]\n"
SOUTH = "publication: {next-review: 1 December 2026}\n"
PROGRAMME = "milestones: [{when: 15 April 2027, what: It ends., state: planned}]\n"


def pages(folder: Path, text: str = LATE, **more: str) -> dict[str, Page]:
    return made(due.pages, opened(folder, text, today=TODAY, **more))


def test_each_partnership_and_programme_has_a_row(tmp_path: Path) -> None:
    view = pages(tmp_path, south=SOUTH, programme=PROGRAMME)["due/"].view
    (table,) = every(Table, part(view, "who"))
    assert table.columns == ("Who", "Overdue on 22 November 2026", "Next")
    assert table.rows == (
        (Anchor("North Partnership", "partnerships/north/due/"), "1", "Next (May 2027)"),
        (
            Anchor("South Partnership", "partnerships/south/due/"),
            "0",
            "Review of the arrangements (1 December 2026)",
        ),
        (Anchor("The programme", "programmes/help/"), "0", "It ends (15 April 2027)"),
    )


def test_everything_stands_in_its_time_with_whose_it_is(tmp_path: Path) -> None:
    view = pages(tmp_path, south=SOUTH, programme=PROGRAMME)["due/"].view
    told = {
        section.id: [(fact(event, "Whose"), event.title) for event in every(Event, section)]
        for section in view.sections
    }
    assert told == {
        "who": [],
        "overdue": [("North", "Be late")],
        "soon": [("South", "Review of the arrangements")],
        "later": [("Programme", "It ends"), ("North", "Next")],
    }
    assert [event.target for event in every(Event, part(view, "later"))] == [
        "programmes/help/milestones/#milestones",
        "partnerships/north/priorities/#actions",
    ]


def test_when_all_that_is_left_is_overdue_nothing_is_next(tmp_path: Path) -> None:
    view = pages(tmp_path, LATE.replace("May 2027", "May 2025"), south="")["due/"].view
    assert every(Table, view)[0].rows[0][1:] == ("2", "Nothing")


@pytest.mark.parametrize(("number", "left"), [(200, 0), (201, 1)])
def test_a_very_long_list_says_that_it_is_cut(tmp_path: Path, number: int, left: int) -> None:
    actions = "".join(f"  - {{id: a{n}, text: Do {n}., due: 1 May 2027}}\n" for n in range(number))
    view = pages(tmp_path, f"actions:\n{actions}", south="")["due/"].view
    assert len(every(Event, view)) == 200
    rest = [said(section) for section in view.sections if section.id == "rest"]
    assert len(rest) == left
    assert all("the first 200 of 201" in words for words in rest)


def test_a_site_of_one_partnership_has_only_its_own_page(tmp_path: Path) -> None:
    assert pages(tmp_path) == {}


def test_when_nothing_is_due_there_is_no_page(tmp_path: Path) -> None:
    assert pages(tmp_path, "", south="") == {}


def test_it_renders_and_leads_to_the_calendar_of_all(tmp_path: Path) -> None:
    html = render(pages(tmp_path, south=SOUTH)["due/"].view, "due/")
    assert '<a href="../due.ics">Add all these dates to a calendar (iCalendar)</a>' in html
    assert "Made on 22 November 2026, from what each partnership has written here." in html
