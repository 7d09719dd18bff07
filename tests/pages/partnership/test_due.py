"""What is due for one partnership: said for a reader who comes long after the page was made."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from masa.pages.addresses import Addresses
from masa.pages.blocks import Absent, Links
from masa.pages.book import partnership_pages
from masa.pages.inline import Anchor, Moment, Tag
from masa.pages.scope import Scope
from masa.pages.special_blocks import Event
from masa.pages.views import PageView
from tests.due.small import TODAY, opened
from tests.due.test_due import CASES
from tests.pages.partnership.scene import every, fact, part, render, said

ADDRESS = "partnerships/north/due/"


def view_of(folder: Path, text: str, *, status: str = "published", today: date = TODAY) -> PageView:
    workspace = opened(folder, text, status=status, today=today, south="topics: []\n")
    addresses = Addresses.of(workspace.library)
    north = workspace.library.by_slug["north"]
    scope = Scope.of(workspace, addresses, north)
    pages = {page.address: page.view for page in partnership_pages(scope)}
    return pages[ADDRESS]


def event(folder: Path, text: str, today: date = TODAY) -> Event:
    (found,) = every(Event, view_of(folder, text, today=today))
    return found


def review(on: str) -> str:
    return f"publication: {{next-review: {on}}}\n"


@pytest.mark.parametrize(
    ("on", "section"),
    [
        ("21 November 2026", "overdue"),
        ("22 November 2026", "soon"),
        ("21 January 2027", "soon"),
        ("22 January 2027", "later"),
        ("when there is time", "no-day"),
    ],
)
def test_each_thing_stands_in_its_time(tmp_path: Path, on: str, section: str) -> None:
    view = view_of(tmp_path, review(on))
    assert [found.id for found in view.sections] == [section]


def test_headings_name_days_and_never_say_today(tmp_path: Path) -> None:
    actions = ", ".join(
        f"{{id: a{n}, text: Do {n}., due: {due}}}"
        for n, due in enumerate(["1 May 2026", "1 December 2026", "1 May 2027", "Some day"])
    )
    view = view_of(tmp_path, f"actions: [{actions}]\n")
    assert [section.title for section in view.sections] == [
        "Overdue on 22 November 2026",
        "Due by 21 January 2027",
        "Due later",
        "No day is given",
    ]
    words = said(view).lower().split()
    assert not {"today", "now", "tomorrow", "ago", "currently"} & set(words)
    assert "Made on 22 November 2026, from what is written here." in said(view)


@pytest.mark.parametrize(
    ("late", "word"), [(1, "it was 1 day late."), (22, "it was 22 days late.")]
)
def test_overdue_is_said_in_words_with_the_day_on_which_that_was_so(
    tmp_path: Path, late: int, word: str
) -> None:
    last = TODAY - timedelta(days=late)
    found = event(tmp_path, review(last.isoformat()))
    assert found.state == Tag("Overdue", "red")
    assert said(found.blocks[0]) == f"On 22 November 2026, when this page was made, {word}"


def test_what_is_not_overdue_has_no_state(tmp_path: Path) -> None:
    found = event(tmp_path, review("22 November 2026"))
    assert found.state is None
    assert "late" not in said(found.blocks)


EXPLAINED = """\
explanations:
  - {requirement: the-chair, reason: R., agreed-by: All partners, agreed-on: 2026-01-01,
     review-by: 2026-11-22}
"""
CHAIR = "people: [{id: a, post: Chair}]\nchair: {person: a, until: 1 November 2026}\n"


@pytest.mark.parametrize(
    ("text", "word", "was"),
    [(EXPLAINED, "Lapsed", "it had lapsed."), (CHAIR, "Ended", "it had ended.")],
)
def test_what_is_over_is_not_called_late(tmp_path: Path, text: str, word: str, was: str) -> None:
    found = event(tmp_path, text)
    assert found.state == Tag(word, "red")
    assert said(found.blocks[0]).endswith(was)


def test_each_thing_leads_to_where_it_is_shown(tmp_path: Path) -> None:
    found = event(tmp_path, "actions: [{id: a, text: Act., due: 1 May 2027}]\n")
    assert found.target == "partnerships/north/priorities/#actions"
    html = render(view_of(tmp_path, review("1 May 2027")), ADDRESS)
    assert '<a href="../arrangements/#publication">Review of the arrangements</a>' in html


@pytest.mark.parametrize("case", [case for case in CASES if case["due"]], ids=lambda c: c["name"])
def test_where_it_is_shown_is_there(case: dict[str, Any], tmp_path: Path) -> None:
    chosen = {key: case[key] for key in ("status", "edition") if key in case}
    workspace = opened(tmp_path, case["text"], **chosen)
    addresses = Addresses("north")
    north = workspace.library.by_slug["north"]
    scope = Scope.of(workspace, addresses, north)
    pages = {page.address: page.view for page in partnership_pages(scope)}
    targets = {event.target for event in every(Event, pages["due/"])}
    assert len(targets) >= 1
    for target in targets:
        address, _, anchor = target.partition("#")
        html = render(pages[address], address)
        assert not anchor or f'id="{anchor}"' in html, target


def test_who_and_why_are_said(tmp_path: Path) -> None:
    explained = event(tmp_path / "a", EXPLAINED)
    assert fact(explained, "Kind") == "Explanation"
    assert fact(explained, "Agreed by") == "All partners"
    papers = "papers: [{kind: budget, title: The budget, sign-offs: [{seat: b, on: 2026-04-01}]}]"
    seats = (
        "seats: [{id: a, kind: police, organisations: [force]},"
        " {id: b, kind: local-authority, organisations: [council]}]\n"
    )
    unsigned = event(tmp_path / "b", f"publication: {{{papers}}}\n{seats}")
    assert fact(unsigned, "Still to sign") == "North Police"
    report = "reports: [{id: a, title: R, from: 2025-04-01, to: 2026-03-31, published: 2026-09-01}]"
    assert fact(event(tmp_path / "c", report), "Because of").startswith("Working Together")


@pytest.mark.parametrize(
    ("on", "moment"),
    [
        ("1 May 2027", Moment("1 May 2027", "2027-05-01")),
        ("May 2027", Moment("May 2027")),
        ("Some day", Moment("Some day")),
    ],
)
def test_a_date_has_its_published_wording(tmp_path: Path, on: str, moment: Moment) -> None:
    assert event(tmp_path, review(on)).when == moment


def test_a_text_is_one_line_without_markup_and_is_cut_between_words(tmp_path: Path) -> None:
    text = "Read [the guide](https://example.org/) *well*,\n      and then" + " do it again" * 20
    found = event(
        tmp_path, f"actions:\n  - id: a\n    due: 1 May 2027\n    text: |\n      {text}\n"
    )
    assert found.title.startswith("Read the guide well, and then do it again do it")
    assert found.title.endswith(("do…", "it…", "again…"))
    assert len(found.title) <= 110


def test_when_nothing_is_due_that_is_said(tmp_path: Path) -> None:
    view = view_of(tmp_path, "")
    assert every(Absent, part(view, "nothing"))[0].words == "No date is recorded"


def test_a_record_has_no_such_page(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        view_of(tmp_path, review("1 May 2027"), status="record")


def test_the_calendar_can_be_fetched(tmp_path: Path) -> None:
    (links,) = every(Links, view_of(tmp_path, "").lead)
    assert links.links == (
        Anchor("Add these dates to a calendar (iCalendar)", "partnerships/north/due.ics"),
    )
