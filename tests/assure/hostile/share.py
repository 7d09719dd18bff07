"""Trying inputs one after the other, in a process that a crash or a hang may end."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import process_time
from typing import TypeVar

from tests.assure.hostile.bad import bad
from tests.assure.hostile.inputs import Input
from tests.assure.hostile.mutations import mutation
from tests.assure.hostile.reading import Reader
from tests.assure.hostile.rendering import World

T = TypeVar("T")
MAKERS: dict[str, Callable[[int], Input]] = {"bad": bad, "mutation": mutation}
#: Seconds of this process's own work that one input may take, and after which it counts as hung.
LONGEST, HUNG = 1.0, 20.0
#: Seconds in which the pages of a whole small site are made at the most, when all is well.
PAGES = 3.0
MEMORY = 3 * 1024**3
AT, RESULT = "at", "result.json"


@dataclass
class Tally:
    """What became of the inputs of a share. Faults are told by the input's number."""

    tried: int = 0
    accepted: int = 0
    rendered: int = 0
    slowest: float = 0.0
    digests: list[str] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)


class Share:
    """Tries inputs one after the other."""

    def __init__(self, maker: str, folder: Path, render_every: int) -> None:
        self._make = MAKERS[maker]
        self._reader = Reader(folder / "project")
        self._world = World(folder / "world")
        self._every = render_every
        self._waiting: dict[str, tuple[int, Input]] = {}
        self.tally = Tally()

    def one(self, number: int) -> None:
        """Try one input."""
        given = self._make(number)
        tally = self.tally
        tally.tried += 1
        tally.digests.append(given.digest)
        accepted = self._safely(number, partial(self._read, number, given), LONGEST)
        if not accepted:
            return
        tally.accepted += 1
        if given.place and tally.accepted % self._every == 0:
            if given.place in self._waiting or len(self._waiting) > 2:
                self.render()
            self._waiting[given.place] = number, given

    def render(self) -> None:
        """Make pages of all that waits, together; one by one if something is wrong with them."""
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        before = len(self.tally.faults)
        first = next(iter(waiting.values()))[0]
        done = self._safely(first, partial(self._pages, first, waiting), PAGES)
        if (done and len(self.tally.faults) == before) or len(waiting) == 1:
            self.tally.rendered += len(waiting) if done else 0
            return
        together = self.tally.faults[before:]
        del self.tally.faults[before:]
        for place, (number, given) in waiting.items():
            alone = {place: (number, given)}
            self.tally.rendered += bool(
                self._safely(number, partial(self._pages, number, alone), PAGES)
            )
        if len(self.tally.faults) == before:
            self.tally.faults += together

    def _read(self, number: int, given: Input) -> bool:
        findings, faults = self._reader.read(given)
        faults += self._reader.faults(given, findings, all_formats=number % 50 == 0)
        self.tally.faults += [(number, fault) for fault in faults]
        return not findings

    def _pages(self, number: int, waiting: dict[str, tuple[int, Input]]) -> bool:
        files = {place: given for place, (_, given) in waiting.items()}
        made, faults = self._world.try_files(files)
        self.tally.faults += [(number, fault) for fault in faults[:3]]
        return made

    def _safely(self, number: int, do: Callable[[], bool], longest: float) -> bool:
        """Do it; an exception, or taking long twice, is a fault."""
        for again in (False, True):
            start = process_time()
            signal.setitimer(signal.ITIMER_PROF, HUNG)
            try:
                result = do()
            except Exception:  # noqa: BLE001 - whatever it is, it is a fault
                self.tally.faults.append((number, _last(traceback.format_exc())))
                return False
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
            took = process_time() - start
            if took <= longest:
                break
            if again:
                self.tally.faults.append((number, f"took {took:.1f} s"))
        if longest == LONGEST:
            self.tally.slowest = max(self.tally.slowest, took)
        return result


def _last(trace: str) -> str:
    """The end of a traceback, which tells most."""
    return trace[-1_500:]
