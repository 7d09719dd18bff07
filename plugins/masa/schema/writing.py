"""From the model to JSON Schema (draft 7, which every editor understands)."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BeforeValidator, TypeAdapter
from pydantic.fields import FieldInfo

from masa.model.base import Entity
from masa.model.sourced import Sourced
from masa.model.values import Absence
from masa.schema import texts
from masa.schema.files import FILE_KINDS, OWN, FileKind
from masa.schema.help import help_of, label, summary
from masa.schema.snippets import SNIPPETS
from masa.schema.texts import Schema
from masa.schema.words import meanings

DRAFT = "http://json-schema.org/draft-07/schema#"
_HEAD = ("title", "description", "markdownDescription")
COMMENT = "Made from the model by `masa schema`. Do not edit."


def write(folder: Path) -> tuple[Path, ...]:
    """Write a schema for each kind of file into ``folder``; the paths of those written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in schemas().items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    return {
        kind.file: json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"
        for kind in FILE_KINDS
    }


def schema_of(kind: FileKind) -> Schema:
    """The schema of a kind of file; ``ValueError`` if two models in it have one name."""
    return _Schema().of(kind)


class _Schema:
    """One schema in the making; gathers the definitions that it refers to."""

    def __init__(self) -> None:
        self._definitions: dict[str, Schema] = {}
        self._models: dict[str, type[Entity]] = {}

    def of(self, kind: FileKind) -> Schema:
        subjects: dict[str, Schema] = {}
        for name, info in kind.model.model_fields.items():
            if name not in OWN:
                subject = self._property(kind.model, name, info)
                if kind.may_be_absent and name != "identity":
                    subject = self._or_absent(subject)
                subjects[str(info.alias)] = subject
        return {
            "$schema": DRAFT,
            "$comment": COMMENT,
            "title": kind.title,
            "description": kind.says,
            "type": "object",
            "minProperties": 1,
            "properties": subjects,
            "additionalProperties": False,
            "definitions": dict(sorted(self._definitions.items())),
        }

    def _or_absent(self, subject: Schema) -> Schema:
        head = {key: subject.pop(key) for key in _HEAD if key in subject}
        return {**head, "anyOf": [subject, self._entity(Absence)]}

    def _property(self, model: type[Entity], name: str, info: FieldInfo) -> Schema:
        value = self._value(info.annotation, tuple(info.metadata), meanings(model, name))
        says = help_of(name, info)
        # Plain descriptions are shown with every backtick, so those that hold one come twice.
        twice = {"markdownDescription": says} if "`" in says else {}
        return {"title": label(str(info.alias)), "description": says, **twice, **value}

    def _value(self, annotation: Any, marks: tuple[Any, ...], words: dict[str, str]) -> Schema:
        """The schema of a value, from its type and what is marked on it."""
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._value(parts[0], (*parts[1:], *marks), words)
        if NoneType in parts:
            return self._value(parts[0], marks, words)
        if origin is tuple:
            return self._list(parts[0], marks, words)
        if origin is dict:
            return self._free(parts[0], parts[1])
        if origin is Literal:
            return _one_of(parts, words)
        if len(parts) > 1:
            return {"anyOf": [self._value(part, (), words) for part in parts]}
        return self._single(annotation, marks, words)

    def _list(self, item: Any, marks: tuple[Any, ...], words: dict[str, str]) -> Schema:
        least = _number(marks, "min_length")
        items = self._value(item, (), words)
        found = {"type": "array", "items": items, **({"minItems": least} if least else {})}
        return {"anyOf": [items, found]} if _one_will_do(marks) else found

    def _single(self, kind: Any, marks: tuple[Any, ...], words: dict[str, str]) -> Schema:
        if issubclass(kind, Entity):
            return self._entity(kind)
        if issubclass(kind, Enum):
            return _one_of(tuple(word.value for word in kind), words)
        if kind is bool:
            return dict(texts.YES_OR_NO)
        if kind is date:
            return dict(texts.DAY)
        if kind is Decimal:
            return dict(texts.NUMBER)
        constraints = TypeAdapter(Annotated[(kind, *marks)] if marks else kind).json_schema()
        if kind is int:
            limits = {k: v for k, v in constraints.items() if k in ("minimum", "maximum")}
            return texts.WHOLE_NUMBER | limits
        return texts.text(constraints)

    def _free(self, key: Any, value: Any) -> Schema:
        """A mapping whose names the editor chooses."""
        names = self._value(key, (), {})
        return {
            "type": "object",
            "propertyNames": {key: names[key] for key in names if key.startswith("pattern")},
            "additionalProperties": self._value(value, (), {}),
        }

    def _entity(self, model: type[Entity]) -> Schema:
        name = model.__name__
        if self._models.setdefault(name, model) is not model:
            raise ValueError(f"two models are called {name}")
        if name not in self._definitions:
            self._definitions[name] = {}  # so that a model that holds itself ends here
            self._definitions[name] = self._definition(model)
        return {"$ref": f"#/definitions/{name}"}

    def _definition(self, model: type[Entity]) -> Schema:
        own = sorted(model.model_fields, key=Sourced.model_fields.__contains__)
        fields = {name: model.model_fields[name] for name in own if name != "at"}
        given = texts.GIVEN.get(model, frozenset())
        needed = [str(i.alias) for n, i in fields.items() if i.is_required() and n not in given]
        found: Schema = {
            "type": "object",
            "properties": {
                **{str(i.alias): self._property(model, n, i) for n, i in fields.items()},
                **texts.ALSO.get(model, {}),
            },
            "additionalProperties": False,
        }
        if needed:
            found["required"] = needed
        if snippets := SNIPPETS.get(model):
            found["defaultSnippets"] = list(snippets)
        if model in texts.TEXT_FORMS:
            return {"anyOf": [texts.TEXT_FORMS[model], found]}
        return {"description": summary(model), **found}


def _one_of(allowed: tuple[str, ...], words: dict[str, str]) -> Schema:
    if len(allowed) == 1:
        return {"const": allowed[0]}
    found: Schema = {"enum": list(allowed)}
    if words:
        found["enumDescriptions"] = [words.get(word, "") for word in allowed]
    return found


def _one_will_do(marks: tuple[Any, ...]) -> bool:
    """Whether one item may be written without the list around it."""
    before = (mark.func for mark in marks if isinstance(mark, BeforeValidator))
    return any(isinstance(make({}), list) for make in before)  # type: ignore[call-arg]


def _number(marks: tuple[Any, ...], name: str) -> int:
    return next((getattr(mark, name) for mark in marks if hasattr(mark, name)), 0) or 0
