"""What changed on the whole site, version by version."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from masa.compare.history import NO_HISTORY, History, Recorded, steps
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses
from masa.pages.blocks import Links, Points
from masa.pages.everyone import changes
from masa.pages.page import Page
from tests.compare.test_versions import opened
from tests.pages.partnership.scene import every, part, render, said

BEFORE = "voice: {summary: We listen.}\n"
AFTER = """\
voice: {summary: We listen well.}
groups: [{id: a, name: Board, kind: board}]
"""


def page(workspace: Workspace, history: History = NO_HISTORY) -> Page:
    (found,) = changes.pages(workspace, Addresses.of(workspace.library), history)
    return found


def two_steps(folder: Path) -> tuple[Workspace, History]:
    """South is gone in the second version, west is new there, and nothing changed in the third."""
    versions = [
        Recorded("v1", date(2026, 9, 1), opened(folder / "1", north=BEFORE, south=BEFORE)),
        Recorded("v2", date(2026, 10, 1), opened(folder / "2", north=AFTER, west=BEFORE)),
        Recorded("now", date(2026, 11, 1), opened(folder / "3", north=AFTER, west=BEFORE)),
    ]
    return versions[-1].workspace, History(steps(versions))


def test_the_newest_step_comes_first_and_names_who_changed(tmp_path: Path) -> None:
    view = page(*two_steps(tmp_path)).view
    assert [(section.id, section.title) for section in view.sections][:2] == [
        ("step-now", "From v2 until 1 November 2026"),
        ("step-v2", "From v1 to v2 (1 October 2026)"),
    ]
    assert "No change is listed." in said(part(view, "step-now"))
    (points,) = every(Points, part(view, "step-v2"))
    own = "partnerships/{}/changes/#step-v2"
    assert [said(item) for item in points.items] == [
        f"North | {own.format('north')}: 2 changes",
        f"North | {own.format('west')}: new here",
        # What is no longer here has no page to lead to.
        "North: no longer here",
    ]


def test_each_partnership_can_be_reached(tmp_path: Path) -> None:
    workspace, history = two_steps(tmp_path)
    (links,) = every(Links, part(page(workspace, history).view, "partnerships"))
    assert [link.target for link in links.links] == [
        "partnerships/north/changes/",
        "partnerships/west/changes/",
    ]


def test_why_there_is_no_history_is_said(tmp_path: Path) -> None:
    workspace = opened(tmp_path, north=BEFORE, south=BEFORE)
    view = page(workspace, History(why_not="A shallow clone.")).view
    assert "A shallow clone." in said(part(view, "history"))


def test_a_site_of_one_partnership_has_only_its_own_page(tmp_path: Path) -> None:
    workspace = opened(tmp_path, north=BEFORE)
    assert changes.pages(workspace, Addresses.of(workspace.library), NO_HISTORY) == ()


def test_it_renders_and_leads_to_the_feed(tmp_path: Path) -> None:
    found = page(*two_steps(tmp_path))
    html = render(found.view, "changes/")
    assert found.feed == "changes.xml"
    assert '<a href="../changes.xml">Follow all changes in a feed reader (Atom)</a>' in html
