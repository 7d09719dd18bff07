"""What another edition would change: new, changed, staying, lapsing, and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.compare.foresight import Change, Foresight, foresee, what_is_coming
from masa.guidance.assessing import assess_one
from masa.guidance.kinds import Scene
from masa.guidance.workspace import Workspace, open_workspace
from masa.reports.foresight import write as in_words
from tests.guidance.example import AREAS, EDITION, FILE, PARTNERSHIP, WHOLE, write
from tests.guidance.support import EXAMPLE, TODAY

#: Keeps `duty`, changes `advice`, asks for `help`, drops `memory` and `homes`.
COMING = """\
edition:
  {{id: {id}, title: The next guidance, short-title: Next guidance, publisher: Nobody,
    published: {published}, applies-from: {published}, status: upcoming, continues: {continues},
    summary: A draft., how-sure: Not at all.}}
requirements:
  - {{id: duty, number: 1, title: The duty, says: Say., basis: [{{says: The Act}}], strength: must,
     confirmed: read, continues: [{{edition: {continues}, requirement: duty}}],
     look-at: [{{kind: present, path: voice.summary}}], shown-at: voice#how-we-listen,
     to-meet: Write it.}}
  - {{id: counsel, number: 2, title: Counsel, says: Say., basis: [{{says: A}}], strength: should,
     confirmed: reported,
     continues: [{{edition: {continues}, requirement: {advice}, how: renamed}}],
     look-at:
       [{{kind: present, path: training.delivery}}, {{kind: present, path: training.courses}}],
     shown-at: training#how-it-works, to-meet: Write it.}}
  - {{id: help, number: 3, title: Family help, says: Say., basis: [{{says: A}}], strength: should,
     confirmed: unconfirmed,
     look-at: [{{kind: present, path: arrangements.help.text, words: 3}}],
     shown-at: arrangements#help, to-meet: "Write `help` under `arrangements:`."}}
"""
NEXT = COMING.format(id="next", published="2026-09-01", continues="test", advice="advice")
#: The same as an Act that comes on top of any edition, with requirements of its own.
ACT = (
    NEXT.replace("id: next,", "id: act,")
    .replace("status: upcoming,", "status: upcoming, overlay: yes,")
    .replace("- {id: ", "- {id: act-")
)


def opened(folder: Path, text: str = WHOLE, status: str = "published", **more: str) -> Workspace:
    arrangements = folder / "arrangements"
    write(arrangements / "guidance/test.yml", EDITION.format(status="in-force"))
    write(arrangements / "guidance/next.yml", NEXT)
    for name, edition in more.items():
        write(arrangements / f"guidance/{name}.yml", edition)
    write(arrangements / "registers/areas.yml", AREAS)
    write(folder / FILE, PARTNERSHIP.format(status=status) + text)
    workspace = open_workspace(arrangements, TODAY)
    assert [f for f in workspace.findings if f.code[0] in "RM"] == []
    return workspace


def foreseen(workspace: Workspace, name: str = "next") -> Foresight:
    coming = workspace.edition(name)
    assert coming is not None
    (found,) = foresee(workspace, coming)
    return found


def ids(found: Foresight, change: Change, *, missing: bool) -> list[str]:
    return [one.requirement.id for one in found.of(change, missing=missing)]


def test_what_is_new_changed_staying_and_lapsing(tmp_path: Path) -> None:
    found = foreseen(opened(tmp_path))
    assert ids(found, Change.STAYS, missing=False) == ["duty"]
    assert ids(found, Change.CHANGED, missing=True) == ["counsel"]
    assert ids(found, Change.NEW, missing=True) == ["help"]
    assert [requirement.id for requirement in found.lapsing] == ["memory", "homes"]


def test_what_is_written_already_is_not_to_be_written(tmp_path: Path) -> None:
    text = (
        WHOLE + "  courses: [{title: A day}]\narrangements:\n  help: {text: There is family help}\n"
    )
    found = foreseen(opened(tmp_path, text))
    assert [one.requirement.id for one in found.ahead if one.is_missing] == []


def test_where_to_write_it_and_which_lines(tmp_path: Path) -> None:
    found = foreseen(opened(tmp_path))
    (counsel,) = found.of(Change.CHANGED)
    assert [str(place) for place in counsel.places] == [f"{FILE}:9:1"]
    # What is there already, `delivery`, is not asked for again.
    assert counsel.to_write == "training:\n  courses:\n    - title: …"
    assert [before.id for before in counsel.continues] == ["advice"]
    (family,) = found.of(Change.NEW)
    assert family.to_write == "arrangements:\n  help:\n    text: …"
    assert family.continues == ()


def test_two_steps_away_the_line_is_followed_through(tmp_path: Path) -> None:
    last = COMING.format(id="last", published="2027-01-01", continues="next", advice="counsel")
    found = foreseen(opened(tmp_path, last=last), "last")
    (counsel,) = found.of(Change.CHANGED)
    assert [before.id for before in counsel.continues] == ["advice"]
    assert ids(found, Change.STAYS, missing=False) == ["duty"]


def test_a_draft_edition_that_an_editor_adds_works_and_several_stand_beside_each_other(
    tmp_path: Path,
) -> None:
    draft = COMING.format(id="draft", published="2027-05-01", continues="test", advice="memory")
    workspace = opened(tmp_path, draft=draft)
    (partnership,) = workspace.library.partnerships
    found = what_is_coming(workspace, partnership)
    assert [one.coming.id for one in found] == ["next", "draft"]
    assert [requirement.id for requirement in found[1].lapsing] == ["advice", "homes"]


def test_what_is_known_from_the_present_edition_is_what_would_be_found(repository: Path) -> None:
    workspace = open_workspace(repository / "arrangements", TODAY)
    known = 0
    for partnership in workspace.library.partnerships:
        scene = Scene(partnership, workspace.library, TODAY)
        standing = workspace.standings[partnership.slug]
        for one in (one for ahead in what_is_coming(workspace, partnership) for one in ahead.ahead):
            known += standing.of(one.requirement.id) is not None
            assert one.assessment == assess_one(one.requirement, scene)
    assert known > 50


def test_what_keeps_its_name_and_asks_for_something_else_is_looked_for_anew(tmp_path: Path) -> None:
    other = NEXT.replace("id: next", "id: other").replace("voice.summary", "voice.methods")
    found = foreseen(opened(tmp_path, other=other), "other")
    assert ids(found, Change.STAYS, missing=True) == ["duty"]


@pytest.mark.parametrize("status", ["record", "superseded"])
def test_a_record_has_no_future(tmp_path: Path, status: str) -> None:
    workspace = opened(tmp_path, status=status)
    coming = workspace.edition("next")
    assert coming is not None
    assert foresee(workspace, coming) == ()


def test_an_earlier_edition_is_not_coming(tmp_path: Path) -> None:
    workspace = opened(tmp_path)
    now = workspace.edition("test")
    assert now is not None
    assert foresee(workspace, now) == ()


def test_it_is_said_in_words_with_file_and_lines(tmp_path: Path) -> None:
    said = in_words((foreseen(opened(tmp_path)),))
    assert said.startswith("Example: from Test guidance to Next guidance\n")
    assert (
        f"""\
  Newly asked for: 1 to write, 0 with nothing to write
    - Family help (not confirmed: it would only warn)
      {FILE}:1:1
      Write `help` under `arrangements:`.
      | arrangements:
      |   help:
      |     text: …
"""
        in said
    )
    assert "  No longer asked for: 2\n    - The memory\n    - The homes\n" in said
    assert "  As it is today: 1, of which 0 to write\n" in said


def test_the_partnership_is_the_one_asked_for(tmp_path: Path) -> None:
    assert foreseen(opened(tmp_path)).partnership.slug == EXAMPLE
