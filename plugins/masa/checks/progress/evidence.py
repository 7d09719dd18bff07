"""States that nothing shows: no note, no measure, no source and no day stands behind them."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.current import has_ended
from masa.checks.progress.options import PAGE, Progress, quoted, tasks
from masa.findings import Finding, Severity
from masa.guidance.substance import has_substance
from masa.model.partnership import Partnership
from masa.model.published import Published
from masa.model.sourced import Sourced
from masa.model.values import State
from masa.model.work import Priority
from masa.rules import Rule

DONE = Rule("K461", "Nothing shows that something is done", Severity.WARNING, PAGE, True)
JUDGED = Rule("K462", "Nothing shows how far something has come", Severity.HINT, PAGE, True)

_WELL = frozenset({State.DONE, State.GREEN, State.BLUE})
#: What has not begun needs no evidence, and what is not recorded claims nothing.
_CLAIMS_NOTHING = frozenset({State.NOT_RECORDED, State.PLANNED, State.NOT_STARTED})
_TASK = "Write a note with what has happened and when, or `state: not-recorded`."
_PRIORITY = "Write a measure, or a note to one of its actions, or `state: not-recorded`."


def unshown_states(sight: Progress) -> Iterator[Finding]:
    """K461 and K462, for each action, and each priority with its actions."""
    for published in sight.published:
        for task in tasks(published):
            late = task.state is State.LATE and has_ended(task.due, sight.today)
            if not (late or has_substance(task.notes) or _is_sourced(task)):
                yield from _unshown(task, task.state, f"The action {quoted(task.text)}", _TASK)
        yield from _priorities(published)


def _priorities(published: Published) -> Iterator[Finding]:
    if not isinstance(published, Partnership):
        return
    served = {
        priority
        for action in published.actions
        if has_substance(action.notes)
        for priority in action.priorities
    }
    for priority in published.priorities:
        if not (_is_measured(priority) or priority.id in served or _is_sourced(priority)):
            name = f"The priority {quoted(priority.title)}"
            yield from _unshown(priority, priority.state, name, _PRIORITY)


def _is_measured(priority: Priority) -> bool:
    return any(has_substance(measure) for measure in priority.measures)


def _is_sourced(item: Sourced) -> bool:
    return bool(item.source or item.as_of or has_substance(item.note))


def _unshown(item: Sourced, state: State, name: str, mend: str) -> Iterator[Finding]:
    if state not in _CLAIMS_NOTHING:
        rule = DONE if state in _WELL else JUDGED
        says = f"{name} has the state `{state}`, and nothing shows it."
        yield rule.at(item.place("state"), says, mend)
