"""The fields of a model in Markdown: what to write, how, and whether it is needed.

All of it is read off the model, so that the guide cannot say anything else than the program does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from masa.model.base import Entity, Format, Ref
from masa.model.money import Amount
from masa.model.practice import Clock, Step
from masa.model.sourced import Sourced
from masa.model.values import Absence, Citation, Figure, Link, Party, When

#: Values that many subjects use. Their tables stand once, on a page of their own.
SHARED: dict[type[Entity], str] = {
    When: "Date",
    Party: "Party",
    Figure: "Figure",
    Amount: "Sum of money",
    Link: "Link",
    Citation: "Source",
    Step: "Step",
    Clock: "Time limit",
    Absence: "Absence",
}
PROVENANCE = frozenset(Sourced.model_fields)
_KINDS = {str: "Text.", int: "A whole number.", bool: "`yes` or `no`.", Decimal: "A number."}
_FORMATS = {
    "prose": "Text of any length.",
    "line": "One line.",
    "slug": "An id.",
    "address": "A web address.",
}
_ID = "Its own name, which never changes: a to z, 0 to 9 and single hyphens."


@dataclass(frozen=True, slots=True)
class Table:
    """A model and the names that lead to it from the subject."""

    path: tuple[str, ...]
    model: type[Entity]

    @property
    def heading(self) -> str:
        """Such as ``hubs → runs``."""
        return " → ".join(self.path)

    @property
    def anchor(self) -> str:
        """The anchor that the heading gets."""
        return "-".join(self.path)


def tables(subject: str, annotation: Any) -> tuple[Table, ...]:
    """A table for each model below a subject, the subject's own first; shared ones left out."""
    found: list[Table] = []
    for model in _models(annotation):
        _gather(Table((subject,), model), found)
    return tuple(found)


def _gather(table: Table, found: list[Table]) -> None:
    if table.model in SHARED or any(table.model is other.model for other in found):
        return
    found.append(table)
    for name, info in shown_fields(table.model):
        for model in _models(info.annotation):
            _gather(Table((*table.path, name), model), found)


def shown_fields(model: type[Entity]) -> Iterator[tuple[str, FieldInfo]]:
    """Name in YAML and definition of each field, but for position and provenance."""
    for name, info in model.model_fields.items():
        inherited = issubclass(model, Sourced) and name in PROVENANCE
        if name != "at" and not inherited:
            yield str(info.alias), info


def _models(annotation: Any) -> Iterator[type[Entity]]:
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def markdown(table: Table, among: tuple[Table, ...]) -> str:
    """A heading, what the model is, and a row for each field."""
    rows = [_row(name, info, among) for name, info in shown_fields(table.model)]
    head = ("| Name | What to write |", "| --- | --- |")
    also = f"\n{PROVENANCE_ROW}" if issubclass(table.model, Sourced) else ""
    return "\n".join((f"### {table.heading}\n\n{about(table.model)}\n", *head, *rows)) + also


PROVENANCE_ROW = (
    "| `source`, `as-of`, `note` | Where it comes from, as at when, and a note that readers see: "
    "see [where a fact comes from](../change-a-page.md#say-where-a-fact-comes-from). |"
)


def about(model: type[Entity]) -> str:
    """The first paragraph of a model's docstring, on one line."""
    return " ".join((model.__doc__ or "").split("\n\n")[0].replace("``", "`").split())


def _row(name: str, info: FieldInfo, among: tuple[Table, ...]) -> str:
    says = info.description or (_ID if name == "id" else "")
    kind = "" if _is_id(name, says) else _how(info.annotation, info.metadata, among)
    needed = "**Needed.**" if info.is_required() else ""
    return f"| `{name}` | {' '.join(filter(None, (needed, says, kind, _default(info))))} |"


def _is_id(name: str, says: str) -> bool:
    """Whether the description says already that it is an id."""
    return name == "id" or " id" in says


def _default(info: FieldInfo) -> str:
    value = info.default
    if info.is_required() or value is None or value == () or info.default_factory:
        return ""
    said = value[0] if isinstance(value, tuple) else value
    said = {True: "yes", False: "no"}.get(said, said) if isinstance(said, bool) else said
    return f"If it is not written: `{said}`."


def _how(annotation: Any, metadata: Any, among: tuple[Table, ...]) -> str:
    """How a value is written, from its type."""
    if get_origin(annotation) is tuple:
        inner = _how(get_args(annotation)[0], (), among)
        return f"A list. Each: {inner[0].lower()}{inner[1:]}"
    if get_origin(annotation) is Literal:
        return _words(get_args(annotation))
    parts = [part for part in get_args(annotation) if part is not NoneType]
    if len(parts) != len(get_args(annotation)):
        return _how(parts[0], metadata, among)
    marks = (*metadata, *getattr(annotation, "__metadata__", ()))
    return _marked(marks) or _plain(annotation, parts, among)


def _marked(marks: tuple[Any, ...]) -> str:
    for mark in marks:
        if isinstance(mark, Ref):
            return f"The id of {'an' if mark.kind[0] in 'aeo' else 'a'} {mark.kind}."
    formats = [mark.name for mark in marks if isinstance(mark, Format)]
    return _FORMATS[formats[0]] if formats else ""


def _plain(annotation: Any, parts: list[Any], among: tuple[Table, ...]) -> str:
    if get_origin(annotation) is dict:
        return f"Ids of your choice, and below each: {_how(parts[1], (), among)}"
    if parts:
        return _how(parts[0], (), among)
    if annotation in SHARED:
        name = SHARED[annotation]
        return f"See [{name.lower()}](shared.md#{name.lower().replace(' ', '-')})."
    if issubclass(annotation, Entity):
        table = next(table for table in among if table.model is annotation)
        return f"See [{table.heading}](#{table.anchor})."
    if issubclass(annotation, Enum):
        return _words(tuple(annotation))
    return "A day, such as `2026-04-01`." if annotation is date else _KINDS[annotation]


def _words(allowed: tuple[Any, ...]) -> str:
    listed = ", ".join(f"`{word}`" for word in allowed)
    return f"`{allowed[0]}`." if len(allowed) == 1 else f"One of {listed}."
