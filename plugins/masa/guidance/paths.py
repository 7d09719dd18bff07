"""Paths into a partnership, as requirements write them: ``scrutiny.scrutineers.independence``.

A path names fields as YAML does. A list on the way is followed into each of its items.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, get_args

from masa.findings import Place
from masa.model.base import Entity, yaml_name
from masa.model.partnership import Partnership
from masa.model.walking import model_in


class Found(NamedTuple):
    """One value at the end of a path (``None`` where it was not written) and where it stands.

    ``at`` is what holds it, in ``field``; its place is worked out only when somebody asks.
    """

    value: Any
    at: Entity | Place
    field: str = ""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.at if isinstance(self.at, Place) else self.at.place(self.field)


def look(partnership: Partnership, path: str) -> tuple[Found, ...]:
    """Every value at a path; empty when nothing on the way to it was written."""
    subject, rest = _parts(path)
    value = subject_value(partnership, subject)
    found: list[Found] = []
    _follow(value, rest, partnership.subject_place(subject), "", found)
    return tuple(found)


@cache
def _parts(path: str) -> tuple[str, tuple[str, ...]]:
    subject, *rest = path.split(".")
    return subject, tuple(rest)


def items(partnership: Partnership, path: str) -> tuple[Entity, ...]:
    """The entities at a path."""
    return tuple(f.value for f in look(partnership, path) if isinstance(f.value, Entity))


def subject_value(partnership: Partnership, subject: str) -> Any:
    """The value of a subject by its name in YAML."""
    field = "identity" if subject == "partnership" else subject.replace("-", "_")
    return getattr(partnership, field, None)


def _follow(
    value: Any, rest: tuple[str, ...], at: Entity | Place, field: str, found: list[Found]
) -> None:
    """Adds to ``found``: a list to fill is twice as fast here as generators within generators."""
    if isinstance(value, tuple):
        for item in value:
            if isinstance(item, Entity):
                _follow(item, rest, item, "", found)
            else:
                _follow(item, rest, at, field, found)
    elif not rest:
        found.append(Found(value, at, field))
    elif isinstance(value, Entity):
        name = field_name(type(value), rest[0])
        _follow(getattr(value, name), rest[1:], value, name, found)
    else:
        _follow_key(value, rest, at, field, found)


def _follow_key(
    value: Any, rest: tuple[str, ...], at: Entity | Place, field: str, found: list[Found]
) -> None:
    """Into a mapping whose keys the editor chose; where nothing is written the path ends."""
    item = value.get(rest[0]) if isinstance(value, dict) else None
    if item is not None:
        _follow(item, rest[1:], item, "", found)
    elif isinstance(value, dict) or value is None:
        found.append(Found(None, at, field))


@cache
def field_name(model: type[Entity], yaml: str) -> str:
    """The field that YAML calls ``yaml``; ``KeyError`` when the model has none."""
    for name in model.model_fields:
        if yaml_name(name) == yaml:
            return name
    raise KeyError(yaml)


@cache
def unknown_part(path: str) -> str:
    """The first part of a path that no model has, or nothing when the path is sound."""
    subject, *rest = path.split(".")
    name = "identity" if subject == "partnership" else subject.replace("-", "_")
    if name not in Partnership.model_fields:
        return subject
    annotation: Any = Partnership.model_fields[name].annotation
    while rest:
        part, *rest = rest
        if _is_free(annotation):
            annotation = get_args(annotation)[1]
            continue
        model = model_in(annotation)
        if model is None:
            return part
        try:
            annotation = model.model_fields[field_name(model, part)].annotation
        except KeyError:
            return part
    return ""


def _is_free(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is dict
