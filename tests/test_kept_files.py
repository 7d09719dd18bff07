"""Files of what was kept: whatever lies in their place, reading and writing them goes on."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from masa import kept_files
from masa.digests import digest
from masa.kept_files import read_kept, write_kept
from masa.project import KEPT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a project in which something was kept."""
    file = tmp_path / KEPT / "verdict"
    write_kept(file, ["kept"])
    assert read_kept(file) == ["kept"]
    return file


def planted(file: Path, kept: str) -> None:
    """Write something under a digest that is right."""
    file.write_text(f"{digest(kept.encode())}\n{kept}")


def in_place(file: Path, put: Callable[[Path], object]) -> None:
    file.unlink()
    put(file)


def linked(file: Path) -> None:
    """A link to what would count if it stood here."""
    file.rename(file.with_name("other"))
    file.symlink_to("other")


def folder_linked(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to("elsewhere")


PLANTED: dict[str, Callable[[Path], object]] = {
    "very deep": lambda file: planted(file, "[" * 100_000 + "]" * 100_000),
    "no number": lambda file: planted(file, "9" * 10_000),
    "cut off": lambda file: planted(file, "["),
    "a pipe": lambda file: in_place(file, os.mkfifo),
    "a folder": lambda file: in_place(file, Path.mkdir),
    "a link": linked,
    "a link to its folder": lambda file: folder_linked(file.parent),
    "a link to the folder of all caches": lambda file: folder_linked(file.parents[1]),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=list(PLANTED))
def test_what_is_planted_counts_for_nothing(file: Path, plant: Callable[[Path], object]) -> None:
    plant(file)
    assert read_kept(file) is None


def test_what_is_very_large_is_not_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_files, "LARGEST", file.stat().st_size)
    assert read_kept(file) == ["kept"]
    monkeypatch.setattr(kept_files, "LARGEST", file.stat().st_size - 1)
    assert read_kept(file) is None


@pytest.mark.parametrize("folder", [".cache", KEPT])
def test_nothing_is_written_into_a_folder_elsewhere(tmp_path: Path, folder: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / folder).parent.mkdir(exist_ok=True)
    (tmp_path / folder).symlink_to(tmp_path / "content")
    write_kept(tmp_path / KEPT / "verdict", ["kept"])
    assert list((tmp_path / "content").iterdir()) == []


@pytest.mark.parametrize("name", [".gitignore", f"verdict.{os.getpid()}"], ids=["git", "part"])
def test_nothing_is_written_through_a_link(file: Path, tmp_path: Path, name: str) -> None:
    own = tmp_path / "mkdocs.yml"
    own.write_text("site_name: Mine")
    file.with_name(name).unlink(missing_ok=True)
    file.with_name(name).symlink_to(own)
    write_kept(file, ["new"])
    assert own.read_text() == "site_name: Mine"
    assert read_kept(file) == ["new"]


def test_what_cannot_be_kept_leaves_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, __: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "replace", full)
    write_kept(file, ["new"])
    assert sorted(path.name for path in file.parent.iterdir()) == [".gitignore", "verdict"]
    assert read_kept(file) == ["kept"]


def test_of_many_of_a_kind_only_the_newest_stay(file: Path) -> None:
    for age, name in enumerate(("pages-new", "pages-old", "pages-older", "pages-part.4711")):
        write_kept(file.with_name(name), [name])
        os.utime(file.with_name(name), (1_000_000_000 - age, 1_000_000_000 - age))
    write_kept(file.with_name("pages-newest"), ["newest"], newest=3)
    found = {path.name for path in file.parent.iterdir()}
    assert found == {".gitignore", "verdict", "pages-newest", "pages-new", "pages-old"}


def test_nothing_is_forgotten_in_a_folder_elsewhere(file: Path) -> None:
    for name in ("verdict-1", "verdict-2"):
        file.with_name(name).write_text("mine")
    folder_linked(file.parent)
    write_kept(file.with_name("verdict-3"), ["new"], newest=1)
    assert file.with_name("verdict-1").read_text() == file.with_name("verdict-2").read_text()
