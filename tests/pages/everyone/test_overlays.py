"""What is not in force: an edition that was not read, and an Act that has not begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.pages.blocks import Card
from masa.pages.everyone import guidance
from masa.pages.page import Page
from tests.pages.everyone.sites import SCRUTINY, identity, made, targets, workspace
from tests.pages.partnership.scene import TODAY, every, fact, part, said

WT2026 = """
edition:
  id: wt2026
  title: Working Together 2026
  short-title: WT 2026
  publisher: DfE
  published: 2026-03-18
  applies-from: 2026-03-18
  status: upcoming
  marked: Published, not yet read
  continues: wt2023
  summary: The next one.
  how-sure: Not read.
keeps:
  - {edition: wt2023, but: [], guidance: unconfirmed, because: Not read.}
"""
WT2030 = """
edition:
  id: wt2030
  title: Working Together 2030
  short-title: WT 2030
  publisher: DfE
  published: 2026-04-18
  status: upcoming
  continues: wt2026
  summary: A draft.
  how-sure: Not read.
withdrawn:
  - {requirement: chair, because: Chairs are history.}
requirements:
"""
ACT = """
edition:
  id: act
  title: The Act
  short-title: Act
  publisher: Parliament
  published: 2026-04-29
  status: upcoming
  marked: Passed, not yet in force
  overlay: yes
  summary: An Act.
  how-sure: Read.
requirements:
  - id: teams
    number: 1
    title: The teams
    group: statute
    says: Which teams there are.
    basis: [{says: The Act}]
    strength: must
    confirmed: read
    look-at: [{kind: present, path: arrangements.teams.text}]
    shown-at: arrangements#teams
    to-meet: Write it.
"""


def pages(folder: Path, act: str = ACT) -> dict[str, Page]:
    workspace(
        folder,
        alpha=identity("Alpha") + SCRUTINY,
        beta=identity("Beta", "record", "wt2018"),
        gamma=identity("Gamma") + "arrangements: {teams: {text: There are two.}}\n",
    )
    arrangements = folder / "arrangements"
    own = WT2030 + (arrangements / "guidance/wt2023.yml").read_text("utf-8").partition(
        "requirements:\n"
    )[2].partition("  - id: chair")[0].replace("edition: wt2018", "edition: wt2026").replace(
        "requirement: scrutiny, how: renamed", "requirement: independent-scrutiny"
    )
    for name, text in (("wt2026", WT2026), ("wt2030", own), ("act", act)):
        (arrangements / f"guidance/{name}.yml").write_text(text, "utf-8")
    opened = open_workspace(arrangements, TODAY)
    assert [f for f in opened.findings if not f.requirement] == []
    return made(guidance.pages, opened)


def test_it_is_marked_for_what_it_is(tmp_path: Path) -> None:
    found = pages(tmp_path)
    states = {
        card.title: card.state.word for card in every(Card, found["guidance/"].view) if card.state
    }
    assert states["Working Together 2026"] == "Published, not yet read"
    assert states["The Act"] == "Passed, not yet in force"
    assert states["Working Together 2030"] == "Not yet in force"
    assert next(iter(states)) == "Working Together 2023", "what is in force stands first"
    act = found["guidance/act/"].view
    assert fact(act, "Status") == "Passed, not yet in force | amber"
    assert fact(act, "Applies").startswith("to every current partnership")
    assert fact(found["guidance/wt2030/"].view, "Applies") == "not known from when"


def test_who_shows_what_is_not_asked_for_yet(tmp_path: Path) -> None:
    view = pages(tmp_path)["guidance/act/teams/"].view
    shown = part(view, "who-shows-it")
    assert targets(shown) == {
        "Alpha": "partnerships/alpha/compliance/#teams",
        "Gamma": "partnerships/gamma/arrangements/#teams",
    }
    assert "Not yet in force" in said(shown)
    assert "Nobody is held to it yet." in said(part(view, "how-it-is-checked"))
    assert fact(view, "Status") == "Passed, not yet in force | amber"
    assert fact(view, "Part of") == "Duties of the Act"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-22", "In force since 22 November 2026"),
        ("2027-09-01", "In force from 1 September 2027"),
    ],
)
def test_the_day_is_named_once_it_is_known(tmp_path: Path, day: str, words: str) -> None:
    act = ACT.replace("strength: must", f"strength: must\n    in-force-from: {day}")
    view = pages(tmp_path, act)["guidance/act/teams/"].view
    assert fact(view, "Status").startswith(words)
    assert "cannot be published here." in said(part(view, "how-it-is-checked"))


def test_what_is_only_believed_is_said_to_be(tmp_path: Path) -> None:
    found = pages(tmp_path)
    kept = found["guidance/wt2026/chair/"].view
    assert fact(part(kept, "other-editions"), "The same as, as far as we know,")
    assert fact(kept, "Status") == "Published, not yet read | amber"
    assert "stops nothing" in said(part(kept, "how-it-is-checked"))
    law = found["guidance/wt2026/independent-scrutiny/"].view
    assert "(WT 2023)" in fact(part(law, "other-editions"), "The same as")
    assert "(WT 2030)" in fact(part(law, "other-editions"), "Stays as")


def test_what_is_withdrawn_is_said_with_the_reason_on_both_sides(tmp_path: Path) -> None:
    found = pages(tmp_path)
    gone = fact(
        part(found["guidance/wt2026/chair/"].view, "other-editions"), "No longer asked for in"
    )
    assert gone.endswith("Chairs are history.")
    changes = part(found["guidance/wt2030/"].view, "changes")
    assert "The chair | guidance/wt2026/chair/ | Chairs are history." in said(changes)
