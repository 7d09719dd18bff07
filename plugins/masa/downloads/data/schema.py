"""The JSON Schema of the data, made from the model (draft 7), and the same in words.

A version may gain members and never lose or change one, so the schema allows what it does not know.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from masa.downloads.data import envelope
from masa.downloads.data.names import LOCAL, SHARED
from masa.downloads.data.plain import Member, members
from masa.model.base import Entity
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.schema.help import summary

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
COMMENT = (
    "Made from the model. A version may gain members and never lose or change one: leave alone "
    "what you do not know."
)
NAMED = frozenset((*SHARED, *LOCAL))
_USUAL = {"id": "Its id, which never changes.", "name": "Its name.", "slug": "Its short name."}


@cache
def schema() -> str:
    """The text of the schema; it is always the same."""
    made = _Making()
    parts = {
        "partnerships": made.published(Partnership, envelope.OF_PARTNERSHIP),
        "programmes": made.published(Programme, envelope.OF_ALL),
    }
    whole: Schema = {
        "$schema": DRAFT,
        "$comment": COMMENT,
        "title": "Open data of a site made with Masa, version 1",
        "description": "Published safeguarding arrangements: everything, or one partnership or "
        "programme alone. A member that is not there was not recorded.",
        **envelope.whole(parts),
    }
    whole["definitions"] = dict(sorted((made.definitions | envelope.DEFINITIONS).items()))
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


class _Making:
    """A schema in the making; gathers what it refers to."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def published(self, model: type[Entity], head: Schema) -> Schema:
        """A partnership or a programme, with what stands at its head."""
        self._define(model)
        found = self.definitions[model.__name__]
        found["properties"] = {**head["properties"], **found["properties"]}
        found["required"] = [*head["required"], *(n for n in found["required"] if n != "slug")]
        return {"$ref": f"#/definitions/{model.__name__}"}

    def _define(self, model: type[Entity]) -> None:
        if model.__name__ in self.definitions:
            return
        self.definitions[model.__name__] = {}  # so that a model that holds itself ends here
        properties = dict(self._properties(model))
        needed = [m.name for m in members(model) if always(model, m)]
        self.definitions[model.__name__] = {
            "description": summary(model),
            "type": "object",
            "properties": properties,
            "required": needed,
        }

    def _properties(self, model: type[Entity]) -> Iterator[tuple[str, Schema]]:
        taken = {member.name for member in members(model)}
        for member in members(model):
            info = model.model_fields[member.field]
            says = info.description or _USUAL.get(member.name, "")
            value = self._value(info.annotation)
            yield member.name, {**({"description": says} if says else {}), **value}
            if member.kind in NAMED:
                if member.alias in taken:
                    raise ValueError(f"{model.__name__} has a field `{member.alias}` of its own")
                said = f"The name for `{member.name}`."
                yield member.alias, {"description": said, **_like(value)}

    def _value(self, annotation: Any) -> Schema:
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._value(parts[0])
        if NoneType in parts:
            return self._value(parts[0])
        if origin is tuple:
            return {"type": "array", "items": self._value(parts[0])}
        if origin is dict:
            return {"type": "object", "additionalProperties": self._value(parts[1])}
        if origin is Literal:
            return {"enum": list(parts)}
        return self._single(annotation)

    def _single(self, kind: Any) -> Schema:
        if issubclass(kind, Entity):
            self._define(kind)
            return {"$ref": f"#/definitions/{kind.__name__}"}
        if issubclass(kind, Enum):
            return {"enum": [word.value for word in kind]}
        if kind is date:
            return {"type": "string", "format": "date"}
        simple = {bool: "boolean", int: "integer", Decimal: "number", str: "string"}
        return {"type": simple[kind]}


def _like(value: Schema) -> Schema:
    many = value.get("type") == "array"
    return {"type": "array", "items": {"type": "string"}} if many else {"type": "string"}


def always(model: type[Entity], member: Member) -> bool:
    """Whether a member is in every object: what must be written, or holds something without."""
    info = model.model_fields[member.field]
    if member.kind == "partnership":
        return False  # one that is not published is left out
    if NoneType in get_args(info.annotation):
        return False
    if info.is_required():
        return True
    return info.default not in (None, ()) and info.default_factory is None
