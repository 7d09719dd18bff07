"""What a command keeps: what it said is said again as long as nothing has changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from masa import digests
from masa.kept_files import read_kept, write_kept
from masa.memo import Memo, Verdict
from masa.project import KEPT

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
    return sorted(path for path in (project / KEPT).glob("*") if path.name != ".gitignore")


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
    monkeypatch.setattr(digests, "_SOURCE", source)
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
    monkeypatch.setattr(digests, "LARGEST", 10)
    keep(folder)
    assert kept(folder) == []  # files of Masa itself are larger than that
    monkeypatch.setattr(digests, "_SOURCE", folder / "content")
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


@pytest.mark.parametrize(
    "said",
    [(), (1,), (1, 5), (1, None), ("one", ["said"]), ([], ["said"]), (1, []), (1, ["a", "b"])],
)
def test_what_is_no_verdict_counts_for_nothing(folder: Path, said: tuple[object, ...]) -> None:
    keep(folder)
    (file,) = kept(folder)
    about = read_kept(file)[:3]
    write_kept(file, [*about, *said])
    assert Memo(folder, ()).recall(1) is None
    write_kept(file, [*about, 1, [2]])
    assert Memo(folder, ()).recall(1) == Verdict(1, ("2",))


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


def test_only_the_newest_verdict_of_a_question_is_kept(folder: Path) -> None:
    for day in ("Monday", "Tuesday"):
        memo = Memo(folder, (), (day,))
        assert memo.recall() is None
        memo.look(FOLDERS)
        memo.keep(SAID)
        assert Memo(folder, (), (day,)).recall() == SAID
    assert Memo(folder, (), ("Monday",)).recall() is None
    assert len(kept(folder)) == 1


def test_the_digest_of_a_folder_tells_every_byte_and_name(folder: Path) -> None:
    seen = {digests.digest_of(folder), digests.digest_of(folder / "nowhere")}
    assert digests.digest_of(folder) in seen
    for name in ("a byte", "another file", "another name", "a file less", "a link"):
        CHANGES[name](folder) if name != "a file less" else (folder / "arrangements/d.yml").unlink()
        seen.add(digests.digest_of(folder))
    assert len(seen) == 6  # nothing for what is not there, and for a link
    assert "" in seen


def test_no_digest_tells_of_what_is_too_large_to_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = (folder / "mkdocs.yml").stat().st_size
    for largest, is_told in ((size, True), (size - 1, False)):
        monkeypatch.setattr(digests, "LARGEST_MADE", largest)
        assert bool(digests.digest_of(folder)) == is_told
