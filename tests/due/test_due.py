"""What is due: each kind of thing, in the order of time; when it is overdue."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from masa.due.gathering import due_for, due_for_all
from masa.due.item import Due, Kind
from masa.guidance.workspace import Workspace
from tests.due.small import FILE, TODAY, opened

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yml").read_text("utf-8")
)
NAMES = [case["name"] for case in CASES]


def due_of(workspace: Workspace, slug: str = "north") -> tuple[Due, ...]:
    return due_for(workspace, workspace.library.by_slug[slug])


def row(item: Due) -> list[object]:
    more = [said for said in (item.who, item.basis) if said]
    return [item.kind.value, item.what, item.when, item.last, "#".join(item.shown_at), *more]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_what_is_due(case: dict[str, Any], tmp_path: Path) -> None:
    chosen = {key: case[key] for key in ("status", "edition") if key in case}
    workspace = opened(tmp_path, case["text"], **chosen)
    assert [row(item) for item in due_of(workspace)] == case["due"]


def test_every_kind_has_a_case() -> None:
    assert {row[0] for case in CASES for row in case["due"]} == {kind.value for kind in Kind}


@pytest.mark.parametrize("case", [case for case in CASES if case["due"]], ids=lambda c: c["name"])
def test_each_thing_names_the_line_that_says_it_and_lasts_by_its_name(
    case: dict[str, Any], tmp_path: Path
) -> None:
    chosen = {key: case[key] for key in ("status", "edition") if key in case}
    found = due_of(opened(tmp_path, case["text"], **chosen))
    lines = case["text"].split("\n")
    assert {item.place.file for item in found} == {FILE}
    assert all(lines[item.place.line - 1].strip() for item in found)
    names = [item.name for item in found]
    assert len(set(names)) == len(names)
    # The same thing has the same name on another day, whatever was written around it.
    later = opened(tmp_path / "b", "# A line\n" + case["text"], today=date(2027, 6, 1), **chosen)
    assert [item.name for item in due_of(later)] == names


REVIEW = "publication: {next-review: 16 September 2027}\n"
EXPLAINED = """\
explanations:
  - requirement: the-chair
    reason: R.
    agreed-by: All
    agreed-on: 2026-01-01
    review-by: 2027-09-16
"""
LAST = date(2027, 9, 16)


@pytest.mark.parametrize(
    ("text", "day", "overdue"),
    [
        (REVIEW, LAST - timedelta(days=1), False),
        (REVIEW, LAST, False),
        (REVIEW, LAST + timedelta(days=1), True),
        # An explanation counts no more on the very day that it names.
        (EXPLAINED, LAST - timedelta(days=1), False),
        (EXPLAINED, LAST, True),
        ("publication: {next-review: Some day}\n", date(2099, 1, 1), False),
        ("publication: {next-review: September 2027}\n", date(2027, 9, 30), False),
        ("publication: {next-review: September 2027}\n", date(2027, 10, 1), True),
    ],
)
def test_when_it_is_overdue(text: str, day: date, overdue: bool, tmp_path: Path) -> None:
    (item,) = due_of(opened(tmp_path, text))
    assert item.is_overdue(day) is overdue


def test_an_explanation_lapses_for_the_checks_on_the_same_day(tmp_path: Path) -> None:
    for day, lapsed in ((LAST - timedelta(days=1), False), (LAST, True)):
        workspace = opened(tmp_path / day.isoformat(), EXPLAINED, today=day)
        assessment = workspace.standings["north"].of("the-chair")
        (item,) = due_of(workspace)
        assert assessment is not None
        assert assessment.lapsed is item.is_overdue(day) is lapsed


def test_what_all_are_due_is_in_one_order_programmes_included(tmp_path: Path) -> None:
    action = "actions: [{{id: a, text: {text}, due: {due}}}]\n"
    workspace = opened(
        tmp_path,
        action.format(text="North acts", due="1 May 2027"),
        south=action.format(text="South acts", due="1 April 2027"),
        programme="milestones: [{when: 15 April 2027, what: It ends, state: planned}]\n",
    )
    found = [(item.published.slug, item.what) for item in due_for_all(workspace)]
    assert found == [("south", "South acts"), ("help", "It ends"), ("north", "North acts")]


def test_a_milestone_of_a_programme_is_shown_on_its_own_page(tmp_path: Path) -> None:
    text = "milestones: [{when: 15 April 2027, what: It ends, state: planned}]\n"
    workspace = opened(tmp_path, programme=text)
    (item,) = due_for_all(workspace)
    assert item.shown_at == ("milestones", "milestones")


def test_nothing_here_reads_a_clock(tmp_path: Path) -> None:
    assert [item.what for item in due_of(opened(tmp_path, REVIEW, today=date(1999, 1, 1)))] == [
        item.what for item in due_of(opened(tmp_path / "b", REVIEW, today=TODAY))
    ]
