"""A site is replaced only by a whole one."""

from pathlib import Path

from masa.site.staging import Staging


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
