"""Actions that wait for others: due too early, done too early, or waiting in a ring."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from masa.checks.progress.options import PAGE, Progress, quoted
from masa.findings import Finding, Severity
from masa.model.dates import day_words
from masa.model.values import CLOSED, FINISHED, State
from masa.model.work import Action
from masa.rules import Rule

EARLY = Rule("K463", "An action is due before what it waits for", Severity.WARNING, PAGE, True)
FIRST = Rule("K464", "An action is done before what it waits for", Severity.WARNING, PAGE, True)
RING = Rule("K465", "Actions wait for each other", Severity.WARNING, PAGE, True)

#: Green may mean done; what was stopped holds nothing up any more.
_OUT_OF_THE_WAY = CLOSED | {State.GREEN}


def out_of_order(sight: Progress) -> Iterator[Finding]:
    """K463 to K465, for the actions of each partnership."""
    for partnership in sight.partnerships:
        by_id = {action.id: action for action in partnership.actions}
        waiting: dict[str, list[str]] = {}
        for action in partnership.actions:
            for place, name in enumerate(action.depends_on):
                if name in by_id:
                    waiting.setdefault(action.id, []).append(name)
                    yield from _too_early(action, by_id[name], place)
        if waiting:
            yield from _rings(by_id, waiting)


def _too_early(action: Action, before: Action, item: int) -> Iterator[Finding]:
    if before.state in _OUT_OF_THE_WAY or action is before:
        return
    first = quoted(before.text)
    if action.state in FINISHED:
        says = f"This action is done, and {first}, which it waits for, is not."
        mend = "Correct one of the two states, or delete what it does not wait for."
        yield FIRST.at(action.place("depends_on", item), says, mend)
    elif action.state is not State.STOPPED and action.due and before.due:
        last, start = action.due.last, before.due.from_ or before.due.to
        if last and start and last < start:
            says = f"This action is due by {day_words(last)}. It waits for {first}, which is due "
            says += f"later: {before.due.text}."
            yield EARLY.at(action.place("due"), says, "Correct one of the two dates.")


def _rings(by_id: dict[str, Action], waiting: dict[str, list[str]]) -> Iterator[Finding]:
    """One finding for each ring, at the first of its actions; each is opened to see the next."""
    while ring := _ring(waiting):
        start = next(name for name in by_id if name in ring)
        at = ring.index(start)
        # The sorter names what comes first first; readers want what each waits for.
        chain = [start, *reversed(ring[:at]), *reversed(ring[at + 1 :])]
        before = chain[1] if len(chain) > 1 else start
        waiting[start] = [name for name in waiting[start] if name != before]
        yield _in_ring([by_id[name] for name in chain])


def _ring(waiting: dict[str, list[str]]) -> list[str]:
    try:
        TopologicalSorter(waiting).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        return ring[:-1]
    return []


def _in_ring(actions: list[Action]) -> Finding:
    start, *others = actions
    item = start.depends_on.index(others[0].id if others else start.id)
    says = "This action waits for itself."
    if others:
        chain = ", which waits for ".join(quoted(action.text) for action in others)
        says = f"This action waits for {chain}, which waits for this one: none can come first."
    mend = "Delete what an action does not wait for from its `depends-on`."
    return RING.at(start.place("depends_on", item), says, mend)
