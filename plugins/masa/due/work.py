"""What somebody said they would do by a time: actions, milestones, activities of scrutiny."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masa.due.item import Due, Kind, wording
from masa.findings import Place
from masa.model.partnership import Partnership
from masa.model.published import Published
from masa.model.values import CLOSED, State, When


class _Task(NamedTuple):
    """Something with a time: what kind it is, a name that lasts, and where it is shown."""

    kind: Kind
    name: str
    what: str
    when: When
    shown_at: tuple[str, str]
    place: Place


def items(published: Published) -> Iterator[Due]:
    """Everything with a time that is not done; what has no time at all is left out."""
    tasks = [*_plans(published), *_milestones(published)]
    if isinstance(published, Partnership):
        tasks += [*_actions(published), *_scrutiny(published)]
    for task in tasks:
        says, last = wording(task.when)
        shown, place = task.shown_at, task.place
        yield Due(published, task.kind, task.name, task.what, says, last, shown, place)


def _actions(partnership: Partnership) -> Iterator[_Task]:
    for action in partnership.actions:
        if action.due and action.state not in CLOSED:
            shown, name = ("priorities", "actions"), f"action-{action.id}"
            yield _Task(Kind.ACTION, name, action.text, action.due, shown, action.place("due"))


def _plans(published: Published) -> Iterator[_Task]:
    page = "priorities" if isinstance(published, Partnership) else "plan"
    for plan in published.plans:
        for recommendation in plan.recommendations:
            for action in recommendation.actions:
                if action.due and action.state not in CLOSED:
                    name, place = f"plan-{plan.id}-{action.id}", action.place("due")
                    shown = (page, plan.id)
                    yield _Task(Kind.ACTION, name, action.text, action.due, shown, place)


def _milestones(published: Published) -> Iterator[_Task]:
    """Of one in the past without a state nobody knows whether it was reached: it is left out."""
    page = "priorities" if isinstance(published, Partnership) else "milestones"
    for one in published.milestones:
        if one.state not in {*CLOSED, State.NOT_RECORDED}:
            name, shown = f"milestone-{one.when.text}-{one.what}", (page, "milestones")
            yield _Task(Kind.MILESTONE, name, one.what, one.when, shown, one.place("when"))


def _scrutiny(partnership: Partnership) -> Iterator[_Task]:
    plan = partnership.scrutiny.plan if partnership.scrutiny else None
    for activity in plan.activities if plan else ():
        if activity.when and activity.state not in CLOSED:
            name, shown = f"scrutiny-{activity.id}", ("scrutiny", "activities")
            place = activity.place("when")
            yield _Task(Kind.SCRUTINY, name, activity.topic, activity.when, shown, place)
