"""An Act that adds to every edition: who is asked, from which day, and what that stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.assessing import Outcome
from masa.guidance.workspace import Workspace, open_workspace
from tests.guidance.example import (
    EDITION,
    FILE,
    PARTNERSHIP,
    WHOLE,
    explained,
    opened,
    short,
    write,
)
from tests.guidance.support import EXAMPLE, TODAY

ACT = """\
edition:
  id: act
  title: An Act
  short-title: Act
  publisher: Parliament
  published: 2026-06-01
  status: upcoming
  overlay: yes
  summary: A small Act.
  how-sure: Quite sure.
requirements:
  - id: teams
    number: 1
    title: The teams
    group: statute
    says: Say which teams there are.
    basis: [{says: The Act}]
    strength: must
    confirmed: read
    look-at: [{kind: present, path: arrangements.teams.text}]
    shown-at: arrangements#teams
    to-meet: Write it.
"""
BEGINS = "    strength: must\n    in-force-from: %s\n"
TEAMS = "arrangements: {teams: {text: There are two.}}\n"


def with_act(
    folder: Path, text: str, begins: str = "", status: str = "published", **changes: str
) -> Workspace:
    """The small edition with the Act beside it, and one partnership."""
    opened(folder, WHOLE + text, status=status)
    act = ACT.replace("    strength: must\n", BEGINS % begins) if begins else ACT
    for before, after in changes.items():
        act = act.replace(f"{before}:", f"{after}:")
    write(folder / "arrangements/guidance/act.yml", act)
    return open_workspace(folder / "arrangements", TODAY)


def outcome(workspace: Workspace) -> Outcome | None:
    found = workspace.standings[EXAMPLE].of("teams")
    return found.outcome if found else None


@pytest.mark.parametrize(
    ("begins", "text", "expected", "findings"),
    [
        ("", "", Outcome.NOT_YET, []),
        ("2026-11-23", "", Outcome.NOT_YET, [("S204", "warning", "teams")]),
        ("2026-11-22", "", Outcome.NOT_MET, [("S201", "error", "teams")]),
        ("", TEAMS, Outcome.MET, []),
        ("2026-11-22", TEAMS, Outcome.MET, []),
    ],
)
def test_it_asks_from_its_day_on_and_warns_once_the_day_is_known(
    tmp_path: Path, begins: str, text: str, expected: Outcome, findings: list[tuple[str, str, str]]
) -> None:
    workspace = with_act(tmp_path, text, begins)
    assert outcome(workspace) is expected
    assert short(workspace.findings) == findings


def test_who_asks_is_known(tmp_path: Path) -> None:
    standing = with_act(tmp_path, "").standings[EXAMPLE]
    teams, duty = standing.of("teams"), standing.of("duty")
    assert teams is not None
    assert duty is not None
    assert standing.asked_by(teams).id == "act"
    assert standing.asked_by(duty).id == "test"
    assert [a.requirement.id for a in standing.assessments][-1] == "teams"


def test_a_record_is_history_and_is_asked_for_nothing_new(tmp_path: Path) -> None:
    workspace = with_act(tmp_path, "", "2026-01-01", status="record")
    assert outcome(workspace) is None


def test_a_draft_is_told(tmp_path: Path) -> None:
    workspace = with_act(tmp_path, "", "2026-01-01", status="draft")
    assert short(workspace.findings) == [("S201", "warning", "teams")]


def test_the_law_leaves_no_choice_here_either(tmp_path: Path) -> None:
    workspace = with_act(tmp_path, explained("teams"), "2026-01-01")
    (finding,) = workspace.findings
    assert finding.message.endswith("the law leaves no choice here.")
    assert finding.blocks


def test_nobody_can_be_under_an_overlay_alone(tmp_path: Path) -> None:
    with_act(tmp_path, "")
    identity = PARTNERSHIP.format(status="published").replace("edition: test", "edition: act")
    write(tmp_path / FILE, identity + WHOLE)
    found = open_workspace(tmp_path / "arrangements", TODAY).findings
    assert [(f.code, f.message) for f in found] == [
        ("M120", "There is no edition with the id `act`.")
    ]


def test_a_line_of_an_edition_may_begin_later_too(tmp_path: Path) -> None:
    opened(tmp_path, "")
    path = tmp_path / "arrangements/guidance/test.yml"
    text = path.read_text("utf-8").replace(
        "strength: must\n", "strength: must\n    in-force-from: 2027-01-01\n"
    )
    write(path, text)
    found = open_workspace(tmp_path / "arrangements", TODAY).findings
    assert ("S204", "warning", "duty") in short(found)
    assert not [f for f in found if f.requirement == "duty" and f.blocks]


def test_what_an_overlay_and_editions_ask_for_by_one_id_is_found_once(tmp_path: Path) -> None:
    with_act(tmp_path, TEAMS)
    older = EDITION.format(status="superseded").replace("id: test", "id: older", 1)
    write(tmp_path / "arrangements/guidance/older.yml", older)
    write(tmp_path / "arrangements/guidance/act.yml", ACT.replace("id: teams", "id: advice"))
    (finding,) = open_workspace(tmp_path / "arrangements", TODAY).findings
    assert (finding.code, finding.place.file) == ("M121", "arrangements/guidance/act.yml")
    assert finding.message.startswith("The id `advice` is used twice")
