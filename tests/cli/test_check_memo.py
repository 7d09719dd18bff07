"""What `masa check` keeps: it says the same bytes with it and without it, and never old ones."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from masa import memo as memos
from masa.cli import check
from masa.project import KEPT
from masa.reports import NAMES
from masa.site.inputs import Inputs
from tests.site.project import EPOCH, Outcome, Project
from tests.test_memo import kept


def reports(project: Project, *options: str) -> tuple[Outcome, dict[str, bytes]]:
    """What a check prints, and every report that it writes."""
    given = [f"--report={name}={project.folder / f'report-{name}'}" for name in NAMES]
    outcome = project.masa("check", *given, *options)
    return outcome, {name: (project.folder / f"report-{name}").read_bytes() for name in NAMES}


def edited(text: str, chance: random.Random) -> str:
    """A text in which a line is gone, is there twice, or says something else."""
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    changed = ("", f"{lines[number]}\n{lines[number]}", f"{lines[number]} TBC")
    lines[number] = chance.choice(changed)
    return "\n".join(lines)


def test_after_any_edit_all_reports_are_those_of_a_fresh_check(
    tmp_path: Path, counted: list[str]
) -> None:
    project = Project.make(tmp_path / "project", search=False)
    before = {path: path.read_bytes() for path in project.folder.rglob("*.yml")}
    chance = random.Random(4)  # noqa: S311 - it varies edits, it guards nothing
    for _ in range(12):
        path = chance.choice(sorted(before))
        if path.read_bytes() != before[path]:
            path.write_bytes(before[path])
        else:
            path.write_text(edited(path.read_text("utf-8"), chance), "utf-8")
        checked = reports(project)
        number = len(counted)
        said_again = reports(project)
        assert len(counted) == number
        assert checked == said_again == reports(project, "--fresh")
    assert len({path for path, data in before.items() if path.read_bytes() != data}) > 1


def in_its_own_process(project: Project, program: str) -> subprocess.Popen[bytes]:
    """A program that uses this source of Masa, begun in the folder of a project."""
    source = str(Path(memos.__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=project.folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": source},
        stdout=subprocess.PIPE,
    )


CHECK = """
import sys
from masa.cli import main
main(["check", "--format", "json"])
sys.exit(any(name in sys.modules for name in ("pydantic", "yaml", "dataclasses", "masa.model")))
"""


def test_it_is_said_again_without_the_model(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project", search=False)
    for is_loaded in (1, 0):
        process = in_its_own_process(project, CHECK)
        assert process.communicate()[0].decode() == project.masa("check", "--format", "json").text
        assert process.returncode == is_loaded


def test_fresh_works_it_out_and_keeps_it(tmp_path: Path, counted: list[str]) -> None:
    project = Project.make(tmp_path / "project", search=False)
    for options, times in (("--fresh", 2), ("", 2), ("--fresh", 4), ("quillmere", 6), ("", 6)):
        project.masa("check", *options.split())
        assert len(counted) == times


def test_another_day_or_colour_is_another_question(
    tmp_path: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project.make(tmp_path / "project", search=False)
    plain = project.masa("check")
    number = len(counted)
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    assert "\x1b[" in project.masa("check").text
    assert len(counted) == 2 * number
    monkeypatch.delenv("CLICOLOR_FORCE")
    assert project.masa("check") == plain
    assert len(counted) == 2 * number
    monkeypatch.setattr(check, "today", lambda: date(2026, 11, 3))
    project.masa("check")
    assert len(counted) == 3 * number


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - masa-names\n", "  - masa-names\n  - somebody-elses\n"),
        ("docs_dir: content", "docs_dir: ../content"),
        ("docs_dir: content", "docs_dir: ."),
        ("arrangements: arrangements", "arrangements: data/arrangements"),
    ],
)
def test_what_may_depend_on_more_is_never_kept(tmp_path: Path, old: str, new: str) -> None:
    project = Project.make(tmp_path / "project", search=False)
    shutil.copytree(project.folder / "content", tmp_path / "content")
    (project.folder / "data/arrangements/partnerships").mkdir(parents=True)
    project.masa("check")
    assert len(kept(project.folder)) == 1
    shutil.rmtree(project.folder / KEPT)
    project.replace("mkdocs.yml", old, new)
    project.masa("check")
    assert kept(project.folder) == []


def test_a_check_that_fails_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project.make(tmp_path / "project", search=False)
    assert project.masa("check", "nowhere").code == 2
    monkeypatch.setattr(Inputs, "rules", None)
    with pytest.raises(TypeError):
        project.masa("check")
    assert kept(project.folder) == []


def test_several_at_once_keep_one_whole(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project", search=False)
    running = [in_its_own_process(project, CHECK) for _ in range(3)]
    said = {one.communicate()[0] for one in running}
    assert len(said) == 1
    assert [path.name.count(".") for path in kept(project.folder)] == [0]
