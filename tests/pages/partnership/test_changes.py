"""What changed in a partnership: its own versions, and what its files show between two of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from masa.compare.history import History, Recorded, steps
from masa.guidance.workspace import open_workspace
from masa.pages.addresses import Addresses
from masa.pages.blocks import Absent, Links, Part, Text
from masa.pages.book import partnership_pages
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.scope import Scope
from masa.pages.shared.changes import blocks
from masa.pages.special_blocks import Event
from tests.compare.test_versions import compared, opened
from tests.pages.partnership.scene import every, part, render, said

ADDRESS = "partnerships/north/changes/"
BEFORE = "voice: {summary: We listen.}\n"
AFTER = """\
voice: {summary: We listen well.}
groups: [{id: a, name: 'Board <b>x</b>', kind: board}]
publication:
  versions:
    - {number: "2", published: 2026-10-01, reason: A new partner.}
    - {number: "3", published: Autumn 2026}
    - {number: "4", published: 2026-10-28}
"""


def recorded(folder: Path, name: str, on: date, text: str, south: str = BEFORE) -> Recorded:
    return Recorded(name, on, opened(folder / name.replace("/", "-"), north=text, south=south))


def page(folder: Path, why_not: str = "", *names: str) -> Page:
    """The page after two versions: the second of the names given was made from the first."""
    old = recorded(folder, names[0] if names else "v1", date(2026, 9, 1), BEFORE)
    new = recorded(folder, names[1] if names else "v2", date(2026, 11, 1), AFTER)
    history = History(steps([old, new]), why_not)
    library = new.workspace.library
    about = library.by_slug["north"]
    made = partnership_pages(Scope.of(new.workspace, Addresses.of(library), about, history))
    return {one.address: one for one in made}[ADDRESS]


def test_its_own_versions_come_first_the_newest_of_them_at_the_top(tmp_path: Path) -> None:
    found = page(tmp_path).view
    assert [section.id for section in found.sections] == ["versions", "step-v2"]
    versions = [(one.when.words, one.title) for one in every(Event, part(found, "versions"))]
    # What names no day comes last.
    assert versions == [
        ("28 October 2026", "Version 4"),
        ("1 October 2026", "Version 2"),
        ("Autumn 2026", "Version 3"),
    ]
    assert "A new partner." in said(part(found, "versions"))


def test_each_step_names_both_versions_and_its_day(tmp_path: Path) -> None:
    step = part(page(tmp_path).view, "step-v2")
    assert step.title == "From v1 to v2 (1 November 2026)"
    heads = [(one.title, one.folded, one.note) for one in every(Part, step)]
    assert heads[0] == ("Important", False, "")
    assert heads[-1] == ("Words and notes that were rewritten", True, "1 change")
    assert "`" not in said(step)


@pytest.mark.parametrize(
    ("after", "heads"),
    [
        ("voice: {summary: We., aims: [All]}", ["Changes"]),
        ("voice: {aims: [All]}", ["Important", "Other changes"]),
    ],
)
def test_changes_are_others_only_beside_important_ones(
    tmp_path: Path, after: str, heads: list[str]
) -> None:
    (found,) = compared(tmp_path, "voice: {summary: We.}", after)
    assert [one.title for one in every(Part, tuple(blocks(found)))] == heads


def test_what_has_no_version_yet_is_until_a_day(tmp_path: Path) -> None:
    step = part(page(tmp_path, "", "v1", "now").view, "step-now")
    assert step.title == "From v1 until 1 November 2026"


@pytest.mark.parametrize(
    ("name", "anchor"),
    [("v2", "step-v2"), ("Release/2026.1", "step-release-2026-1"), ("…", "step-version")],
)
def test_any_name_of_a_version_makes_an_anchor(tmp_path: Path, name: str, anchor: str) -> None:
    assert [s.id for s in page(tmp_path, "", "v1", name).view.sections][1] == anchor


def test_a_step_that_changed_nothing_here_says_so(tmp_path: Path) -> None:
    old = recorded(tmp_path, "v1", date(2026, 9, 1), BEFORE)
    new = recorded(tmp_path, "v2", date(2026, 11, 1), BEFORE, south=AFTER)
    library = new.workspace.library
    about, history = library.by_slug["north"], History(steps([old, new]))
    made = partnership_pages(Scope.of(new.workspace, Addresses.of(library), about, history))
    view = {one.address: one for one in made}[ADDRESS].view
    assert said(every(Text, part(view, "step-v2"))) == "No change is listed."
    assert every(Absent, part(view, "versions"))[0].words == "No version is recorded"


def test_why_there_is_no_history_is_said(tmp_path: Path) -> None:
    assert "A shallow clone." in said(part(page(tmp_path, "A shallow clone.").view, "history"))


def test_there_is_a_feed_for_people_and_for_programs(tmp_path: Path) -> None:
    found = page(tmp_path)
    feed = "partnerships/north/changes.xml"
    assert found.feed == feed
    (links,) = every(Links, found.view.lead)
    assert links.links == (Anchor("Follow these changes in a feed reader (Atom)", feed),)


def test_it_renders_and_markup_in_a_name_stays_text(tmp_path: Path) -> None:
    html = render(page(tmp_path).view, ADDRESS)
    assert "Board &lt;b&gt;x&lt;/b&gt;" in html


def test_a_record_does_not_change(tmp_path: Path) -> None:
    today = opened(tmp_path, north=BEFORE).today
    identity = tmp_path / "arrangements/partnerships/north/partnership.yml"
    identity.write_text(identity.read_text("utf-8").replace("published", "record"), "utf-8")
    workspace = open_workspace(tmp_path / "arrangements", today)
    library = workspace.library
    about = library.by_slug["north"]
    made = partnership_pages(Scope.of(workspace, Addresses.of(library), about))
    assert ADDRESS not in {one.address for one in made}
