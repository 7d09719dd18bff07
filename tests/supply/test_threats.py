"""What the threat model promises is there: each threat has a control, and each control a test."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.supply.threats import BEGIN, END, Threat, faults, model, read_threats

PAGE = f"""{BEGIN}
### One

- **A file.** It is refused. Held by `tests/a/test_a.py`,
  `tests/test_b.py`.
- **Another, by `name`**: it is looked at
  twice. Held by `tests/test_b.py`.

### Two

- **A third.** Held by `tests/test_b.py`.
{END}
- **Not a threat.** Held by nobody.
"""
HELD = Threat("A", "It is refused", ("tests/test_a.py",))


def collected(repository: Path, names: set[str]) -> frozenset[str]:
    """Those files in which pytest finds a test, or says why it cannot be run on this machine."""
    there = sorted(name for name in names if (repository / name).is_file())
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, *there], cwd=repository, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    found = r"^(?:SKIPPED \[\d+\] )?(tests/\S+?\.py)(?:::|:\d*:? )"
    return frozenset(re.findall(found, run.stdout, re.MULTILINE))


def test_every_threat_has_a_control_and_a_test_that_is_run(repository: Path) -> None:
    threats = read_threats(model(repository))
    assert len(threats) > 30
    named = {test for threat in threats for test in threat.tests}
    assert faults(threats, collected(repository, named)) == ()


def test_a_file_without_a_test_is_not_collected(repository: Path) -> None:
    names = {"tests/supply/test_threats.py", "tests/supply/threats.py", "tests/gone/test_gone.py"}
    assert collected(repository, names) == {"tests/supply/test_threats.py"}


def test_threats_are_read_from_their_part_of_the_page() -> None:
    first, second, third = read_threats(PAGE)
    assert first == Threat("A file", "It is refused", ("tests/a/test_a.py", "tests/test_b.py"))
    assert second.name == "Another, by `name`"
    assert third == Threat("A third", "", ("tests/test_b.py",))


@pytest.mark.parametrize(
    ("threat", "fault"),
    [
        (HELD, ()),
        (Threat("A", "", HELD.tests), ("A: nothing stands against it",)),
        (Threat("A", "It is refused", ()), ("A: no test holds it",)),
        (
            Threat("A", "It is refused", ("tests/test_gone.py",)),
            ("A: tests/test_gone.py holds no test",),
        ),
    ],
)
def test_what_is_missing_is_found(threat: Threat, fault: tuple[str, ...]) -> None:
    assert faults((threat,), frozenset(HELD.tests)) == fault


def test_no_point_of_the_page_is_overlooked(repository: Path) -> None:
    text = model(repository)
    part = text[text.index(BEGIN) : text.index(END)]
    assert part.count("\n- **") == part.count("Held") == len(read_threats(text))
