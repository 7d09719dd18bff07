"""Trying many inputs by several processes at once, and what came of it all."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.assure.hostile.inputs import REPOSITORY
from tests.assure.hostile.share import AT, MAKERS, RESULT, Tally

#: What runs a share: its own arguments follow.
PROGRAM: tuple[str, ...] = ("-m", "tests.assure.hostile")


@dataclass(frozen=True, slots=True)
class Task:
    """Inputs of one kind, from a number up to another."""

    maker: str
    first: int
    last: int
    render_every: int


def tasks(maker: str, number: int, size: int, render_every: int) -> Iterator[Task]:
    """So many inputs in shares of a size."""
    for first in range(0, number, size):
        yield Task(maker, first, min(first + size, number), render_every)


def run_all(given: list[Task], processes: int) -> list[Tally]:
    """Run shares, so many at once."""
    with ThreadPoolExecutor(processes) as pool:
        return [tally for found in pool.map(run, given) for tally in found]


def run(task: Task) -> list[Tally]:
    """Run one share. What ends its process is a fault, and the rest is tried all the same."""
    with tempfile.TemporaryDirectory(prefix="masa-hostile-") as name:
        folder = Path(name)
        command = [sys.executable, *PROGRAM, task.maker]
        command += [str(task.first), str(task.last), name, str(task.render_every)]
        paths = os.pathsep.join((str(REPOSITORY / "plugins"), str(REPOSITORY)))
        done = subprocess.run(
            command, capture_output=True, env={**os.environ, "PYTHONPATH": paths}, check=False
        )
        if done.returncode == 0:
            return [Tally(**json.loads((folder / RESULT).read_text()))]
        if not (folder / AT).exists():
            raise RuntimeError(done.stderr.decode("utf-8", "replace"))
        at = int((folder / AT).read_bytes())
    why = f"{ended(done.returncode)} {done.stderr.decode('utf-8', 'replace')[-800:]}".strip()
    parts = (Task(task.maker, task.first, at, task.render_every),
             Task(task.maker, at + 1, task.last, task.render_every))  # fmt: skip
    rest = [tally for part in parts if part.first < part.last for tally in run(part)]
    return [Tally(1, faults=[(at, why)], digests=[MAKERS[task.maker](at).digest]), *rest]


def ended(code: int) -> str:
    """Why a process ended, in words."""
    if code == -signal.SIGPROF:
        return "hung: it was stopped after 20 s of its own work."
    return f"crashed: {signal.Signals(-code).name}." if code < 0 else f"ended with {code}."
