"""`masa publish`: what it says, what it leaves alone, and that it can be stopped."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from masa.cli.stopping import stoppable
from masa.publishing import disk, manifest
from masa.publishing.releases import Releases
from masa.publishing.workspace import Workspace
from tests.site.project import Outcome, Project, contents


@pytest.fixture
def own(tmp_path: Path) -> Project:
    return Project.make(tmp_path / "project", search=False, alone=True)


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "srv"


def publish(project: Project, to: Path, *options: str) -> Outcome:
    return project.masa("publish", "--to", str(to), *options)


def edit(project: Project, word: str) -> None:
    project.write(
        "content/about.md",
        f"---\ntitle: About\ndescription: It is small.\n---\n# About\n\n{word}\n\n## Licences\n",
    )


def test_a_website_is_published_again_and_taken_back(own: Project, to: Path) -> None:
    first = publish(own, to)
    assert (first.code, f"Release 1 is served: {to}/current" in first.text) == (0, True)
    one = contents(to / "current")
    assert {"index.html", manifest.NAME} <= one.keys()
    assert publish(own, to).text.endswith(
        f"Nothing has changed. Release 1 is served: {to}/current\n"
    )
    assert "Nothing has changed. Release 1" in publish(own, to, "--fresh").text
    edit(own, "Two.")
    assert "\nRelease 2 is served" in publish(own, to).text
    assert contents(to / "current") != one
    back = publish(own, to, "--back")
    assert (back.code, back.text) == (0, f"Release 1 is served: {to}/current\n")
    assert contents(to / "current") == one
    listed = publish(own, to, "--list").text.splitlines()
    assert [line.split()[:2] for line in listed[1:3]] == [["2", "1"], ["*", "1"]]
    assert listed[0].split() == ["number", "after", "day", "pages", "folder"]
    assert listed[-1] == "The one with the star is served."
    assert f" {len(manifest.read(to / 'current').pages)} " in listed[2]


def test_it_is_the_same_website_as_that_of_a_build(own: Project, to: Path) -> None:
    own.masa("build")
    publish(own, to)
    assert contents(to / "current") == contents(own.site)


def test_to_publish_what_was_published_makes_nothing(own: Project, to: Path) -> None:
    publish(own, to)
    (own.folder / "content/about.md").touch()
    shutil.rmtree(own.folder / "overrides", ignore_errors=True)
    before = os.listdir(to / "releases")  # noqa: PTH208
    assert "Nothing has changed" in publish(own, to).text
    (to / "current/index.html").write_text("touched")
    assert "Release 2 is served" in publish(own, to).text
    assert manifest.differences(to / "current") == []
    assert len(os.listdir(to / "releases")) == len(before) + 1  # noqa: PTH208


def test_a_build_never_replaces_a_release(own: Project, to: Path) -> None:
    publish(own, to)
    before = contents(to)
    edit(own, "Two.")
    outcome = own.masa("build", "--to", str(to / "current"))
    assert outcome.code == 1
    assert f"Publish there with `masa publish --to {to}`." in outcome.text
    assert contents(to) == before


def test_what_stops_a_build_stops_a_publication(own: Project, to: Path) -> None:
    publish(own, to)
    own.write(own.partnership("scrutiny.yml"), "scrutiny: [\n")
    outcome = publish(own, to)
    assert outcome.code == 1
    assert outcome.text.endswith("Nothing was published.\n")
    assert sorted(path.name for path in to.iterdir()) == [
        "current",
        "masa-releases.txt",
        "releases",
    ]


def test_pages_are_not_lost_without_a_word(own: Project, to: Path) -> None:
    shutil.copy(own.folder / "content/about.md", own.folder / "content/more.md")
    publish(own, to)
    before = len(manifest.read(to / "current").pages)
    (own.folder / "content/more.md").unlink()
    stopped = publish(own, to)
    assert stopped.code == 2
    assert "These would be gone:\n   more/index.html\nNothing was published." in stopped.text
    assert f"`--pages {before - 1}`" in stopped.text
    assert (to / "current/more/index.html").is_file()
    assert publish(own, to, "--pages", str(before)).code == 2
    assert publish(own, to, "--pages", str(before - 1)).code == 0
    assert not (to / "current/more").exists()


def test_a_folder_of_something_else_is_left_alone(own: Project, to: Path) -> None:
    to.mkdir()
    (to / "notes.txt").write_text("mine")
    for options in ((), ("--back",), ("--list",)):
        outcome = publish(own, to, *options)
        assert outcome.code == 2
        assert "releases" in outcome.text
        assert outcome.text.count("\n") == 1
    assert [path.name for path in to.iterdir()] == ["notes.txt"]


BAD_LINKS = {
    "": "None is served: there is no link ",
    "elsewhere": "is not a link to a release. Mend it or move it away.",
}


@pytest.mark.parametrize("leads", BAD_LINKS)
def test_with_a_bad_link_all_releases_are_listed(own: Project, to: Path, leads: str) -> None:
    publish(own, to)
    (to / "current").unlink()
    if leads:
        (to / "current").symlink_to(leads)
    outcome = publish(own, to, "--list")
    head, release, says = outcome.text.splitlines()
    assert (outcome.code, head.split()[0]) == (1, "number")
    assert release.startswith("       1 ")
    assert BAD_LINKS[leads] in says


def test_a_bad_link_is_said_before_anything_is_built(
    own: Project, to: Path, counted: list[str]
) -> None:
    publish(own, to)
    (to / "current").unlink()
    (to / "current").symlink_to("elsewhere")
    edit(own, "Two.")
    before = len(counted)
    outcome = publish(own, to)
    assert (outcome.code, len(counted)) == (2, before)
    assert "is not a link to a release" in outcome.text


def test_a_second_publication_is_refused(
    own: Project, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("masa.publishing.workspace._PAUSE", 0.001)
    publish(own, to)
    workspace: Workspace = Releases.of(to).enter()
    for options in ((), ("--back",)):
        outcome = publish(own, to, *options)
        assert (outcome.code, "at work" in outcome.text) == (2, True)
    assert "Release" not in publish(own, to, "--list").text.partition("\n")[0]
    workspace.leave()
    assert publish(own, to).code == 0


STOPPED: dict[str, Callable[[], object]] = {
    "Ctrl+C": lambda: os.kill(os.getpid(), signal.SIGINT),
    "asked to end": lambda: os.kill(os.getpid(), signal.SIGTERM),
    "hung up": lambda: os.kill(os.getpid(), signal.SIGHUP),
}


def broken_by(monkeypatch: pytest.MonkeyPatch, what: Callable[[], object]) -> None:
    """Let something happen where a proved website gets its manifest."""
    monkeypatch.setattr(manifest, "write", lambda _folder: what())


@pytest.mark.usefixtures("asked_to_stop_is_heard")
@pytest.mark.parametrize("stop", STOPPED.values(), ids=list(STOPPED))
@pytest.mark.parametrize("command", ["build", "publish"])
def test_whoever_stops_it_is_told_so_and_nothing_changes(
    own: Project,
    to: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    stop: Callable[[], object],
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    broken_by(monkeypatch, stop)
    outcome = own.masa(command, "--to", str(to))
    assert outcome.code == 1
    assert outcome.text.rstrip().rsplit("\n", 1)[-1].startswith("Stopped. ")
    left = [path.name for path in to.parent.iterdir() if path.name.startswith(".")]
    assert left == []
    assert signal.getsignal(signal.SIGTERM) == before
    assert not (to / "current").exists()
    assert not (to / ".building").exists()


REFUSED = {
    errno.ENOSPC: "there is no room left on the disk",
    errno.EDQUOT: "there is no room left for you on the disk",
    errno.EROFS: "nothing can be written on this disk",
    errno.EACCES: "you may not read or write here",
    errno.EFBIG: "a file would become larger than files may be",
    errno.EBUSY: "is a mount point, such as a volume of Docker: name a folder in it",
    errno.EXDEV: "is a mount point, such as a volume of Docker: name a folder in it",
}


@pytest.mark.parametrize("number", REFUSED)
@pytest.mark.parametrize("command", ["build", "publish"])
def test_what_a_disk_refuses_is_said_in_words(
    own: Project, to: Path, monkeypatch: pytest.MonkeyPatch, command: str, number: int
) -> None:
    def refuse() -> None:
        raise OSError(number, os.strerror(number), "a/index.html")

    broken_by(monkeypatch, refuse)
    outcome = own.masa(command, "--to", str(to))
    assert outcome.code == 1
    assert "The website was not built: " in outcome.text
    assert f"{REFUSED[number]} (a/index.html).\n" in outcome.text
    assert not (to / "index.html").exists()


@pytest.mark.parametrize("number", REFUSED)
def test_the_same_while_it_is_put_among_the_releases(
    own: Project, to: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    publish(own, to)
    before = contents(to / "current")
    edit(own, "Two.")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Releases, "serve", refuse)
    outcome = publish(own, to)
    assert outcome.code == 2
    assert "Nothing was published: " in outcome.text
    assert f"{REFUSED[number]}. What is served is whole" in outcome.text
    assert contents(to / "current") == before


def test_other_faults_of_files_are_ours_to_mend() -> None:
    assert disk.reason(FileNotFoundError(errno.ENOENT, "x", "y")) == ""


class Caught:
    """Asked to end while it is taken away, where Python passes no exception on."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.01)


