"""From the model to what JSON can hold: names as in YAML, names beside ids, no positions.

What was not written is left out: a member that is not there was not recorded, and is never zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from masa.model import confirmed
from masa.model.base import Entity, yaml_name
from masa.model.sourced import Sourced
from masa.model.values import When
from masa.model.walking import reference_fields

#: What the program keeps for itself, and what is for those who check and not for readers.
OWN = frozenset(("at", "unread", "places", confirmed.SUBJECT))


class Member(NamedTuple):
    """A member of an object: its field, its name in JSON, and of what kind an id in it is."""

    field: str
    name: str
    kind: str
    alias: str


@dataclass(frozen=True, slots=True)
class Plain:
    """Makes plain values. ``names`` holds a name for each id by kind.

    An id of something that has a kind in ``shown`` and is not in it is left out, name and all:
    that is a partnership which is not published. ``cited`` gathers the ids that were met, by kind.
    """

    names: Mapping[str, Mapping[str, str]]
    shown: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cited: dict[str, set[str]] = field(default_factory=dict)

    def entity(self, entity: Entity) -> dict[str, Any]:
        """An object: its members in the order of the model."""
        found: dict[str, Any] = {}
        held = entity.__dict__
        for member in members(type(entity)):
            value = held[member[0]]
            if value is None:
                continue
            kind = type(value)
            if member[2]:
                self._refer(found, value, member)
            elif kind is str:
                found[member[1]] = value
            elif kind is tuple or kind is dict:
                if value:
                    found[member[1]] = self.value(value)
            else:
                found[member[1]] = self.value(value)
        return found

    def value(self, value: Any) -> Any:
        """Any value of the model."""
        kind = type(value)
        if kind is str or kind is bool or kind is int:
            return value
        if kind is When:  # a third of all objects
            return _when(value)
        if kind is tuple:
            return [self.value(item) for item in value]
        if isinstance(value, Entity):
            return self.entity(value)
        if kind is dict:
            return {key: self.value(item) for key, item in value.items()}
        return scalar(value)

    def _refer(self, found: dict[str, Any], value: Any, member: Member) -> None:
        names, shown = self.names.get(member.kind, {}), self.shown.get(member.kind)
        one = isinstance(value, str)
        ids = [name for name in ((value,) if one else value) if shown is None or name in shown]
        if not ids:
            return
        self.cited.setdefault(member.kind, set()).update(ids)
        found[member.name] = ids[0] if one else ids
        if member.kind in self.names:
            named = [names.get(name, name) for name in ids]
            found[member.alias] = named[0] if one else named


def _when(when: When) -> dict[str, Any]:
    found = {"text": when.text}
    if when.from_:
        found["from"] = when.from_.isoformat()
    if when.to:
        found["to"] = when.to.isoformat()
    found["precision"] = when.precision.value
    return found


def scalar(value: Any) -> str | int | float | bool:
    """A single value. Sums have at most two decimals and twelve digits, which a float holds."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bool | int | str):
        return value
    raise TypeError(f"no plain form for {type(value).__name__}")


@cache
def members(model: type[Entity]) -> tuple[Member, ...]:
    """What an object of a model may hold: its own first, then where that comes from."""
    kinds = dict(reference_fields(model))
    found = []
    for name in sorted(model.model_fields, key=Sourced.model_fields.__contains__):
        info = model.model_fields[name]
        if name not in OWN:
            key = info.alias or yaml_name(name)
            kind = kinds.get(name, "")
            found.append(Member(name, key, kind, beside(key, _is_list(info.annotation))))
    return tuple(found)


def beside(name: str, many: bool) -> str:
    """Where the name of an id stands: beside ``lead-authority`` in ``lead-authority-name``."""
    return f"{name}-names" if many else f"{name}-name"


def _is_list(annotation: Any) -> bool:
    return str(annotation).startswith("tuple")
