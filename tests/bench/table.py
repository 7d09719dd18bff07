"""A plain table of what was measured, and how each row grows from one size to the next."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.bench.cost import Cost
from tests.bench.stages import SHELL

BUILD, CHECK = "masa build", "masa check"
CHECK_AGAIN, CHECK_ONE = "masa check, nothing changed", "masa check, one shown"
#: Shorter than this, chance decides: no growth is worked out from it.
SHORTEST = 0.02
MEGABYTE, KILOBYTE = 1024 * 1024, 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """The costs with one number of partnerships; ``pages`` holds the bytes of each HTML page."""

    number: int
    stages: dict[str, Cost]
    processes: dict[str, Cost]
    pages: tuple[int, ...]


def table(measured: Sequence[Measured], *, by_processor: bool = False) -> str:
    """All figures, a column for each size; growth 1.0 is a straight line, 2.0 a square."""
    unit = "seconds of the processor" if by_processor else "seconds"
    sizes = "".join(f"{m.number:>10}" for m in measured)
    steps = "".join(f"{f'{a.number} to {b.number}':>12}" for a, b in pairwise(measured))
    rows = [
        *("", f"Stages of a build, {unit}"), *_stages(measured, by_processor),
        *("", f"Whole programs, {unit}"), *_programs(measured, by_processor),
        *("", "Most memory, MB"), *_memory(measured),
        *("", "What is written"), *_written(measured),
    ]  # fmt: skip
    return "\n".join([f"{'Partnerships':<34}{sizes}{steps}", *rows])


def _stages(measured: Sequence[Measured], by_processor: bool) -> Iterator[str]:
    for name in measured[0].stages:
        yield _row(name, measured, [_seconds(m.stages[name], by_processor) for m in measured])


def _programs(measured: Sequence[Measured], by_processor: bool) -> Iterator[str]:
    for name in measured[0].processes:
        yield _row(name, measured, [_seconds(m.processes[name], by_processor) for m in measured])
    builds = [_seconds(m.processes[BUILD], by_processor) / len(m.pages) for m in measured]
    yield _row(f"{BUILD}, each page", measured, builds, "{:.4f}")


def _seconds(cost: Cost, by_processor: bool) -> float:
    return cost.processor if by_processor else cost.clock


def _memory(measured: Sequence[Measured]) -> Iterator[str]:
    rows = {
        CHECK: [m.processes[CHECK].peak for m in measured],
        "Making the pages": [m.stages[SHELL].peak for m in measured],
        f"{BUILD}, its largest program": [m.processes[BUILD].peak for m in measured],
    }
    for name, peaks in rows.items():
        yield _row(name, measured, [peak / MEGABYTE for peak in peaks], "{:,.0f}")


def _written(measured: Sequence[Measured]) -> Iterator[str]:
    yield _row("Pages", measured, [len(m.pages) for m in measured], "{:,.0f}")
    yield _row("HTML, MB", measured, [sum(m.pages) / MEGABYTE for m in measured])
    each = [sum(m.pages) / len(m.pages) / KILOBYTE for m in measured]
    yield _row("HTML of a page, KB", measured, each, "{:,.1f}")
    largest = [max(m.pages) / KILOBYTE for m in measured]
    yield _row("HTML of the largest page, KB", measured, largest, "{:,.1f}")


def _row(
    name: str, measured: Sequence[Measured], values: Iterable[float], form: str = "{:,.2f}"
) -> str:
    points = [(m.number, value) for m, value in zip(measured, values, strict=True)]
    figures = "".join(f"{form.format(value):>10}" for _, value in points)
    steps = "".join(f"{_growth(*first, *last):>12}" for first, last in pairwise(points))
    return f"  {name:<32}{figures}{steps}"


def _growth(smaller: int, first: float, larger: int, last: float) -> str:
    steady = min(first, last) >= SHORTEST
    return f"{growth(first, last, smaller, larger):.2f}" if steady else "–"


def growth(first: float, last: float, smaller: int, larger: int) -> float:
    """The power of the number with which a figure grows: 1.0 is a straight line, 2.0 a square."""
    return math.log(last / first) / math.log(larger / smaller)
