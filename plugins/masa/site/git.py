"""Asks git. Nothing is checked out or changed."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from collections.abc import Sequence
from contextlib import suppress
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


class Tag(NamedTuple):
    """A named version, its day, and what it leads to: its name may mean something else, too."""

    name: str
    on: date
    id: str


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


def within(project: Path, folder: Path) -> Path | None:
    """A folder from the project's, as git is asked for it; nothing for one outside."""
    own = folder.relative_to(project) if folder.is_relative_to(project) else None
    return own if own and ".." not in own.parts else None


def is_shallow(project: Path) -> bool:
    """Whether the repository holds the newest version only."""
    return git(project, *_IS_SHALLOW) == b"true\n"


def commits(project: Path, paths: Sequence[str]) -> tuple[Commit, ...]:
    """The commits that changed something below the paths, the newest first.

    Not those within a branch that was merged: what stood only there was never published; nor those
    of no day that there is.
    """
    listed = git(project, *_LOG, "--first-parent", "--format=%H %cs", "--", *paths)
    lines = (line.split(" ", 1) for line in (listed or b"").decode().splitlines())
    return tuple(Commit(id_, day) for id_, on in lines if (day := _day(on)))


def listed_tags(project: Path) -> tuple[Tag, ...]:
    """The tags that lead to what is here, in the order of time; of one moment, in that of names.

    Tags that have no day are left out.
    """
    form = "--format=%(objectname) %(creatordate:short) %(refname:strip=2)"
    order = ("--sort=version:refname", "--sort=creatordate")
    listed = git(project, "for-each-ref", "--merged=HEAD", *order, form, "refs/tags")
    # Names are bytes that need not be text.
    lines = (listed or b"").decode(errors="replace").split("\n")
    found = (line.split(" ", 2) for line in lines if line)
    return tuple(Tag(name, day, id_) for id_, on, name in found if (day := _day(on)))


def _day(written: str) -> date | None:
    """A day as git writes it. Whoever commits may claim any, such as one after the year 9999."""
    with suppress(ValueError):
        return date.fromisoformat(written)
    return None


def unpack(project: Path, commit: str, paths: Sequence[str], to: Path) -> bool:
    """Put what stood below the paths at a commit into a folder; whether there was any file.

    Links are left out, as they are wherever arrangements are read.
    """
    listed = git(project, "ls-tree", "-z", "--name-only", commit, "--", *paths)
    known = [os.fsdecode(name) for name in (listed or b"").split(b"\0") if name]
    # Of a commit its name would come first, and with nothing after it Python reads no archive.
    tree = f"{commit}^{{tree}}"
    packed = git(project, "archive", "--format=tar", tree, "--", *known) if known else None
    if packed is None:
        return False
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(to, filter=_files_and_folders)  # noqa: S202 - by the filter for data
        return any(member.isfile() for member in archive)


def _files_and_folders(member: tarfile.TarInfo, to: str) -> tarfile.TarInfo | None:
    return tarfile.data_filter(member, to) if member.isfile() or member.isdir() else None


def named_versions(project: Path) -> str:
    """All that the history of a site is read from: what tags lead to, and when they were made.

    A repository without tags is another thing than none at all.
    """
    known = git(project, *_IS_SHALLOW) or b"no repository"
    return f"{known.decode()} {listed_tags(project)}"


def commit_day(project: Path) -> str:
    """The day of the newest commit, such as ``2026-11-22``; empty when there is none."""
    day = _day((git(project, *_LOG, "-1", "--format=%cs") or b"").decode().strip())
    return day.isoformat() if day else ""
