"""The worked examples of a page: taken out of it and used, so that they cannot go stale."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.site.project import EPOCH, Project

REPOSITORY = Path(__file__).resolve().parents[2]
GUIDE = REPOSITORY / "content/how-to-edit"
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"`([\w./-]+\.\w+)`:\n\n\Z")


@dataclass(frozen=True, slots=True)
class Example:
    """A block of a page: its language, its text, and the file that the words before it name.

    A block that follows another with nothing between belongs to the same file.
    """

    language: str
    text: str
    file: str


def examples(page: str) -> tuple[Example, ...]:
    """Every block of a page of the guide, in order."""
    text = (GUIDE / f"{page}.md").read_text("utf-8")
    found: list[Example] = []
    end = 0
    for fence in _FENCE.finditer(text):
        before = text[end : fence.start()]
        named = _FILE.search(before)
        last = found[-1].file if found and not before.strip() else ""
        found.append(Example(fence[1], fence[2], named[1] if named else last))
        end = fence.end()
    assert found, page
    return tuple(found)


def the_one(page: str, having: str) -> Example:
    """The only block of a page that has some words in it."""
    (found,) = [example for example in examples(page) if having in example.text]
    return found


def apply(folder: Path, example: Example) -> None:
    """Write a file as a page gives it, or change one as its lines with - and + say."""
    path = folder / example.file
    if example.language != "diff":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example.text, "utf-8")
        return
    lines = example.text.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {example.file}"
    path.write_text(text.replace(old, new), "utf-8")


def changed_program(folder: Path, page: str) -> Path:
    """A copy of the program, changed as a page says; gives where it is imported from."""
    shutil.copytree(
        REPOSITORY / "plugins/masa",
        folder / "plugins/masa",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for example in examples(page):
        if example.file.startswith("plugins/"):
            apply(folder, example)
    return folder / "plugins"


def run(folder: Path, *arguments: str, path: tuple[Path, ...]) -> tuple[int, str]:
    """Run a Python module with some folders before all others; its exit code and what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(str(one) for one in path),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SOURCE_DATE_EPOCH": EPOCH,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def northmere(folder: Path) -> Project:
    """The invented partnership of the golden files, alone and under the name that pages use."""
    project = Project.make(folder, alone=True, search=False)
    partnerships = folder / "arrangements/partnerships"
    (partnerships / "quillmere").rename(partnerships / "northmere")
    return project
