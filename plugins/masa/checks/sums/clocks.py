"""Whether the time for a whole process is enough for its steps."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from masa.checks.family import Options, Sight
from masa.checks.sums.numbers import PAGE
from masa.findings import Finding, Severity
from masa.model.learning import Process
from masa.model.practice import Clock, Step, Unit
from masa.rules import Rule

SHORT = Rule("T609", "The time for a process is too short", Severity.WARNING, PAGE, True)
_MEND = "Correct the clock of the step, or the one for all steps together (`whole`)."
_LEAST_HOURS: dict[Unit, int] = {
    "hour": 1,
    "day": 24,
    "working-day": 24,
    "week": 7 * 24,
    "month": 28 * 24,
}
#: With no bank holidays between; these are few, and no step is that exact.
_FREE_DAYS_A_WEEK = 2


def process_clocks(sight: Sight[Options]) -> Iterator[Finding]:
    """T609, for the processes of partnerships and programmes."""
    for published in sight.published:
        for process in published.processes:
            if process.whole and process.whole.max is not None:
                yield from _longest(process, process.whole, process.whole.max)
                yield from _together(process, process.whole, process.whole.max)


def _longest(process: Process, whole: Clock, most: int) -> Iterator[Finding]:
    for step in process.steps:
        clock = step.clock
        longest = None if clock is None else clock.max if clock.max is not None else clock.min
        if clock and longest is not None and _is_more(longest, clock.unit, most, whole.unit):
            says = f"{_called(step)} may take {_words(longest, clock.unit)}, but all steps of "
            says += f"“{process.title}” together {_words(most, whole.unit)}."
            yield SHORT.at(step.place("clock"), says, _MEND)


def _together(process: Process, whole: Clock, most: int) -> Iterator[Finding]:
    """The least time of all steps that are counted as the whole is."""
    clocks = [step.clock for step in process.steps if step.clock and step.clock.min]
    least = _least([clock for clock in clocks if clock.unit == whole.unit], whole)
    if least > most >= max((clock.min or 0 for clock in clocks), default=0):
        says = f"The steps of “{process.title}” take at least {_words(least, whole.unit)}, but all "
        says += f"together may take {_words(most, whole.unit)}."
        yield SHORT.at(process.place("whole"), says, _MEND)


def _least(clocks: list[Clock], whole: Clock) -> int:
    """One after the other; those that begin with the same event run side by side."""
    least = 0
    begun = {whole.after: 0} if whole.after else {}
    for clock in clocks:
        start = begun.setdefault(clock.after, least) if clock.after else least
        least = max(least, start + (clock.min or 0))
    return least


def _is_more(count: int, unit: Unit, most: int, whole: Unit) -> bool:
    """Whether a time is longer than another, whatever days and months fall into it."""
    if unit == whole:
        return count > most
    return count * _LEAST_HOURS[unit] > _most_hours(most, whole)


def _most_hours(count: int, unit: Unit) -> int:
    if unit == "working-day":
        return 24 * (count + _FREE_DAYS_A_WEEK * ceil((count + 1) / 5))
    return count * (31 * 24 if unit == "month" else _LEAST_HOURS[unit])


def _called(step: Step) -> str:
    return f"The step “{step.title}”" if step.title else "This step"


def _words(count: int, unit: Unit) -> str:
    name = unit.replace("-", " ")
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
