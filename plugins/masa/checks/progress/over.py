"""Milestones that have passed and still lie ahead, and priorities whose time is over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from masa.checks.current import has_ended
from masa.checks.progress.options import PAGE, Progress, quoted
from masa.findings import Finding, Severity
from masa.model.dates import day_words
from masa.model.projects import StageEvent
from masa.model.published import Published
from masa.model.values import CLOSED, State
from masa.model.work import Milestone
from masa.rules import Rule

MILESTONE = Rule("K470", "A milestone of the past still lies ahead", Severity.WARNING, PAGE, True)
ENDED = Rule("K471", "The time of a priority is over", Severity.WARNING, PAGE, True)

_AHEAD = frozenset(
    {State.PLANNED, State.NOT_STARTED, State.UNDER_WAY, State.ON_TRACK, State.AT_RISK}
)


def periods_over(sight: Progress) -> Iterator[Finding]:
    """K470 for partnerships and programmes, and K471 for the priorities of partnerships."""
    for published in sight.published:
        for step in _steps(published):
            if step.state in _AHEAD and step.when.last and step.when.last < sight.today:
                day = day_words(step.when.last)
                says = f"{quoted(step.what)} was for {day}, and still has the state `{step.state}`."
                mend = "Write `state: done`, `late` or `stopped`, or the new date."
                yield MILESTONE.at(step.place("state"), says, mend)
    for partnership in sight.partnerships:
        for priority in partnership.priorities:
            period = priority.period
            if period and priority.state not in CLOSED and has_ended(period, sight.today):
                says = f"The time of the priority {quoted(priority.title)} is over: {period.text}."
                mend = "Write how it ended (`state: done` or `stopped`), or its new period."
                yield ENDED.at(priority.place("period"), says, mend)


def _steps(published: Published) -> Iterator[Milestone | StageEvent]:
    yield from published.milestones
    shared = (stage for one in published.collaborations for stage in one.common)
    for stage in chain(published.stages, shared):
        yield from stage.events
        yield from stage.deadlines
    for phase in published.phases:
        yield from phase.milestones
    for arrangement in published.child_death_reviews:
        yield from arrangement.milestones
