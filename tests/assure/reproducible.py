"""The same input gives the same website, byte for byte, wherever, whenever, whoever builds it."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.assure.figures import Figure, Size
from tests.site.project import Project, contents

#: All that must not count, some of it in each build; the first is what the others are held against.
SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "3", "TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "4", "HOME": "/nonexistent", "TERM": "dumb", "NO_COLOR": "1"},
    {"PYTHONHASHSEED": "5", "PYTHONUTF8": "0", "LC_ALL": "POSIX", "TZ": "Asia/Kathmandu"},
)
#: Seconds by which the times of the input's files differ from one build to the next.
DAYS = 40 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Built:
    """A website, and the folder that it was built in."""

    folder: Path
    files: dict[str, bytes]


def build(folder: Path, number: int) -> Built:
    """The website that is built in one of the surroundings."""
    project = Project.make(folder)
    project.replace("mkdocs.yml", "site_name:", "site_url: https://www.example.org/\nsite_name:")
    _age(project.folder, number * DAYS)
    outcome = project.run("masa", "build", **SURROUNDINGS[number])
    if outcome.code:
        raise RuntimeError(outcome.text)
    return Built(folder, contents(project.site))


def differences(one: Built, other: Built) -> tuple[str, ...]:
    """In what two websites differ, in words."""
    names = sorted(one.files.keys() | other.files.keys())
    amiss = [name for name in names if one.files.get(name) != other.files.get(name)]
    return tuple(f"{name} is not the same" for name in amiss)


def figures(size: Size) -> tuple[Figure, ...]:
    """Build in different surroundings and compare every file."""
    number = len(SURROUNDINGS) if size is Size.LONG else 2
    with tempfile.TemporaryDirectory(prefix="masa-assure-") as name:
        folders = [
            Path(name, "a", "deeper and with spaces" * (n % 2), str(n)) for n in range(number)
        ]
        first, *others = [build(folder, n) for n, folder in enumerate(folders)]
        faults = tuple(fault for other in others for fault in differences(first, other))
    files = len(first.files)
    what = f"Builds of {files:,} files in other folders, days, time zones, locales, hash seeds"
    return (Figure(what, number, f"{len(faults)} files differ", "every byte the same", faults),)


def _age(folder: Path, seconds: int) -> None:
    """Make all files of a folder older."""
    for path in folder.rglob("*"):
        if not path.is_symlink():
            then = path.stat().st_mtime - seconds
            os.utime(path, (then, then))
