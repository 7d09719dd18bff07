"""What every command shares."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

WELL, FOUND, MISUSED = 0, 1, 2


# All that a command needs in order to start is light: a dataclass alone would cost as much as the
# rest together, because it loads Python's own inspection. What a command does, it imports itself.


class Command(NamedTuple):
    """One command: a line of help, the options it takes, and what it does.

    ``run`` gives the exit code, and leaves nothing to tidy up: the program may end at once. A
    command that ``goes_on`` works until it is interrupted.
    """

    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    goes_on: bool = False
