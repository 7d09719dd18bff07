"""What is asked of git: odd names, links, merged branches, somebody's own settings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from masa.site.git import commit_day, commits, listed_tags, named_versions, unpack
from tests.site.project import Project, contents
from tests.site.versions import git

FOLDER = "arrangements"
#: A tag that nobody made on any day, as the first versions of git wrote them.
TAG = "object {}\ntype commit\ntag old\n\nOld.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    return folder


def commit(folder: Path, name: str, text: str, day: str) -> None:
    path = folder / FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "A change", day=day)


@pytest.mark.parametrize("to", ["/etc/hostname", "../../elsewhere", "a.yml", "nowhere"])
def test_links_in_an_old_version_are_left_out(repository: Path, tmp_path: Path, to: str) -> None:
    (repository / FOLDER).mkdir()
    (repository / FOLDER / "link.yml").symlink_to(to)
    commit(repository, "a.yml", "a", "2026-05-01")
    assert unpack(repository, "HEAD", (FOLDER,), tmp_path / "to")
    assert contents(tmp_path / "to") == {f"{FOLDER}/a.yml": b"a"}
    assert not (tmp_path / "to" / FOLDER / "link.yml").is_symlink()


def test_a_link_in_a_named_version_stops_no_build(project: Project) -> None:
    link = project.folder / FOLDER / "guidance/link.yml"
    link.symlink_to("/etc/hostname")
    git(project.folder, "init", "-q")
    git(project.folder, "add", "-A")
    git(project.folder, "commit", "-qm", "First", day="2026-05-01")
    git(project.folder, "tag", "v1")
    link.unlink()
    outcome = project.masa("build")
    assert outcome.code == 0, outcome.text


@pytest.mark.parametrize("name", ["régles", "a b", "[ab]", "x\ty", '"quoted"'])
def test_a_folder_may_have_any_name(repository: Path, tmp_path: Path, name: str) -> None:
    commit(repository, f"{name}/a.yml", "a", "2026-05-01")
    path = f"{FOLDER}/{name}"
    assert unpack(repository, "HEAD", (path,), tmp_path / "to")
    assert contents(tmp_path / "to") == {f"{path}/a.yml": b"a"}


def test_what_git_does_not_give_out_is_not_there(repository: Path, tmp_path: Path) -> None:
    (repository / ".gitattributes").write_text(f"{FOLDER} export-ignore\n")
    commit(repository, "a.yml", "a", "2026-05-01")
    assert not unpack(repository, "HEAD", (FOLDER,), tmp_path / "to")


def test_of_another_repository_within_it_nothing_is_known(repository: Path, tmp_path: Path) -> None:
    commit(repository, "a.yml", "a", "2026-05-01")
    git(repository, "rm", "-rq", FOLDER)
    other = f"160000,{git(repository, 'rev-parse', 'HEAD')},{FOLDER}"
    git(repository, "update-index", "--add", "--cacheinfo", other)
    git(repository, "commit", "-qm", "The arrangements are elsewhere", day="2026-06-01")
    assert not unpack(repository, "HEAD", (FOLDER,), tmp_path / "to")


def test_what_stood_only_in_a_merged_branch_is_no_version(repository: Path) -> None:
    commit(repository, "a.yml", "published", "2026-05-01")
    git(repository, "switch", "-qc", "suggestion")
    commit(repository, "a.yml", "never published", "2026-06-01")
    commit(repository, "a.yml", "agreed", "2026-06-02")
    git(repository, "switch", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-m", "Merge", "suggestion", day="2026-07-01")
    found = [one.on.isoformat() for one in commits(repository, (FOLDER,))]
    assert found == ["2026-07-01", "2026-05-01"]


def test_signatures_are_not_taken_for_commits(repository: Path, tmp_path: Path) -> None:
    """Git can be told to print what it thinks of a signature before each commit."""
    program = tmp_path / "gpg"
    program.write_text(
        "#!/bin/sh\ncat >/dev/null\necho '[GNUPG:] SIG_CREATED x' >&2\necho signed\n"
    )
    program.chmod(0o755)
    for key, value in (("gpg.program", str(program)), ("commit.gpgSign", "true")):
        git(repository, "config", key, value)
    git(repository, "config", "log.showSignature", "true")
    commit(repository, "a.yml", "a", "2026-05-01")
    assert [one.on.isoformat() for one in commits(repository, (FOLDER,))] == ["2026-05-01"]
    assert commit_day(repository) == "2026-05-01"


def test_tags_are_listed_whatever_somebodys_settings_say(repository: Path) -> None:
    git(repository, "config", "column.ui", "always")
    commit(repository, "a.yml", "a", "2026-05-01")
    git(repository, "tag", "v9")
    commit(repository, "a.yml", "b", "2026-05-01")
    git(repository, "tag", "v10")
    commit(repository, "a.yml", "c", "2026-06-01")
    git(repository, "tag", "v1")
    found = [(tag.name, tag.on.isoformat()) for tag in listed_tags(repository)]
    assert found == [("v9", "2026-05-01"), ("v10", "2026-05-01"), ("v1", "2026-06-01")]


def test_a_tag_may_have_any_name_and_no_day(repository: Path) -> None:
    commit(repository, "a.yml", "a", "2026-05-01")
    first = git(repository, "rev-parse", "HEAD")
    for name in (b"caf\xe9", b"heads/main", "ä\u2028ö".encode()):
        git(repository, "tag", os.fsdecode(name))
    nobodys = git(repository, "mktag", "--no-strict", given=TAG.format(first))
    git(repository, "update-ref", "refs/tags/old", nobodys)
    text = git(repository, "rev-parse", "HEAD:arrangements/a.yml")
    git(repository, "tag", "no-commit", text)
    commit(repository, "a.yml", "b", "2026-06-01")
    listed = listed_tags(repository)
    assert {tag.name for tag in listed} == {"caf�", "heads/main", "ä\u2028ö"}
    assert {tag.id for tag in listed} == {first}
    assert first in named_versions(repository)


@pytest.mark.parametrize("moment", ["253402300900 +0000", "99999999999999 +0000", "never"])
def test_a_commit_may_claim_to_be_of_no_day_that_there_is(repository: Path, moment: str) -> None:
    commit(repository, "a.yml", "a", "2026-05-01")
    commit(repository, "a.yml", "b", "2026-05-02")
    tree = git(repository, "rev-parse", "HEAD^{tree}")
    first = git(repository, "rev-parse", "HEAD~1")
    who = f"A <a@example.org> {moment}"
    text = f"tree {tree}\nparent {first}\nauthor {who}\ncommitter {who}\n\nLater.\n"
    odd = git(repository, "hash-object", "--literally", "-t", "commit", "-w", "--stdin", given=text)
    git(repository, "update-ref", "refs/heads/main", odd)
    git(repository, "tag", "v1")
    git(repository, "tag", "v0", first)
    assert [one.on.isoformat() for one in commits(repository, (FOLDER,))] == ["2026-05-01"]
    # Of a moment that git cannot read it takes a tag for one of 1970.
    assert [tag.name for tag in listed_tags(repository) if tag.on.year > 1970] == ["v0"]
    assert commit_day(repository) == ""


def test_no_repository_is_not_the_same_as_no_named_version(tmp_path: Path) -> None:
    before = named_versions(tmp_path)
    git(tmp_path, "init", "-q")
    assert named_versions(tmp_path) != before
