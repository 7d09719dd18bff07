"""What `masa check` keeps: it says the same bytes with it and without it, and never old ones."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from masa.cli import check
from masa.cli import memo as memos
from masa.cli.memo import Memo, Verdict
from masa.project import KEPT
from masa.reports import NAMES
from masa.site.inputs import Inputs
from tests.site.project import EPOCH, Outcome, Project

SAID = Verdict(1, ("said", "written\r\n \udcff"))
FOLDERS = ("arrangements", "content")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project as far as a memo looks at one."""
    for name in ("mkdocs.yml", "arrangements/a/b.yml", "arrangements/c.yml", "content/index.md"):
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("as it was", "utf-8")
    return tmp_path / "project"


def kept(project: Path) -> list[Path]:
    """The files that were kept."""
    return [path for path in (project / KEPT).glob("*") if path.name != ".gitignore"]


def keep(project: Path, *question: str, folders: tuple[str, ...] = FOLDERS) -> None:
    memo = Memo(project, question)
    memo.look(folders)
    memo.keep(SAID)


def test_what_was_said_is_said_again(folder: Path) -> None:
    assert Memo(folder, ["a"]).recall() is None
    keep(folder, "a")
    assert Memo(folder, ["a"]).recall() == SAID
    assert Memo(folder, ["b"]).recall() is None


def test_a_memo_under_another_name_counts_for_nothing(folder: Path) -> None:
    keep(folder, "a")
    (first,) = kept(folder)
    keep(folder, "b")
    (second,) = set(kept(folder)) - {first}
    first.replace(second)
    assert Memo(folder, ["b"]).recall() is None


def same_size_and_time(folder: Path) -> None:
    path = folder / "arrangements/a/b.yml"
    before = path.stat()
    path.write_text("as it wAs", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def swap(folder: Path) -> None:
    """Two files change places with a folder's border between them."""
    (folder / "arrangements/a/b.yml").rename(folder / "arrangements/b.yml")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte": same_size_and_time,
    "a byte of a page": lambda f: (f / "content/index.md").write_text("as it wAs"),
    "a setting": lambda f: (f / "mkdocs.yml").write_text("as it wAs"),
    "another file": lambda f: (f / "arrangements/a/new.yml").touch(),
    "a hidden file": lambda f: (f / "arrangements/a/.new.yml").touch(),
    "an empty folder": lambda f: (f / "arrangements/new").mkdir(),
    "a folder of its own kind": lambda f: (f / "content/__pycache__").mkdir(),
    "another name": lambda f: (f / "arrangements/c.yml").rename(f / "arrangements/d.yml"),
    "another place": swap,
    "a file less": lambda f: (f / "arrangements/c.yml").unlink(),
    "no folder": lambda f: (f / "content").rename(f / "gone"),
    "a link": lambda f: (f / "content/link.md").symlink_to(f / "mkdocs.yml"),
    "a pipe": lambda f: os.mkfifo(f / "content/pipe"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_whatever_changes_it_is_not_said_again(
    folder: Path, change: Callable[[Path], object]
) -> None:
    keep(folder)
    change(folder)
    assert Memo(folder, ()).recall() is None


def test_a_time_that_changes_is_no_change(folder: Path) -> None:
    keep(folder)
    os.utime(folder / "arrangements/c.yml", (1, 1))
    assert Memo(folder, ()).recall() == SAID


def test_another_source_or_another_package_may_say_something_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, packages = tmp_path / "source", tmp_path / "packages"
    (source / "__pycache__").mkdir(parents=True)
    packages.mkdir()
    monkeypatch.setattr(memos, "_SOURCE", source)
    monkeypatch.syspath_prepend(str(packages))
    keep(folder)
    (source / "__pycache__/a.pyc").touch()
    assert Memo(folder, ()).recall() == SAID
    (packages / "other-1.0.dist-info").mkdir()
    assert Memo(folder, ()).recall() is None
    keep(folder)
    assert Memo(folder, ()).recall() == SAID
    (source / "a.py").touch()
    assert Memo(folder, ()).recall() is None


def test_a_project_that_was_moved_is_looked_at_again(folder: Path) -> None:
    keep(folder)
    assert Memo(folder.rename(folder.with_name("moved")), ()).recall() is None


@pytest.mark.parametrize("name", ["a link", "a pipe", "no folder"])
def test_in_doubt_nothing_is_kept(folder: Path, name: str) -> None:
    CHANGES[name](folder)
    keep(folder)
    assert kept(folder) == []


def test_a_folder_that_is_a_link_is_in_doubt(folder: Path) -> None:
    (folder / "content").rename(folder / "elsewhere")
    (folder / "content").symlink_to(folder / "elsewhere")
    keep(folder)
    assert kept(folder) == []


def test_what_is_very_large_is_not_hashed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memos, "LARGEST", 10)
    keep(folder)
    assert kept(folder) == []  # files of Masa itself are larger than that
    monkeypatch.setattr(memos, "_SOURCE", folder / "content")
    keep(folder)
    assert len(kept(folder)) == 1
    (folder / "content/index.md").write_text("a" * 11)
    assert Memo(folder, ()).recall() is None


def test_without_folders_nothing_is_kept(folder: Path) -> None:
    keep(folder, folders=())
    memo = Memo(folder, ())
    memo.look(FOLDERS)
    memo.look(())
    memo.keep(SAID)
    assert kept(folder) == []


@pytest.mark.parametrize("name", ["arrangements/c.yml", "mkdocs.yml"])
def test_what_changes_while_it_is_checked_is_not_kept(folder: Path, name: str) -> None:
    memo = Memo(folder, ())
    memo.look(FOLDERS)
    (folder / name).write_text("now it is else", "utf-8")
    memo.keep(SAID)
    assert kept(folder) == []


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "nothing left": lambda _: b"",
    "cut off": lambda data: data[:-20],
    "one line": lambda data: data.split(b"\n")[0],
    "another byte": lambda data: data.replace(b"said", b"sayd"),
    "not text": lambda data: data.replace(b"said", b"s\xffid"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_what_is_damaged_counts_for_nothing(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    keep(folder)
    (file,) = kept(folder)
    file.write_bytes(damage(file.read_bytes()))
    assert Memo(folder, ()).recall() is None
    keep(folder)
    assert Memo(folder, ()).recall() == SAID


@pytest.mark.parametrize("name", [".cache", KEPT])
def test_where_nothing_can_be_kept_all_goes_on(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("no folder")
    keep(folder)
    assert Memo(folder, ()).recall() is None


def test_git_leaves_it_out(folder: Path) -> None:
    subprocess.run(["git", "init", "-q", folder], check=True)
    keep(folder)
    status = ["git", "status", "--short", "--untracked-files=all"]
    done = subprocess.run(status, cwd=folder, check=True, capture_output=True, text=True)
    seen = done.stdout
    assert "content/index.md" in seen
    assert KEPT.split("/")[0] not in seen


# Below: the command.


def reports(project: Project, *options: str) -> tuple[Outcome, dict[str, bytes]]:
    """What a check prints, and every report that it writes."""
    given = [f"--report={name}={project.folder / f'report-{name}'}" for name in NAMES]
    outcome = project.masa("check", *given, *options)
    return outcome, {name: (project.folder / f"report-{name}").read_bytes() for name in NAMES}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows whenever something is truly checked."""
    made: list[str] = []
    rules = Inputs.rules

    def count(self: Inputs) -> object:
        made.append("checked")
        return rules(self)

    monkeypatch.setattr(Inputs, "rules", count)
    return made


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
    source = str(Path(memos.__file__).parents[2])
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
