"""Asks git. Nothing is checked out or changed."""

from __future__ import annotations

import subprocess
from pathlib import Path


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
    return git(project, "rev-parse", "--is-shallow-repository") == b"true\n"


def named_versions(project: Path) -> str:
    """All that the history of a site is read from: what tags lead to, and when they were made."""
    form = "%(objectname) %(creatordate:short) %(refname)"
    listed = git(project, "tag", "--merged", "HEAD", f"--format={form}")
    return f"{is_shallow(project)} {(listed or b'').decode()}"
