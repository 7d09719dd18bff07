"""A plain folder is replaced only by a whole website, by one build at a time."""

import sys
import threading
from pathlib import Path

import pytest

from masa.publishing import manifest
from masa.publishing import staging as module
from masa.publishing.disk import exchange
from masa.publishing.releases import Releases
from masa.publishing.staging import Staging, unsafe, workspace_of
from masa.publishing.workspace import LOCK, Refused

EACH_WAY = pytest.mark.parametrize("at_once", [True, False], ids=["exchanged", "in two steps"])


@pytest.fixture
def target(tmp_path: Path) -> Path:
    make(tmp_path / "site", "old")
    return tmp_path / "site"


def make(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text)


def served(target: Path) -> str:
    assert sorted(path.name for path in target.parent.iterdir()) == ["site"], "something is left"
    return (target / "index.html").read_text()


@EACH_WAY
def test_switching_replaces_the_whole_folder(
    target: Path, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr(module, "exchange", lambda _one, _other: False)
    (target / "gone.html").write_text("old")
    staging = Staging.begin(target)
    make(staging.folder, "new")
    staging.switch()
    assert served(target) == "new"
    assert [path.name for path in target.iterdir()] == ["index.html"]


def test_the_first_build_needs_no_old_site(tmp_path: Path) -> None:
    staging = Staging.begin(tmp_path / "site")
    make(staging.folder, "new")
    staging.switch()
    assert served(staging.target) == "new"


def test_a_build_that_stops_keeps_the_site_and_leaves_nothing(target: Path) -> None:
    staging = Staging.begin(target)
    make(staging.folder, "half")
    staging.stop()
    assert served(target) == "old"


@pytest.mark.parametrize("cut", ["before", "after"])
def test_a_switch_that_was_cut_short_is_put_right(target: Path, cut: str) -> None:
    workspace = workspace_of(target)
    workspace.mkdir()
    (workspace / LOCK).touch()
    if cut == "before":
        target.rename(workspace / "before")
    else:
        make(workspace / "before", "older")
    make(workspace / "4711", "new")
    Staging.begin(target).stop()
    assert served(target) == "old"


def test_in_two_steps_the_first_is_undone_when_the_second_fails(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "exchange", lambda _one, _other: False)
    monkeypatch.setattr(module, "flush", lambda _folder: None)
    staging = Staging.begin(target)
    with pytest.raises(FileNotFoundError):
        staging.switch()  # nothing was built
    staging.stop()
    assert served(target) == "old"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can, of those we know")
def test_two_folders_take_each_others_places_in_one_step(tmp_path: Path) -> None:
    for name in ("a", "b"):
        make(tmp_path / name, name)
    assert exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a/index.html").read_text() == "b"
    assert (tmp_path / "b/index.html").read_text() == "a"
    assert not exchange(tmp_path / "a", tmp_path / "nowhere")


def test_a_reader_meets_a_website_at_every_instant(target: Path) -> None:
    seen: list[str] = []
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            try:
                seen.append((target / "index.html").read_text())
            except OSError as error:
                seen.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(30):
        staging = Staging.begin(target)
        make(staging.folder, f"new {number}")
        staging.switch()
    over.set()
    reader.join()
    assert {text.split(" ")[0] for text in seen} <= {"old", "new"}


def test_one_build_at_a_time(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("masa.publishing.workspace._PAUSE", 0.001)
    first = Staging.begin(target)
    make(first.folder, "new")
    with pytest.raises(Refused, match="Another build or publication is at work"):
        Staging.begin(target)
    first.switch()
    assert served(target) == "new"


def test_a_folder_of_somebody_else_is_never_cleared(target: Path) -> None:
    make(workspace_of(target), "mine")
    with pytest.raises(Refused, match="did not make this one"):
        Staging.begin(target)
    assert (workspace_of(target) / "index.html").read_text() == "mine"


ELSE, MANIFEST = "something else than a website", manifest.NAME
#: What a folder holds; whether Masa says so in a manifest, and what has come since; what is said of
#: it in the place that mkdocs.yml names, and elsewhere.
FOLDERS: dict[str, tuple[list[str], list[str] | None, str, str]] = {
    "nothing": ([], None, "", ""),
    "a website of ours": (["index.html", "a/index.html"], [], "", ""),
    "a website without a manifest": (["index.html", "a.jpg"], None, "", f"no {MANIFEST}"),
    "a file of somebody": (["index.html"], ["a/b.jpg"], "make a/b.jpg, ", "make a/b.jpg, "),
    "what a desktop left": (["index.html"], [".DS_Store", "a/Thumbs.db"], "", ""),
    "no website": (["notes.txt"], None, ELSE, ELSE),
    "a repository": (["index.html"], [".git/HEAD"], ELSE, ELSE),
}


@pytest.mark.parametrize("place", ["its own", "elsewhere"])
@pytest.mark.parametrize("case", FOLDERS)
def test_only_what_masa_made_or_an_empty_folder_is_replaced(
    tmp_path: Path, case: str, place: str
) -> None:
    target = tmp_path / "site"
    target.mkdir()
    made, since, at_home, elsewhere = FOLDERS[case]
    fill(target, made)
    if since is not None:
        manifest.write(target)
        fill(target, since)
    own = target if place == "its own" else tmp_path / "project/site"
    says = at_home if place == "its own" else elsewhere
    refusal = unsafe(target, tmp_path / "project", own)
    assert says in refusal
    assert bool(refusal) is bool(says)


def fill(folder: Path, names: list[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x")


def test_what_cannot_be_told_is_not_replaced(target: Path) -> None:
    manifest.write(target)
    (target / "link").symlink_to("/etc/hostname")
    assert "link is neither a file nor a folder" in unsafe(target, target.parent / "p", target)
    (target / "link").unlink()
    (target / MANIFEST).write_text("x")
    assert "is no manifest" in unsafe(target, target.parent / "p", target)


@pytest.mark.parametrize(
    ("name", "is_refused"),
    [
        ("current", True),
        ("releases/0001-after-0000-2026-11-22-0123456789ab", True),
        ("releases/new", True),
        ("releases/new/below", True),
        (".", True),
        (".building/site", False),
        ("project/site", False),
    ],
)
def test_no_release_is_replaced(tmp_path: Path, name: str, *, is_refused: bool) -> None:
    releases = Releases.begin(tmp_path / "srv")
    target = (releases.folder / name).resolve()
    refusal = unsafe(target, tmp_path / "project", target)
    assert (f"`masa publish --to {releases.folder}`" in refusal) is is_refused
    assert bool(refusal) is is_refused


def test_a_file_is_not_replaced_and_neither_is_the_project(tmp_path: Path) -> None:
    project = tmp_path / "a/project"
    project.mkdir(parents=True)
    (project / "index.html").write_text("x")
    assert "the project itself" in unsafe(project, project, project)
    assert "the project itself" in unsafe(tmp_path, project, project)
    assert "something else" in unsafe(project / "index.html", project, project)
    assert unsafe(project / "site", project, project) == ""
