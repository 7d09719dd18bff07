"""Walks over what bears days, quickly: it leaves out everything below which there are none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from masa.model.base import Entity
from masa.model.walking import models_below, nested_fields


def bearing(root: Entity, wanted: frozenset[type[Entity]]) -> Iterator[Entity]:
    """Entities inside another that are of a wanted model, or whose ``as_of`` is written."""
    left: list[Entity] = [root]
    while left:
        entity = left.pop()
        is_wanted, followed = _plan(type(entity), wanted)
        values = entity.__dict__
        if is_wanted or values.get("as_of") is not None:
            yield entity
        for name in followed:
            value = values[name]
            if isinstance(value, tuple):
                left += value
            elif isinstance(value, dict):
                left += value.values()
            elif value is not None:
                left.append(value)


@cache
def _plan(model: type[Entity], wanted: frozenset[type[Entity]]) -> tuple[bool, tuple[str, ...]]:
    """Whether a model is wanted, and its fields below which something wanted may stand."""
    followed = (
        name
        for name in nested_fields(model)
        if any(
            one in wanted or "as_of" in one.model_fields
            for one in models_below(model.model_fields[name].annotation)
        )
    )
    return model in wanted, tuple(followed)
