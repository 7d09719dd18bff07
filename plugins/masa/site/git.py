"""Asks git. Nothing is checked out or changed."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

#: Signatures are never printed among the lines, whatever somebody's settings of git say.
_LOG = ("log", "--no-show-signature")
_IS_SHALLOW = ("rev-parse", "--is-shallow-repository")


class Commit(NamedTuple):
    """A commit, and its day."""

    id: str
    on: date


def git(project: Path, *arguments: str) -> bytes | None:
    """What git says, or nothing when it says no or is not here."""
    try:
        done = subprocess.run(  # noqa: S603 - git, with arguments that cannot be options
            ["git", "-C", str(project), *arguments],  # noqa: S607 - wherever it is installed
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def is_shallow(project: Path) -> bool:
    """Whether the repository holds the newest version only."""
    return git(project, *_IS_SHALLOW) == b"true\n"


def commits(project: Path, paths: Sequence[str]) -> tuple[Commit, ...]:
    """The commits that changed something below the paths, the newest first.

    Not those within a branch that was merged: what stood only there was never published.
    """
    listed = git(project, *_LOG, "--first-parent", "--format=%H %cs", "--", *paths)
    lines = (line.split(" ", 1) for line in (listed or b"").decode().splitlines())
    return tuple(Commit(id_, date.fromisoformat(on)) for id_, on in lines)


def unpack(project: Path, commit: str, paths: Sequence[str], to: Path) -> bool:
    """Put what stood below the paths at a commit into a folder; whether there was anything.

    Links are left out, as they are wherever arrangements are read.
    """
    listed = git(project, "ls-tree", "-z", "--name-only", commit, "--", *paths)
    known = [os.fsdecode(name) for name in (listed or b"").split(b"\0") if name]
    packed = git(project, "archive", "--format=tar", commit, "--", *known) if known else None
    if packed is None:
        return False
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(to, filter=_files_and_folders)  # noqa: S202 - by the filter for data
    return True


def _files_and_folders(member: tarfile.TarInfo, to: str) -> tarfile.TarInfo | None:
    return tarfile.data_filter(member, to) if member.isfile() or member.isdir() else None


def named_versions(project: Path) -> str:
    """All that the history of a site is read from: what tags lead to, and when they were made.

    A repository without tags is another thing than none at all.
    """
    known = git(project, *_IS_SHALLOW)
    form = "%(objectname) %(creatordate:short) %(refname)"
    listed = git(project, "tag", "--merged", "HEAD", f"--format={form}")
    return f"{(known or b'no repository').decode()} {(listed or b'').decode()}"


def commit_day(project: Path) -> str:
    """The day of the newest commit, such as ``2026-11-22``; empty when there is none."""
    return (git(project, *_LOG, "-1", "--format=%cs") or b"").decode().strip()
