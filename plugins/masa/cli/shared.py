"""What every command shares."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

WELL, FOUND, MISUSED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Command:
    """One command: a line of help, the options it takes, and what it does.

    ``run`` gives the exit code. A command that ``goes_on`` works until it is interrupted.
    """

    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    goes_on: bool = False
