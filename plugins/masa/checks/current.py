"""What of a partnership or programme is said of today, and what is over or tells of the past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from masa.model.base import Entity
from masa.model.groups import Group
from masa.model.people import Person
from masa.model.plans import PlanAction
from masa.model.published import Published
from masa.model.values import CLOSED, When
from masa.model.walking import entities
from masa.model.work import Action, Priority

#: Subjects that tell what was, at the time that it was.
PAST = (
    "audits bulletins events feedback hubs milestones phases principles quotations references "
    "reflections reports stages tables"
).split()


def has_ended(when: When | None, today: date) -> bool:
    """Whether the last day that a date may mean has passed."""
    return bool(when and when.last and when.last < today)


def is_over(entity: Entity, today: date) -> bool:
    """Whether something was finished, stopped, closed or left."""
    if isinstance(entity, Group | Person):
        return has_ended(entity.to, today)
    return isinstance(entity, Action | PlanAction | Priority) and entity.state in CLOSED


def past(published: Published, today: date) -> Iterator[Entity]:
    """The entities of subjects that tell of the past, and of what is over."""
    for name, value in published.fields():
        for item in value if isinstance(value, tuple) else (value,):
            if not isinstance(item, Entity):
                continue
            if name in PAST:
                yield from entities(item)
            else:
                yield from _over_in(item, today)


def current(published: Published, today: date) -> Iterator[Entity]:
    """All other entities, in the order in which they are read."""
    over = {id(entity) for entity in past(published, today)}
    return (entity for entity in entities(published) if id(entity) not in over)


def _over_in(item: Entity, today: date) -> Iterator[Entity]:
    inside = list(entities(item))
    for entity in inside:
        if is_over(entity, today):
            yield from entities(entity)
