"""Where the time of a build goes, stage by stage. It knows nothing of MkDocs.

The clock is an argument, such as ``time.perf_counter``. A stage within another one counts for
itself alone: each second is added up once. What other processes do beside this one is not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """The stages of a build, in their order and in the words that are printed."""

    READING = "Reading"
    CHECKS = "Checks"
    VIEWS = "What stands on the pages"
    DOCUMENTS = "The pages themselves"
    SEARCH = "Search index"
    HOSTS = "What hosts need"
    PROOFS = "Proofs"
    SWITCH = "Manifest and switch"


class Lap(NamedTuple):
    """Seconds that a stage took, not counting the stages within it."""

    stage: Stage
    seconds: float


#: Seconds since some moment that stays the same.
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Takes the laps of a build."""

    clock: Clock
    laps: list[Lap] = field(default_factory=list)
    _within: list[float] = field(default_factory=list)

    @contextmanager
    def stage(self, stage: Stage) -> Iterator[None]:
        """Take the time of what is done inside, whether it goes well or not."""
        started = self.clock()
        self._within.append(0.0)
        try:
            yield
        finally:
            whole = self.clock() - started
            self.laps.append(Lap(stage, whole - self._within.pop()))
            if self._within:
                self._within[-1] += whole


REST = "MkDocs and the rest"


def added_up(watch: Stopwatch) -> tuple[Lap, ...]:
    """The stages that were measured, each once, in their order."""
    stages = (Lap(stage, _sum(watch.laps, stage)) for stage in Stage)
    return tuple(lap for lap in stages if lap.seconds)


def timings(watch: Stopwatch, whole: float) -> str:
    """What is printed: a line for each stage with its seconds and its share of the whole."""
    found = added_up(watch)
    rest = max(whole - sum(lap.seconds for lap in found), 0.0)
    rows = [*((str(lap.stage), lap.seconds) for lap in found), (REST, rest)]
    lines = [f"{name:<26}{seconds:>9.2f}{_share(seconds, whole):>8}" for name, seconds in rows]
    head = f"{'Where the time went':<26}{'seconds':>9}{'share':>8}"
    return "\n".join([head, *lines, f"{'Together':<26}{whole:>9.2f}"]) + "\n"


def _share(part: float, whole: float) -> str:
    return f"{part / whole:.0%}" if whole > 0 else ""


def _sum(laps: Iterable[Lap], stage: Stage) -> float:
    return sum(lap.seconds for lap in laps if lap.stage is stage)
