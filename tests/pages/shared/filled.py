"""A value for every subject with every field filled, each text with a word of its own.

The words are made from the model, so that a field which is added to it is filled too, and is
missed on the pages until somebody shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from masa.model.base import Entity, Format, Ref, yaml_name
from masa.model.groups import Group, Member, Quorum
from masa.model.learning import Audit, Example, HubRun
from masa.model.measures import DataTable
from masa.model.people import Person
from masa.model.plans import PlanAction, PlanNote
from masa.model.topics import Topic
from masa.model.values import Absence, Citation, Figure, Party, State, When

#: Values whose fields only make sense together.
_WHOLE: dict[type, dict[str, Any]] = {
    Citation: {"document": "slides", "page": "Slide 4"},
    Absence: {"none": "deliberate", "reason": "A reason."},
}
#: Fields that say nothing beside the others: a vacant post has no name, an area given by its id
#: needs no name, seats are those of a
#: partnership, a quorum says its rule in a sentence, totals
#: are names of columns, and what is referred to must be there.
_WITHOUT: set[tuple[type, str]] = {
    (Figure, "quality"),
    (Person, "vacant_since"),
    (Example, "named"),
    (Member, "partner"),
    (Quorum, "of"),
    (DataTable, "totals"),
    (PlanAction, "see"),
    (PlanNote, "see"),
    # What else a thing belongs to is said where that is gathered: on the pages of the themes.
    *((model, "themes") for model in (Audit, Group, HubRun, Topic)),
}


@dataclass
class Filler:
    """Fills models; ``words`` holds each word that was written, by the path of its field."""

    words: dict[str, str] = field(default_factory=dict)

    def entity(self, model: type[Entity], path: str) -> Any:
        """Every field of a model, as YAML would give it."""
        if model in _WHOLE:
            return _WHOLE[model]
        if issubclass(model, When):
            return self._word(path)
        if issubclass(model, Party):
            return {"named": self._word(path)}
        filled = {
            yaml_name(name): self._value(info.annotation, info.metadata, f"{path}.{name}")
            for name, info in model.model_fields.items()
            if (model, name) not in _WITHOUT
            and name not in {"at", "as_of"}
            # What may hold its own kind is filled once inside itself.
            and path.removesuffix("+").rpartition(".")[2] != name
        }
        return {name: value for name, value in filled.items() if value is not None}

    def _value(self, kind: Any, metadata: Any, path: str) -> Any:
        origin, inside = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._value(inside[0], (*metadata, *inside[1:]), path)
        if origin in (Union, UnionType):
            first = next(part for part in inside if part is not NoneType)
            return self._value(first, metadata, path)
        if origin is tuple:
            return [self._value(inside[0], (), path), self._value(inside[0], (), f"{path}+")]
        if origin is Literal:
            return inside[0]
        return self._single(kind, metadata, path)

    def _single(self, kind: Any, metadata: Any, path: str) -> Any:
        if isinstance(kind, type) and issubclass(kind, Entity):
            return self.entity(kind, path)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return State.ON_TRACK.value if kind is State else next(iter(kind)).value
        if kind is bool:
            return None
        if kind is int:
            return 3
        if kind is date:
            return "2026-01-02"
        return self._text(metadata, path)

    def _text(self, metadata: Any, path: str) -> str:
        formats = [item.name for item in metadata if isinstance(item, Format)]
        if formats == ["address"]:
            return f"https://example.org/{self._word(path)}"
        if any(isinstance(item, Ref) for item in metadata):
            return self._word(path)
        if formats == ["slug"]:
            return f"id-{re.sub('[^a-z0-9]+', '-', path.lower()).strip('-')}"[-60:].lstrip("-")
        return self._word(path)

    def _word(self, path: str) -> str:
        word = f"word{len(self.words):04}"
        self.words[path] = word
        return word


def missed(words: dict[str, str], said: str) -> Iterator[str]:
    """The paths of the words that a text does not hold."""
    yield from (path for path, word in words.items() if word not in said.casefold())
