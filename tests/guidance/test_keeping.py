"""What an edition takes over from an earlier one, and what it names that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.edition import Confirmed
from masa.guidance.workspace import Workspace, open_workspace
from tests.guidance.example import EDITION, WHOLE, opened, short, write
from tests.guidance.support import TODAY, line_at

NEXT = """\
edition:
  id: next
  title: The next one
  short-title: Next
  publisher: Nobody
  published: 2026-10-01
  status: upcoming
  continues: test
  summary: The next one.
  how-sure: Not sure.
keeps:
  - edition: test
    {which}
    guidance: {guidance}
    because: Nobody has read it.
    basis: [{{says: The next guidance}}]
withdrawn:
  - {{requirement: homes, because: There are none any more.}}
requirements:
"""
OWN = EDITION[EDITION.index("  - id: advice") : EDITION.index("  - id: memory")]
HOME = "arrangements/guidance/next.yml"


def with_next(folder: Path, which: str, guidance: str = "unconfirmed", own: str = OWN) -> Workspace:
    """The small edition, and one that keeps some of it and writes `advice` anew."""
    opened(folder, WHOLE)
    text = NEXT.format(which=which, guidance=guidance) + own.format()
    write(folder / HOME, text)
    return open_workspace(folder / "arrangements", TODAY)


@pytest.mark.parametrize(
    ("which", "wanted"),
    [
        ("but: [homes]", ["duty", "advice", "memory"]),
        ("only: [memory, duty]", ["duty", "advice", "memory"]),
        ("only: [homes]", ["advice", "homes"]),
    ],
)
def test_what_is_kept_stands_where_it_stood(tmp_path: Path, which: str, wanted: list[str]) -> None:
    edition = with_next(tmp_path, which).editions[1]
    assert [requirement.id for requirement in edition.requirements] == wanted


def test_a_number_that_is_taken_gives_way(tmp_path: Path) -> None:
    edition = with_next(
        tmp_path, "only: [duty]", own=OWN.replace("number: 2", "number: 1")
    ).editions[1]
    assert [(r.id, r.number) for r in edition.requirements] == [("advice", 1), ("duty", 2)]


def test_the_law_stays_as_sure_as_it_was_and_the_guidance_does_not(tmp_path: Path) -> None:
    edition = with_next(tmp_path, "but: [homes]", "reported").editions[1]
    duty, memory = edition.requirement("duty"), edition.requirement("memory")
    assert duty is not None
    assert memory is not None
    assert (duty.confirmed, duty.confidence_note) == (Confirmed.READ, None)
    assert memory.confirmed is Confirmed.UNCONFIRMED
    assert memory.confidence_note == "Nobody has read it."
    assert [basis.says for basis in memory.basis] == ["The next guidance", "The guidance"]
    assert [(one.edition, one.requirement, one.how) for one in memory.continues] == [
        ("test", "memory", "kept")
    ]


def test_what_is_kept_is_tried_where_it_was_written(tmp_path: Path) -> None:
    edition = with_next(tmp_path, "but: [homes]").editions[1]
    files = {r.id: r.place().file.rsplit("/")[-1] for r in edition.requirements}
    assert files == {"duty": "test.yml", "advice": "next.yml", "memory": "test.yml"}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("continues: test", "continues: tset", "There is no edition with the id `tset`."),
        ("- edition: test", "- edition: tset", "There is no edition with the id `tset`."),
        ("but: [homes]", "but: [house]", "There is no requirement with the id `house`."),
        (
            "{requirement: homes, because",
            "{requirement: house, because",
            "There is no requirement with the id `house`.",
        ),
        (
            "    strength: should",
            "    continues: [{edition: test, requirement: house}]\n    strength: should",
            "There is no requirement with the id `house`.",
        ),
    ],
)
def test_what_it_names_must_be_there(tmp_path: Path, before: str, after: str, said: str) -> None:
    with_next(tmp_path, "but: [homes]")
    text = (tmp_path / HOME).read_text("utf-8")
    assert before in text
    write(tmp_path / HOME, text.replace(before, after))
    findings = open_workspace(tmp_path / "arrangements", TODAY).findings
    assert [f.message for f in findings if f.code == "M120"] == [said] * len(findings)
    assert {f.place.file for f in findings} == {HOME}
    assert all(said.split("`")[1] in line_at(tmp_path, f.place) for f in findings)


def test_nothing_else_is_found(tmp_path: Path) -> None:
    assert short(with_next(tmp_path, "but: [homes]").findings) == []
