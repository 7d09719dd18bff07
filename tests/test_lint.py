"""Style and types are tests like all others, so that one summary says everything."""

import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = {
    "style": ["ruff", "check", "--output-format", "concise"],
    "format": ["ruff", "format", "--check", "--output-format", "concise"],
    "types": ["mypy"],
}


def faults(folder: Path, command: list[str]) -> str:
    """What the tool says when it finds something to mend in `folder`; nothing otherwise."""
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    return run.stdout + run.stderr if run.returncode else ""


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_nothing_to_mend(repository: Path, command: list[str]) -> None:
    if found := faults(repository, command):
        pytest.fail(found, pytrace=False)


@pytest.mark.parametrize(
    ("kind", "source", "says"),
    [
        ("style", "import os\n", "F401"),
        ("format", "a = ( 1 )\n", "reformatted"),
        ("types", "def f(a): ...\n", "no-untyped-def"),
    ],
)
def test_a_fault_is_found(
    repository: Path, tmp_path: Path, kind: str, source: str, says: str
) -> None:
    settings = (repository / "pyproject.toml").read_text("utf-8")
    (tmp_path / "pyproject.toml").write_text(settings, "utf-8")
    for folder in ("plugins/masa", "tests"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "planted.py").write_text(source, "utf-8")
    assert says in faults(tmp_path, COMMANDS[kind])
