"""Ending builds and publications at any moment: what is served stays wholly the old or the new one.

    python -m tests.assure.kill --random 200 --switch 200 --signals 20

`tests.assure` runs it with the other families of proofs.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.assure import disks, switching
from tests.assure.ending import COMMANDS, Command, ended_by, killed, set_right
from tests.assure.figures import Figure, Size, table
from tests.assure.verdicts import Verdicts

_ASKED = "wholly old or wholly new"


@dataclass(frozen=True)
class Sizes:
    """How often to kill each command by chance, each switch by chance, and to send each signal.

    In each of the ``files`` it is killed at each line, too.
    """

    random: int
    switch: int
    signals: int
    files: tuple[str, ...]


SIZES = {
    Size.SHORT: Sizes(1, 3, 1, switching.DECISIVE),
    Size.LONG: Sizes(100, 100, 10, switching.SOURCES),
}


def figures(size: Size) -> tuple[Figure, ...]:
    """What came of it."""
    return tuple(run(SIZES[size]))


def run(sizes: Sizes) -> Iterator[Figure]:
    """The same with sizes of one's own."""
    yield _figure("Switches killed at a moment by chance", switching.by_chance(sizes.switch))
    yield _figure("Switches killed at a line of the program", switching.by_line(sizes.files))
    with tempfile.TemporaryDirectory(prefix="masa-kill-") as folder:
        commands = [Command.make(name, Path(folder, name)) for name in COMMANDS]
        yield _killed(commands, sizes.random)
        yield _asked_to_end(commands, sizes.signals)
        yield _figure("Builds and publications that a disk refused", map(disks.refused, commands))


def _killed(commands: Iterable[Command], times: int) -> Figure:
    runs = [command.looked_at_anew() for command in commands]
    for seed, command in enumerate(runs):
        killed(command, times, seed)
        set_right(command)
    return _figure(f"Builds and publications killed: {_endings(runs)}", (r.verdicts for r in runs))


def _asked_to_end(commands: Iterable[Command], times: int) -> Figure:
    runs = [command.looked_at_anew() for command in commands]
    for seed, command in enumerate(runs):
        for sign in (signal.SIGTERM, signal.SIGINT):
            ended_by(command, sign, times, seed)
        set_right(command)
    what = f"Builds and publications asked to end (SIGTERM, Ctrl+C): {_endings(runs)}"
    return _figure(what, (run.verdicts for run in runs))


def _endings(runs: Iterable[Command]) -> str:
    found = sum((run.endings for run in runs), Counter[str]())
    return ", ".join(f"{number} × “{what}”" for what, number in found.most_common())


def _figure(what: str, verdicts: Iterable[Verdicts]) -> Figure:
    every = list(verdicts)
    seen = Counter(name for each in every for name in each.seen)
    found = ", ".join(f"{seen[name]} {name}" for name in ("old", "new", "torn"))
    faults = tuple(fault for each in every for fault in each.faults)
    sys.stderr.write(f"{what}: {found}; {len(faults)} faults\n")
    return Figure(what, seen.total(), found, _ASKED, faults)


def main() -> int:
    """Run with the sizes that are asked for and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.assure.kill", description=__doc__)
    usual = SIZES[Size.LONG]
    for name in ("random", "switch", "signals"):
        whole = getattr(usual, name) * 2
        parser.add_argument(f"--{name}", type=int, default=whole, help=f"usually {whole}")
    given = parser.parse_args()
    often, inside, asked = (-(-n // 2) for n in (given.random, given.switch, given.signals))
    made = tuple(run(Sizes(often, inside, asked, usual.files)))
    print(table(made))
    for one in made:
        for fault in one.faults:
            print(f"\n{one.what}: {fault}")
    return 0 if all(one.good for one in made) else 1


if __name__ == "__main__":
    sys.exit(main())
