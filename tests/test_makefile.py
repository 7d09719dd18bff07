"""The commands: listed, repeatable, plain when something is missing; and locks that lock."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply.locks import read_list

COMMANDS = (
    "help",
    "site",
    "serve",
    "check",
    "pdf",
    "test",
    "lint",
    "bench",
    "assure",
    "screenshots",
    "sbom",
    "audit",
    "lock",
    "clean",
)
MARKS = ("site.done", "masa.done", "test.done")


@pytest.fixture
def checkout(repository: Path, tmp_path: Path) -> Path:
    """A copy of what `make` reads, without any virtual environment."""
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(repository / name, tmp_path)
    shutil.copytree(repository / "requirements", tmp_path / "requirements")
    return tmp_path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def set_up(checkout: Path) -> None:
    """Leave the marks that a finished set-up leaves, in their order."""
    (checkout / ".venv").mkdir()
    for age, name in enumerate(("requirements", "pyproject.toml"), start=1):
        for path in [checkout / name, *(checkout / name).glob("*.txt")]:
            touch(path, 1000 + age)
    for age, name in enumerate(MARKS, start=1):
        (checkout / ".venv" / name).touch()
        touch(checkout / ".venv" / name, 2000 + age)


def touch(path: Path, seconds: int) -> None:
    os.utime(path, (seconds, seconds))


def test_make_alone_lists_every_command(checkout: Path) -> None:
    lines = make(checkout).stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["make", name] for name in COMMANDS]
    assert all(len(line.split()) > 3 for line in lines)


@pytest.mark.parametrize("command", ["site", "test"])
def test_set_up_comes_first(checkout: Path, command: str) -> None:
    steps = make(checkout, "--dry-run", command).stdout
    order = ["-m venv", "requirements/site.txt", "--editable ."]
    places = [steps.index(step) for step in order]
    assert places == sorted(places)
    assert ("requirements/test.txt" in steps) == (command == "test")


@pytest.mark.parametrize(
    ("changed", "installed"),
    [
        (None, []),
        ("requirements/site.txt", ["site.txt", "--editable", "test.txt"]),
        ("pyproject.toml", ["--editable", "test.txt"]),
        ("requirements/test.txt", ["test.txt"]),
    ],
)
def test_only_what_changed_is_set_up_again(
    checkout: Path, changed: str | None, installed: list[str]
) -> None:
    set_up(checkout)
    if changed:
        touch(checkout / changed, 3000)
    steps = make(checkout, "--dry-run", "test").stdout
    found = re.findall(r"pip .*install .*?(site\.txt|test\.txt|--editable)", steps)
    assert found == installed
    assert steps.endswith("-m pytest\n")


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (
            'case "$*" in *version_info*) exit 1;; --version) echo Python 3.9.2;; esac',
            "Masa needs Python 3.11 or newer. ./python is: Python 3.9.2.",
        ),
        (
            'case "$*" in *ensurepip*) exit 1;; esac',
            "This Python has no venv module. On Debian and Ubuntu: sudo apt install python3-venv",
        ),
    ],
    ids=["too old", "no venv"],
)
def test_an_unfit_python_is_refused_in_plain_words(
    checkout: Path, script: str, message: str
) -> None:
    python = checkout / "python"
    python.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    python.chmod(0o755)
    run = make(checkout, "PYTHON=./python", "site")
    assert run.returncode != 0
    assert message in run.stderr
    assert "Traceback" not in run.stderr
    assert not (checkout / ".venv").exists()


def test_a_missing_python_is_refused_in_plain_words(checkout: Path) -> None:
    run = make(checkout, "PYTHON=./nowhere", "site")
    assert run.returncode != 0
    assert "Masa needs Python 3.11 or newer." in run.stderr


def test_lock_without_uv_says_what_is_missing(checkout: Path) -> None:
    run = make(checkout, "UV=./nowhere", "lock")
    assert run.returncode != 0
    assert "make lock needs uv" in run.stderr


def test_lock_then_asks_for_the_licences(checkout: Path) -> None:
    steps = make(checkout, "UV=true", "--dry-run", "lock").stdout
    order = ["site.txt", "test.txt", "pdf.txt", "install", "tests.supply.licences"]
    places = [steps.rindex(step) for step in order[-2:]]
    assert places == sorted(places)
    assert all(step in steps for step in order)
    assert '--exclude-newer "7 days"' in steps


def test_clean_removes_what_was_made_and_nothing_else(checkout: Path) -> None:
    made = [".venv/bin", "site/a", "build", "plugins/masa/__pycache__", "plugins/masa.egg-info"]
    kept = ["plugins/masa/site", "tests/site", "arrangements"]
    for name in [*made, *kept]:
        (checkout / name).mkdir(parents=True)
    assert make(checkout, "clean").returncode == 0
    assert [name for name in made if (checkout / name).exists()] == []
    assert [name for name in kept if not (checkout / name).exists()] == []


def pins(lock: str) -> dict[str, list[str]]:
    """The versions of each package in a lock; ValueError for a line that locks nothing."""
    found: dict[str, list[str]] = {}
    for pin in read_list(lock):
        found.setdefault(pin.name, []).append(pin.version)
    return found


def unmet(wanted: list[str], locked: dict[str, list[str]]) -> list[str]:
    """What is asked for that the lock does not hold in a version that will do."""
    requirements = [Requirement(text) for text in wanted]
    return [
        str(requirement)
        for requirement in requirements
        if not (versions := locked.get(canonicalize_name(requirement.name)))
        or not all(requirement.specifier.contains(version) for version in versions)
    ]


def test_the_locks_hold_what_the_project_asks_for(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))
    site, test, pdf = (
        pins((repository / "requirements" / f"{name}.txt").read_text("utf-8"))
        for name in ("site", "test", "pdf")
    )
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    assert unmet(asked, site) == []
    extras = project["project"]["optional-dependencies"]
    assert unmet(extras["test"], test) == []
    assert {name: test.get(name) for name in site} == site
    wanted = [*project["project"]["dependencies"], *extras["pdf"]]
    assert unmet(wanted, pdf) == []
    shared = pdf.keys() & test.keys()
    assert {name: pdf[name] for name in shared} == {name: test[name] for name in shared}


def test_a_dependency_that_is_not_locked_is_found() -> None:
    locked = pins("py-yaml==6.0 ; sys_platform == 'win32' \\\n    --hash=sha256:" + "a" * 64)
    assert locked == {"py-yaml": ["6.0"]}
    assert unmet(["Py_YAML>=6"], locked) == []
    assert unmet(["Py_YAML>=7", "nh3"], locked) == ["Py_YAML>=7", "nh3"]
