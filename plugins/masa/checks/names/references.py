"""References by id to bodies that have ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from masa.checks.current import PAST, has_ended, is_over
from masa.checks.family import Options, Sight
from masa.checks.names.look import PAGE
from masa.checks.names.stale import took_over
from masa.findings import Finding, Severity
from masa.model.base import Entity
from masa.model.funding import Funding
from masa.model.groups import Group
from masa.model.people import Person
from masa.model.plans import PlanAction
from masa.model.published import Published
from masa.model.references import references
from masa.model.walking import models_below, nested_fields, reference_fields
from masa.model.work import Action, Priority
from masa.rules import Rule

ENDED = Rule("N441", "A body is named that has ended", Severity.WARNING, PAGE, True)
_KIND = "organisation"
_MAY_BE_OVER = (Action, Funding, Group, Person, PlanAction, Priority)


def ended_bodies(sight: Sight[Options]) -> Iterator[Finding]:
    """N441, for seats, posts, agencies, leads and whatever else is not of the past."""
    library, today = sight.library, sight.today
    bodies = library.registers.organisations
    over = {body.id: body for body in bodies if has_ended(body.ended, today)}
    for published in sight.published if over else ():
        for entity in _naming(published, over.keys(), today):
            for kind, name, place in references(entity):
                if kind == _KIND and name in over:
                    body = over[name]
                    ended = body.ended.text if body.ended else ""
                    mend = f"{took_over(body, library)} Name the body that does it now.".strip()
                    yield ENDED.at(place, f"{body.name} has ended ({ended}).", mend)


class _Plan(NamedTuple):
    """Of a model: fields that name bodies, fields below which some may be named, and so on."""

    own: tuple[str, ...]
    below: tuple[str, ...]
    may_be_over: bool


def _naming(published: Published, names: Any, today: date) -> Iterator[Entity]:
    """The entities that name one of some bodies, without what is over or tells of the past."""
    left: list[Entity] = [published]
    while left:
        entity = left.pop()
        plan = _plan(type(entity))
        if plan.may_be_over and _is_over(entity, today):
            continue
        values = entity.__dict__
        if plan.own and any(_names_one(values[field], names) for field in plan.own):
            yield entity
        for field in plan.below:
            if values[field] and not (entity is published and field in PAST):
                left += _inside(values[field])


def _names_one(value: Any, names: Any) -> bool:
    return value in names if isinstance(value, str) else bool(value and names & set(value))


def _inside(value: Any) -> Iterable[Entity]:
    if isinstance(value, tuple):
        return value
    return value.values() if isinstance(value, dict) else (value,)


def _is_over(entity: Entity, today: date) -> bool:
    if isinstance(entity, Funding):
        return has_ended(entity.year, today)
    return is_over(entity, today)


@cache
def _plan(model: type[Entity]) -> _Plan:
    fields = model.model_fields
    below = (n for n in nested_fields(model) if any(map(_own, models_below(fields[n].annotation))))
    return _Plan(_own(model), tuple(below), issubclass(model, _MAY_BE_OVER))


@cache
def _own(model: type[Entity]) -> tuple[str, ...]:
    return tuple(name for name, kind in reference_fields(model) if kind == _KIND)
