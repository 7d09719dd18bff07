"""Editions and partnerships read together: faults of an edition, and what a fault may hide."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from tests.guidance.example import EDITION, FILE, WHOLE, opened, short, write
from tests.guidance.support import TODAY, line_at

GUIDANCE = "arrangements/guidance/test.yml"
LINES = EDITION.splitlines()
AUDITS_OR_CHAIR = """\
{kind: one-of, checks: [
        {kind: present, path: training.audits},
        {kind: refers, path: chair.person, among: seats.delegate.persons}]}"""


def with_edition(folder: Path, before: str, after: str) -> Path:
    """The small edition with one thing changed, beside a partnership that is whole."""
    opened(folder, WHOLE)
    text = EDITION.format(status="in-force")
    assert before in text
    write(folder / GUIDANCE, text.replace(before, after))
    return folder / "arrangements"


@pytest.mark.parametrize(
    ("before", "after", "path", "part"),
    [
        ("path: voice.summary", "path: voice.sumary", "voice.sumary", "sumary"),
        ("path: training.audits", "path: trainings.audits", "trainings.audits", "trainings"),
        (
            "{kind: present, path: training.audits}",
            "{kind: each-has, path: training.courses, fields: [titel]}",
            "training.courses.titel",
            "titel",
        ),
        (
            "{path: partnership.settings.residential-homes",
            "{path: partnership.settings.residential",
            "partnership.settings.residential",
            "residential",
        ),
        (
            "{kind: present, path: training.audits}",
            "{kind: each-has, path: seats, fields: [lead], where: {field: by-law, is: [a]}}",
            "seats.by-law",
            "by-law",
        ),
        (
            "{kind: present, path: training.audits}",
            AUDITS_OR_CHAIR,
            "seats.delegate.persons",
            "persons",
        ),
    ],
)
def test_a_path_that_leads_nowhere_is_found_where_it_is_written(
    tmp_path: Path, before: str, after: str, path: str, part: str
) -> None:
    arrangements = with_edition(tmp_path, before, after)
    (finding,) = open_workspace(arrangements, TODAY).findings
    assert (finding.code, finding.place.file) == ("M130", GUIDANCE)
    assert finding.message == f"The path `{path}` leads nowhere: no `{part}` there."
    assert after.split(":", maxsplit=1)[0] in line_at(tmp_path, finding.place)
    assert finding.blocks


def test_a_requirement_written_twice_is_found_where_it_is_the_second(tmp_path: Path) -> None:
    arrangements = with_edition(tmp_path, "id: memory", "id: advice")
    (finding,) = open_workspace(arrangements, TODAY).findings
    assert (finding.code, finding.place.file) == ("M121", GUIDANCE)
    assert finding.message.startswith("The id `advice` is used twice; the first is in arrange")
    first, second = (
        n for n, line in enumerate(LINES, 1) if "id: advice" in line or "id: memory" in line
    )
    assert (f"line {first}." in finding.message, finding.place.line) == (True, second)
    assert finding.blocks


def test_two_editions_of_one_id_are_found(tmp_path: Path) -> None:
    arrangements = with_edition(tmp_path, "id: test", "id: test")
    write(arrangements / "guidance/two.yml", EDITION.format(status="superseded"))
    (finding,) = open_workspace(arrangements, TODAY).findings
    assert (finding.code, finding.place.file) == ("M121", "arrangements/guidance/two.yml")
    assert "The id `test` is used twice" in finding.message


def test_an_edition_that_cannot_be_read_leaves_nobody_checked(tmp_path: Path) -> None:
    arrangements = with_edition(tmp_path, "status: in-force", "status: in force")
    workspace = open_workspace(arrangements, TODAY)
    assert [(f.code, f.place.file) for f in workspace.findings] == [("M103", GUIDANCE)]
    assert workspace.standings == {}
    assert all(finding.blocks for finding in workspace.findings)


def test_editions_stand_in_the_order_in_which_they_were_published(tmp_path: Path) -> None:
    arrangements = with_edition(tmp_path, "status: in-force", "status: in-force")
    older = EDITION.format(status="superseded").replace("id: test", "id: z-older", 1)
    write(arrangements / "guidance" / "z-older.yml", older.replace("2026-01-01", "2020-01-01"))
    workspace = open_workspace(arrangements, TODAY)
    assert [edition.id for edition in workspace.editions] == ["z-older", "test"]
    assert workspace.edition("test") is workspace.editions[1]
    assert workspace.edition("wt2023") is None


def test_what_cannot_be_read_is_not_also_said_to_be_missing(tmp_path: Path) -> None:
    workspace = opened(tmp_path, "training:\n  delivery: We meet.\n  audit: We read.\n")
    assert short(workspace.findings) == [("S201", "error", "duty"), ("M102", "error", "")]


def test_findings_stand_in_the_order_of_the_files(tmp_path: Path) -> None:
    findings = opened(tmp_path, "training:\n  audits: TBC\nvoice:\n  summary: TBC\n").findings
    assert [finding.requirement for finding in findings] == ["advice", "memory", "duty"]
    assert [finding.place.line for finding in findings] == sorted(f.place.line for f in findings)


def test_an_explanation_may_name_a_requirement_of_another_edition(tmp_path: Path) -> None:
    arrangements = with_edition(tmp_path, "id: memory", "id: memory")
    other = EDITION.format(status="upcoming").replace("id: test", "id: next", 1)
    write(arrangements / "guidance" / "next.yml", other.replace("id: duty", "id: new-duty"))
    path = tmp_path / FILE
    with path.open("a", encoding="utf-8") as file:
        file.write(
            "explanations:\n  - {requirement: new-duty, reason: Soon., agreed-by: All, "
            "agreed-on: 2026-01-01, review-by: 2027-01-01}\n"
        )
    assert short(open_workspace(arrangements, TODAY).findings) == [("S208", "warning", "")]
