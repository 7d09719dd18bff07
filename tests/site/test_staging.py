"""A site is replaced only by a whole one."""

from pathlib import Path

import pytest

from masa.site.staging import Staging, unsafe


def make(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text)


def test_switching_replaces_the_whole_folder(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    make(staging.target, "old")
    (staging.target / "gone.html").write_text("old")
    make(staging.folder, "new")
    staging.switch()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
    assert [path.read_text() for path in staging.target.iterdir()] == ["new"]


def test_the_first_build_needs_no_old_site(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    make(staging.folder, "new")
    staging.switch()
    assert (staging.target / "index.html").read_text() == "new"


def test_clearing_keeps_the_site(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    make(staging.target, "old")
    make(staging.folder, "half")
    staging.clear()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_switch_that_was_cut_short_is_undone(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    make(tmp_path / ".site.before", "old")
    make(staging.folder, "new")
    staging.clear()
    assert (staging.target / "index.html").read_text() == "old"


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([], ""),
        (["index.html", "a/index.html"], ""),
        (["notes.txt"], "something else than a website"),
        (["index.html", ".git/HEAD"], "something else than a website"),
    ],
)
def test_only_a_website_or_an_empty_folder_is_replaced(
    tmp_path: Path, files: list[str], says: str
) -> None:
    target = tmp_path / "site"
    target.mkdir()
    for name in files:
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text("x")
    refusal = unsafe(target, tmp_path / "project")
    assert says in refusal
    assert bool(refusal) is bool(says)


def test_a_file_is_not_replaced_and_neither_is_the_project(tmp_path: Path) -> None:
    project = tmp_path / "a/project"
    project.mkdir(parents=True)
    (project / "index.html").write_text("x")
    assert "the project itself" in unsafe(project, project)
    assert "the project itself" in unsafe(tmp_path, project)
    assert "something else" in unsafe(project / "index.html", project)
    assert unsafe(project / "site", project) == ""
