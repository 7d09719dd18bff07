"""Actions without a lead or a date, overdue actions, and notes from after the day that was set."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.progress.options import (
    PAGE,
    Progress,
    Task,
    long_over,
    quoted,
    tasks,
)
from masa.findings import Finding, Severity
from masa.model.dates import day_words
from masa.model.values import CLOSED, State
from masa.rules import Rule

NOTE = Rule("K466", "A note is dated after the action was due", Severity.HINT, PAGE, True)
LEAD = Rule("K467", "Nobody leads an action", Severity.HINT, PAGE, True)
DUE = Rule("K468", "An action has no date", Severity.HINT, PAGE, True)
OVERDUE = Rule("K469", "An action is overdue", Severity.WARNING, PAGE, True)


def tasks_in_time(sight: Progress) -> Iterator[Finding]:
    """K466 to K469, for each action that is still open."""
    for published in sight.published:
        for task in tasks(published):
            if task.state not in CLOSED:
                yield from _without(task)
                yield from _late(sight, task)


def _without(task: Task) -> Iterator[Finding]:
    if all(lead.none == "none-stated" for lead in task.leads):
        says = f"Nobody leads the action {quoted(task.text)}."
        yield LEAD.at(task.place("leads" if task.leads else "text"), says, "Write `leads`.")
    if task.due is None:
        says = f"No date is set for the action {quoted(task.text)}."
        mend = "Write `due`; if it goes on without an end, write `due: Ongoing`."
        yield DUE.at(task.place("text"), says, mend)


def _late(sight: Progress, task: Task) -> Iterator[Finding]:
    """An overdue action, or one with a later note; never both, and no note when it says late."""
    due = task.due
    if due is None or due.last is None:
        return
    day = day_words(due.last)
    if long_over(sight, due):
        says = f"The action {quoted(task.text)} was due by {day}, and is still open."
        mend = "Write how it ended (`state: done` or `stopped`), or a note and the new `due`."
        yield OVERDUE.at(task.place("due"), says, mend)
    elif task.state is not State.LATE:
        notes = (note for note in task.notes if note.on and note.on.from_)
        for note in notes:
            if note.on and note.on.from_ and note.on.from_ > due.last:
                says = f"This note is of {note.on.text}; the action was due by {day} and is open."
                mend = "Write the new `due`, or the state: `late`, `done` or `stopped`."
                yield NOTE.at(note.place("on"), says, mend)
                return
