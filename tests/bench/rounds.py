"""Measures tasks in turn: the first of everybody, then the second of everybody, and so on.

Whatever else the machine does meanwhile falls on all of them alike.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from statistics import median

from tests.bench.cost import Cost, Failed, run
from tests.bench.subjects import Subject, edit, token


class Task(StrEnum):
    """What is asked of a generator, in the words of the report and in this order."""

    CLEAN = "Clean build"
    UNCHANGED = "Build again, nothing changed"
    EDIT = "Build again, one text changed"
    CHECK = "Check, everything worked out"
    CHECK_AGAIN = "Check again, nothing changed"


@dataclass(frozen=True, slots=True)
class Measured:
    """What one task of one subject cost, in every round."""

    subject: str
    task: Task
    costs: tuple[Cost, ...]

    @property
    def typical(self) -> Cost:
        """The medians of its figures; the memory is the most."""
        return Cost(
            median(cost.clock for cost in self.costs),
            median(cost.processor for cost in self.costs),
            max(cost.peak for cost in self.costs),
        )


@dataclass(frozen=True, slots=True)
class Broken:
    """A subject that did not do what it was asked; it was left out from then on."""

    subject: str
    failed: Failed

    @property
    def said(self) -> str:
        """The last line of it."""
        return str(self.failed).strip().splitlines()[-1]


@dataclass(frozen=True, slots=True)
class Turns:
    """What came of all rounds."""

    measured: tuple[Measured, ...]
    broken: tuple[Broken, ...]


#: Numbers of edits: no two of one run are the same.
Numbers = Iterator[int]


def measure(
    subjects: Sequence[Subject],
    rounds: int,
    tasks: Sequence[Task],
    built: Callable[[Subject], None],
    numbers: Numbers,
) -> Turns:
    """Every task of every subject, in turn; a subject that is not measured often, once.

    ``built`` is told of each clean build, before the next thing is measured.
    """
    found: dict[tuple[str, Task], list[Cost]] = {}
    broken: dict[str, Failed] = {}
    for number, task, subject in product(range(rounds), tasks, subjects):
        if subject.name in broken or not _due(subject, task, number):
            continue
        try:
            cost = do(subject, task, numbers)
        except Failed as failed:
            broken[subject.name] = failed
            continue
        found.setdefault((subject.name, task), []).append(cost)
        _tell(f"round {number + 1}, {subject.name}: {task.lower()}", cost)
        if task is Task.CLEAN:
            built(subject)
    measured = (Measured(name, task, tuple(costs)) for (name, task), costs in found.items())
    return Turns(tuple(measured), tuple(Broken(name, failed) for name, failed in broken.items()))


def _due(subject: Subject, task: Task, number: int) -> bool:
    return task in asked(subject) and (subject.often or number == 0)


def _tell(what: str, cost: Cost) -> None:
    """Say how far it has come: a run that is stopped has not been for nothing."""
    sys.stderr.write(f"  {what}: {cost.clock:.2f} s, {cost.processor:.2f} s of the processor\n")


def asked(subject: Subject) -> tuple[Task, ...]:
    """What a subject is asked for."""
    if not subject.often:
        return (Task.CLEAN,)
    builds = (Task.CLEAN, Task.UNCHANGED, Task.EDIT)
    return (*builds, Task.CHECK, Task.CHECK_AGAIN) if subject.check else builds


def do(subject: Subject, task: Task, numbers: Numbers) -> Cost:
    """Do it once. Raises ``Failed`` when an edit is not to be seen in what was built."""
    command, seen = subject.build, ""
    match task:
        case Task.CLEAN:
            for path in (subject.output, *subject.kept):
                shutil.rmtree(path, ignore_errors=True)
        case Task.EDIT:
            number = next(numbers)
            edit(subject, number)
            seen = token(number)
        case Task.CHECK:
            command = (*subject.check, "--fresh")
        case Task.CHECK_AGAIN:
            command = subject.check
    os.sync()  # what was written before is not paid for by what comes now
    cost = run(command, subject.folder)
    if seen not in subject.page.read_text("utf-8"):
        raise Failed(f"{subject.name}: {subject.page} does not show the edit.")
    return cost


def find(measured: Sequence[Measured], subject: str, task: Task) -> Cost | None:
    """The typical cost of a task; nothing if it was not measured."""
    found = (m.typical for m in measured if (m.subject, m.task) == (subject, task))
    return next(found, None)