def test_who_is_asked_to_end_where_it_cannot_be_heard_ends_a_moment_later() -> None:
    ignored = {sign: signal.getsignal(sign) for sign in (signal.SIGINT, signal.SIGALRM)}

    def run() -> None:
        with stoppable():
            Caught()
            time.sleep(5)

    with pytest.raises(KeyboardInterrupt):
        run()
    for sign, handler in ignored.items():
        signal.signal(sign, handler)


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stoppable():
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


NUMBER = "07700 900145"
CONFIRMED = f"""\
confirmed:
  - rule: G707
    what: {NUMBER}
    reason: A line that every young person may know.
    agreed-by: Business manager
    agreed-on: 2026-11-20
"""
BULLETIN = f"""\
bulletins:
  - id: number
    title: Text {NUMBER}.
    dated: 2026-11-01
"""


def test_nobody_goes_back_unawares_to_what_seems_personal(own: Project, to: Path) -> None:
    own.write(own.partnership("bulletins.yml"), BULLETIN)
    own.write(own.partnership("confirmed.yml"), CONFIRMED)
    assert publish(own, to).code == 0
    own.write(own.partnership("bulletins.yml"), BULLETIN.replace(NUMBER, "us"))
    assert publish(own, to).code == 0
    assert publish(own, to, "--back").code == 0  # it is still confirmed
    assert publish(own, to, "--back", "2").code == 0
    (own.folder / own.partnership("confirmed.yml")).unlink()
    before = contents(to / "current")
    stopped = publish(own, to, "--back")
    assert stopped.code == 2
    assert stopped.text.count(": Here would stand a mobile number: ••••• ••••••\n") == 1
    assert f"name the release: `masa publish --to {to} --back 1`" in stopped.text
    assert "900145" not in stopped.text
    assert contents(to / "current") == before
    named = publish(own, to, "--back", "1")
    assert (named.code, f"Release 1 is served: {to}/current" in named.text) == (0, True)
    assert "Here would stand a mobile number" in named.text


def test_one_may_go_back_when_the_arrangements_are_broken(own: Project, to: Path) -> None:
    publish(own, to)
    edit(own, "Two.")
    publish(own, to)
    own.write(own.partnership("scrutiny.yml"), "scrutiny: [\n")
    assert publish(own, to, "--back").text == f"Release 1 is served: {to}/current\n"
