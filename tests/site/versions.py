"""Projects with a history in git, some of them broken now, and what their websites say of it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from tests.site.finding import Site
from tests.site.project import Project

OLD, NEW = "reads, visits and asks", "reads and asks"
SCRUTINY = "partnerships/quillmere/scrutiny/"
STATE = "not-up-to-date/"
#: A number with the right check digit that nobody has.
LEAK = "NHS number 999 000 0018"


def git(folder: Path, *arguments: str, day: str = "2026-06-01", given: str = "") -> str:
    """What git says when an invented person runs it, at noon of a day."""
    moment = f"{day}T12:00:00Z"
    who = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER")
           for what in ("NAME", "EMAIL")}  # fmt: skip
    dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], input=given.encode(),
        check=True, capture_output=True, env={**os.environ, **who, **dates},
    )  # fmt: skip
    return os.fsdecode(done.stdout).strip()


def commit(project: Project, day: str) -> None:
    """Put everything as it is now into the history."""
    git(project.folder, "add", "-A")
    git(project.folder, "commit", "-qm", "A change", day=day)


def broken(project: Project, day: str = "2026-10-20") -> None:
    """Leave out what the guidance asks for."""
    project.write(project.partnership("scrutiny.yml"), "scrutiny:\n  summary: [\n")
    commit(project, day)


def state(project: Project) -> Any:
    """What the website says for programs of what is not shown as it was written last."""
    return json.loads((project.site / "not-up-to-date.json").read_bytes())["not-up-to-date"]


def words(project: Project, address: str) -> str:
    """What a page of the website says."""
    return " ".join(Site.read(project.site).pages[address].words["main"].split())
