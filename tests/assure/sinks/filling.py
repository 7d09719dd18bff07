"""Every field of a model filled, each text of it hostile.

What to write is read off the model, so that a field which is added to it is attacked, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from masa.guidance.edition import Keeps, Withdrawn
from masa.guidance.kinds.base import Check
from masa.guidance.requirement import Applies, Condition, Lineage
from masa.model.base import TELEPHONE, Entity, Format, Ref, yaml_name
from masa.model.exits import ExitLink
from masa.model.groups import Group
from masa.model.plans import PlanAction
from masa.model.values import Party, When

#: Where a text is more than a text, only what is written there already is kept.
_AS_GIVEN = (Check, Applies, Condition, Lineage, Keeps, Withdrawn)
_NEVER = {(ExitLink, "also"), (ExitLink, "never"), (Group, "parents"), (PlanAction, "see")}
_DAY, _LINE, _PROSE = "2027-02-03", 400, 20_000
_PATTERNS = {TELEPHONE: "01632 960 001", r"\{\}": "Press {} times "}


@dataclass
class Filler:
    """Fills models with bundles of texts: each field gets them in turn.

    ``addresses`` and ``mailboxes`` are those texts that pass for one; ``known`` are ids to refer
    to, by kind. ``reached`` counts the bundles that went into each field, by model and name.
    """

    bundles: Sequence[tuple[str, ...]]
    addresses: Sequence[str]
    mailboxes: Sequence[str]
    known: Mapping[str, Sequence[str]]
    deepest: int = 6
    reached: Counter[tuple[str, str]] = field(default_factory=Counter)
    _turn: int = 0
    _ids: Counter[str] = field(default_factory=Counter)

    def subject(self, annotation: Any, given: Any = None) -> Any:
        """A subject as YAML would give it; what would be refused is left out."""
        adapter: TypeAdapter[Any] = TypeAdapter(annotation)
        made = self._value(annotation, (), given, ("", ""), 0)
        for _ in range(60):
            try:
                adapter.validate_python(made)
            except ValidationError as error:
                for detail in error.errors():
                    _drop(made, [part for part in detail["loc"] if part != "[key]"])
            else:
                return made
        return given

    def entity(self, model: type[Entity], given: Any, depth: int) -> Any:
        """Every field of a model."""
        if issubclass(model, When):
            return self._when(given)
        if issubclass(model, Party) and not given:
            return self._party()
        if issubclass(model, _AS_GIVEN) or not isinstance(given, dict | NoneType):
            return given
        written, made = given or {}, dict[str, Any]()
        for name, info in model.model_fields.items():
            alias = str(info.alias or yaml_name(name))
            at, value = (model.__name__, name), written.get(alias)
            if name != "at" and (model, name) not in _NEVER:
                value = self._value(info.annotation, tuple(info.metadata), value, at, depth)
            if value is not None:
                made[alias] = value
        return made

    def line(self, at: tuple[str, str], before: str, *, most: int = _LINE, by: str = " ") -> str:
        """A text that begins as it did, and goes on with a bundle, each time from another text."""
        bundle = self.bundles[self.reached[at] % len(self.bundles)]
        self.reached[at] += 1
        self._turn += 1
        turn = self._turn % len(bundle)
        joined = by.join((*bundle[turn:], *bundle[:turn]))
        return f"{before}{by if before else ''}{joined}"[:most].strip() or "x"

    def _when(self, given: Any) -> Any:
        if given is not None:
            return given
        text = self.line(("When", "text"), "")
        return {"text": text, "from": _DAY, "to": _DAY} if self._turn % 3 else text

    def _party(self) -> Any:
        kinds = ("post", "supplier", "named", "organisation")
        kind = kinds[self._turn % len(kinds)]
        who = self._id("organisation") if kind == "organisation" else self.line(("Party", kind), "")
        return {kind: who, "capacity": self.line(("Party", "capacity"), "")}

    def _id(self, kind: str) -> str | None:
        known = self.known.get(kind, ())
        return known[self._turn % len(known)] if known else None

    def _own_id(self, model: str) -> str:
        """``group-1``, then ``group-2``: others may refer to the first by that."""
        self._ids[model] += 1
        return f"{model.lower()}-{self._ids[model]}"

    def _value(
        self, kind: Any, marks: tuple[Any, ...], given: Any, at: tuple[str, str], depth: int
    ) -> Any:
        origin, inside = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._value(inside[0], (*marks, *inside[1:]), given, at, depth)
        if origin in (Union, UnionType):
            first = next(part for part in inside if part is not NoneType)
            return self._value(first, marks, given, at, depth)
        if origin is tuple:
            return self._list(inside[0], given, at, depth)
        if origin is dict:
            return self._named(inside[1], given, at, depth)
        if isinstance(kind, type) and issubclass(kind, Entity):
            return self.entity(kind, given, depth + 1) if depth < self.deepest else given
        if kind is str:
            return self._text(marks, given, at)
        return given if given is not None else _plain(kind, origin, inside)

    def _list(self, kind: Any, given: Any, at: tuple[str, str], depth: int) -> Any:
        if given is not None and not isinstance(given, list):
            return given
        times = 2 if depth < 2 else 1
        items = given or [None] * times
        made = [self._value(kind, (), item, at, depth) for item in items]
        return _once(item for item in made if item is not None) or None

    def _named(self, kind: Any, given: Any, at: tuple[str, str], depth: int) -> Any:
        named = given or {"needs-response": None, "other-work": None}
        return {key: self._value(kind, (), value, at, depth) for key, value in named.items()}

    def _text(self, marks: tuple[Any, ...], given: Any, at: tuple[str, str]) -> Any:
        formats = {mark.name for mark in marks if isinstance(mark, Format)}
        pattern = next((p for mark in marks if (p := getattr(mark, "pattern", None))), "") or ""
        refers = next((mark.kind for mark in marks if isinstance(mark, Ref)), "")
        if refers or "slug" in formats:
            self._turn += 1
            return given or (self._id(refers) if refers else self._own_id(at[0]))
        if "address" in formats or "@" in pattern:
            choices = self.mailboxes if "@" in pattern else self.addresses
            self.reached[at] += 1
            self._turn += 1
            return choices[self._turn % len(choices)] if choices else given
        if pattern and r"\{\}" not in pattern:
            return given or _PATTERNS.get(pattern)
        before = _PATTERNS.get(pattern, "") + (given or "")
        if "prose" in formats:
            by = "\n\n" if self._turn % 2 else " "
            return by.join(self.line(at, each, most=_PROSE, by=by) for each in (before, "", ""))
        if "line" in formats or at[1] == "branch":
            return self.line(at, before)
        return given


def _once(items: Iterable[Any]) -> list[Any]:
    """Items of which no two have the same id."""
    found: dict[Any, Any] = {}
    for place, item in enumerate(items):
        found.setdefault(item.get("id", place) if isinstance(item, dict) else place, item)
    return [*found.values()]


def _plain(kind: Any, origin: Any, inside: tuple[Any, ...]) -> Any:
    if origin is Literal:
        return inside[0]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind)).value
    return {int: 3, Decimal: "3", date: _DAY}.get(kind)


def _drop(made: Any, location: list[Any]) -> None:
    """Take away what is refused, or the nearest that holds it."""
    holders: list[tuple[Any, Any]] = []
    node = made
    for part in location:
        inside = part in node if isinstance(node, dict) else isinstance(node, list)
        if inside and not (isinstance(node, list) and not _is_in(part, node)):
            holders.append((node, part))
            node = node[part]
    if holders:
        holder, part = holders[-1]
        del holder[part]


def _is_in(part: Any, items: list[Any]) -> bool:
    return isinstance(part, int) and part < len(items)


def text_fields(models: set[type[Entity]]) -> Iterator[tuple[str, str]]:
    """Model and name of each field that holds text which an editor writes freely."""
    for model in models:
        if not issubclass(model, _AS_GIVEN):
            for name, info in model.model_fields.items():
                if name != "at" and _is_free(info.annotation, tuple(info.metadata)):
                    yield model.__name__, name


def _is_free(kind: Any, marks: tuple[Any, ...]) -> bool:
    if get_origin(kind) is Annotated:
        return _is_free(get_args(kind)[0], (*marks, *get_args(kind)[1:]))
    if kind is str:
        formats = {mark.name for mark in marks if isinstance(mark, Format)}
        return bool(formats & {"line", "prose", "address"}) or any(
            re.search("@", getattr(mark, "pattern", None) or "") for mark in marks
        )
    parts = [part for part in get_args(kind) if part is not NoneType]
    inherited = marks if len(parts) == 1 else ()
    return any(_is_free(part, inherited) for part in parts)
