"""Walks over what was written: entities in the order of their fields, and their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic.fields import FieldInfo

from masa.findings import Place
from masa.model.base import Entity, Format, Ref, yaml_name
from masa.reading import NOWHERE, At, Entry, Span

_NO_ENTRIES: dict[str, Entry] = {}
_RUNNING = frozenset({"prose"})
_FOR_READERS = _RUNNING | {"line"}


class Passage(NamedTuple):
    """One text as it was written, and where. ``item`` is its place in a list of texts."""

    entity: Entity
    field: str
    item: int | None
    text: str

    @property
    def place(self) -> Place:
        """Where the text begins."""
        return self.entity.place(self.field, self.item)


def entities(root: Entity) -> list[Entity]:
    """An entity and all that are inside it, in the order of their fields."""
    found: list[Entity] = []
    _gather(root, found)
    return found


def _gather(entity: Entity, found: list[Entity]) -> None:
    """Adds to ``found``: a list to fill takes half the time of generators within generators."""
    found.append(entity)
    values = entity.__dict__
    for name in nested_fields(type(entity)):
        value = values[name]
        if isinstance(value, Entity):
            _gather(value, found)
        elif value:
            for item in value.values() if isinstance(value, dict) else value:
                if isinstance(item, Entity):
                    _gather(item, found)


def give_places(root: Entity) -> None:
    """What was written as a bare text, such as a date or a post, is told where the text stands.

    It has no mapping of its own that would know; only the entity that holds it does.
    """
    at, values = root.at, root.__dict__
    for name in nested_fields(type(root)):
        value = values[name]
        if isinstance(value, Entity):
            if value.at is NOWHERE and (entry := at.entries.get(yaml_name(name))):
                _give_place(value, at.file, entry[3:6])
            give_places(value)
        elif value:
            _give_each(value.values() if isinstance(value, dict) else value, at, name)


def _give_each(items: Iterable[Any], at: At, name: str) -> None:
    for index, item in enumerate(items):
        if isinstance(item, Entity):
            if item.at is NOWHERE and (entry := at.entries.get(yaml_name(name))):
                spans = entry[6]
                _give_place(item, at.file, spans[index] if index < len(spans) else entry[3:6])
            give_places(item)


def _give_place(entity: Entity, file: str, span: Span) -> None:
    # The model is frozen for whoever reads it; places never make two entities differ.
    entity.__dict__["at"] = At(file, span, _NO_ENTRIES)


def passages(root: Entity) -> Iterator[Passage]:
    """Every text below an entity that is for readers: lines and prose, not ids or addresses."""
    for entity in entities(root):
        values = entity.__dict__
        for name in text_fields(type(entity)):
            value = values[name]
            if isinstance(value, str):
                yield Passage(entity, name, None, value)
            elif value:
                yield from (Passage(entity, name, i, text) for i, text in enumerate(value))


@cache
def nested_fields(model: type[Entity]) -> tuple[str, ...]:
    """The fields of a model that hold other entities."""
    return tuple(name for name, info in own_fields(model) if any(models_in(info.annotation)))


@cache
def text_fields(model: type[Entity]) -> tuple[str, ...]:
    """The fields of a model that hold text for readers."""
    return tuple(name for name, info in own_fields(model) if _is_text(info, _FOR_READERS))


@cache
def prose_fields(model: type[Entity]) -> frozenset[str]:
    """The fields of a model that hold running text."""
    return frozenset(name for name, info in own_fields(model) if _is_text(info, _RUNNING))


@cache
def reference_fields(model: type[Entity]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that hold ids of something else, and of what kind."""
    return tuple(
        (name, found[0].kind)
        for name, info in own_fields(model)
        if (found := [mark for mark in marks_of(info) if isinstance(mark, Ref)])
    )


def marks_of(info: FieldInfo) -> Iterator[Any]:
    """All that is said about the values of a field: of the whole first, then of each part."""
    yield from info.metadata
    yield from _marks_in(info.annotation)


def _marks_in(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _marks_in(part)


def own_fields(model: type[Entity]) -> list[tuple[str, FieldInfo]]:
    """The fields of a model but its position."""
    return [(name, info) for name, info in model.model_fields.items() if name != "at"]


def models_in(annotation: Any) -> Iterator[type[Entity]]:
    """The models that a value of a field may be of, or hold in a list or a mapping."""
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def model_in(annotation: Any) -> type[Entity] | None:
    """The first model that is named in an annotation, however deep; nothing for a plain value."""
    return next(models_in(annotation), None)


def models_below(annotation: Any) -> set[type[Entity]]:
    """The models named in an annotation, and all that their fields may hold."""
    found: set[type[Entity]] = set()
    left = list(models_in(annotation))
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += (m for name in nested_fields(one) for m in _models_of(one, name))
    return found


def _models_of(model: type[Entity], name: str) -> Iterator[type[Entity]]:
    return models_in(model.model_fields[name].annotation)


def _is_text(info: FieldInfo, formats: frozenset[str]) -> bool:
    return any(isinstance(mark, Format) and mark.name in formats for mark in marks_of(info))
