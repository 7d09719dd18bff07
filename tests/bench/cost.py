"""What something costs: time by the clock, time of the processor, and the most memory."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

#: The unit in which the system counts memory.
UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, seconds of the processor, and the most bytes of memory (0: unknown)."""

    clock: float
    processor: float
    peak: int = 0


class Failed(Exception):
    """A program that was to be measured did not end well; holds what it printed."""


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a program to its end. The memory is that of it or of the largest program it started."""
    with tempfile.TemporaryFile() as printed:
        started = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=printed, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        clock = perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            printed.seek(0)
            raise Failed(f"{' '.join(command)}\n{printed.read().decode('utf-8', 'replace')}")
    return Cost(clock, used.ru_utime + used.ru_stime, used.ru_maxrss * UNIT)
