"""Where the time of a build goes, stage by stage. It knows nothing of MkDocs.

The clock is an argument, such as ``time.perf_counter``. A stage within another one counts for
itself alone: each second is added up once. Work in other processes is handed over as the laps that
their own stopwatches took.
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
    MODEL = "Model"
    CHECKS = "Checks"
    VIEWS = "Views"
    BODIES = "Bodies"
    SHELL = "Shell"
    WRITING = "Writing"
    SEARCH = "Search"
    PROOFS = "Proofs"


class Lap(NamedTuple):
    """Seconds that a stage took, not counting the stages within it."""

    stage: Stage
    seconds: float


#: Seconds since some moment that stays the same.
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Takes the laps of one process. ``elsewhere`` holds those of others, which ran beside it."""

    clock: Clock
    laps: list[Lap] = field(default_factory=list)
    elsewhere: list[Lap] = field(default_factory=list)
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

    def beside(self, laps: Iterable[Lap]) -> None:
        """Note what another process did meanwhile. The clock has not waited for it twice."""
        self.elsewhere.extend(laps)


class Took(NamedTuple):
    """What a stage took in this process, and in others beside it, in seconds."""

    name: str
    here: float
    beside: float


REST = "The rest"


def added_up(watch: Stopwatch, whole: float) -> tuple[Took, ...]:
    """Each stage that was measured, in its order, and the rest of the ``whole`` seconds."""
    measured = {lap.stage for lap in (*watch.laps, *watch.elsewhere)}
    stages = tuple(
        Took(stage, _sum(watch.laps, stage), _sum(watch.elsewhere, stage))
        for stage in Stage
        if stage in measured
    )
    left = whole - sum(took.here for took in stages)
    return (*stages, Took(REST, max(left, 0.0), 0.0))


def timings(watch: Stopwatch, whole: float) -> str:
    """What is printed: a line for each stage with its seconds and its share of the whole."""
    found = added_up(watch, whole)
    beside = any(took.beside for took in found)
    head = f"{'Where the time went':<22}{'seconds':>9}{'share':>8}{'  beside' if beside else ''}"
    lines = [
        f"{took.name:<22}{took.here:>9.2f}{_share(took.here, whole):>8}"
        f"{f'{took.beside:>8.2f}' if beside else ''}"
        for took in found
    ]
    return "\n".join([head, *lines, f"{'Together':<22}{whole:>9.2f}"]) + "\n"


def _share(part: float, whole: float) -> str:
    return f"{part / whole:.0%}" if whole > 0 else ""


def _sum(laps: Iterable[Lap], stage: Stage) -> float:
    return sum(lap.seconds for lap in laps if lap.stage is stage)
