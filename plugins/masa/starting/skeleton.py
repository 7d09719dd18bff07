"""The lines of a subject that are to be filled in, each with a comment that says what to write.

Made from the model: the fields that are needed, and those that an edition looks at. Filled in as
they are they meet nothing: texts are "TBC", ids name nothing, days lie in 1900.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from masa.model.base import Entity, Format, Ref
from masa.model.money import Amount
from masa.schema.help import help_of
from masa.schema.texts import TEXT_FORMS

NOTHING_YET = "TBC"
#: What says nothing: a text that only holds a place, and a sum that is not there.
HARMLESS = (NOTHING_YET, "not published")
WIDTH = 84
A_DAY = "1900-01-01"
_BY_FORMAT = {"slug": "an-id", "address": "https://example.org/"}
#: By a part of the pattern that a text must fit. There is no number: one that could be published
#: as it stands might be called.
_BY_PATTERN = {"@": "office@example.org"}


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Lines of YAML below a subject, and the kinds of thing that ids in them refer to."""

    lines: tuple[str, ...]
    refers_to: frozenset[str]

    @classmethod
    def of(cls, info: FieldInfo, paths: tuple[str, ...]) -> Skeleton:
        """The lines below a subject; ``paths`` are those that somebody looks at."""
        marks: list[str] = []
        lines = _block(info.annotation, tuple(info.metadata), paths, marks)
        return cls(tuple(f"  {line}" for line in lines), frozenset(marks))


def _block(
    annotation: Any, marks: tuple[Any, ...], paths: tuple[str, ...], refers: list[str]
) -> list[str]:
    """A value as lines; a value of one line is a list of one."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _block(parts[0], (*parts[1:], *marks), paths, refers)
    if NoneType in parts:
        return _block(parts[0], marks, paths, refers)
    if origin is tuple:
        inner = _block(parts[0], (), paths, refers)
        if _is_one_line(parts[0], inner):
            return [f"- {inner[0]}"]
        return _as_item(inner)
    if origin is dict:
        lines = []
        for name in dict.fromkeys(path.partition(".")[0] for path in paths) or ["an-id"]:
            lines += [f"{name}:", *_indented(_block(parts[1], (), _below(paths, name), refers))]
        return lines
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return _entity(annotation, paths, refers)
    return [_scalar(annotation, marks, refers)]


def _entity(model: type[Entity], paths: tuple[str, ...], refers: list[str]) -> list[str]:
    if model in TEXT_FORMS and not paths:
        return ["not published" if model is Amount else NOTHING_YET]
    lines: list[str] = []
    for name, info in _wanted(model, paths):
        for says in _comments(name, info):
            lines += [f"# {part}" for part in textwrap.wrap(says, WIDTH, break_on_hyphens=False)]
        lines += _field(info, _below(paths, str(info.alias)), refers)
    return lines


def _field(info: FieldInfo, paths: tuple[str, ...], refers: list[str]) -> list[str]:
    value = _block(info.annotation, tuple(info.metadata), paths, refers)
    if isinstance(info.default, bool):
        value = ["yes" if info.default else "no"]
    if _is_one_line(info.annotation, value):
        lines = [f"{info.alias}: {value[0]}"]
    else:
        lines = [f"{info.alias}:", *_indented(value)]
    # A "yes", a word or a day would say something: it stays a comment until somebody chooses it.
    silent = not info.is_required() and not any(map(_holds_a_place, value))
    return [f"# {line}" for line in lines] if silent else lines


def _holds_a_place(line: str) -> bool:
    """Whether a line has something that has to be written over before it says anything."""
    return not line.strip().startswith("#") and (line.endswith(HARMLESS) or "id-of-" in line)


def _wanted(model: type[Entity], paths: tuple[str, ...]) -> Iterator[tuple[str, FieldInfo]]:
    named = {path.partition(".")[0] for path in paths}
    for name, info in model.model_fields.items():
        if name != "at" and (info.is_required() or info.alias in named):
            yield name, info


def _comments(name: str, info: FieldInfo) -> Iterator[str]:
    """What to write, and the words that may be chosen from."""
    says = help_of(name, info).removesuffix("Needed.").strip()
    if says:
        yield says
    words = _words(info.annotation)
    if len(words) > 1:
        yield f"One of: {', '.join(words)}."


def _words(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(str(word) for word in get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(word.value) for word in annotation)
    return next((found for part in get_args(annotation) if (found := _words(part))), ())


def _scalar(annotation: Any, marks: tuple[Any, ...], refers: list[str]) -> str:
    if words := _words(annotation):
        return words[0]
    if annotation is bool:
        return "yes"  # where it decides what applies, more applies with it than without
    if annotation is date:
        return A_DAY
    if annotation in (int, Decimal):
        return "1"
    for mark in marks:
        if isinstance(mark, Ref):
            refers.append(mark.kind)
            return f"id-of-{mark.kind.replace(' ', '-')}"
    return next(_examples(marks), NOTHING_YET)


def _examples(marks: tuple[Any, ...]) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Format) and mark.name in _BY_FORMAT:
            yield _BY_FORMAT[mark.name]
    for mark in marks:
        pattern = str(getattr(mark, "pattern", None) or "")
        yield from (text for part, text in _BY_PATTERN.items() if part in pattern)


def _is_one_line(annotation: Any, value: list[str]) -> bool:
    """Whether a value stands behind its name; what may be several lines stands below it."""
    if get_origin(annotation) is Annotated or NoneType in get_args(annotation):
        return _is_one_line(get_args(annotation)[0], value)
    if get_origin(annotation) in (tuple, dict) or len(value) != 1:
        return False
    kind = isinstance(annotation, type) and issubclass(annotation, Entity)
    return not kind or annotation in TEXT_FORMS


def _below(paths: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(path[len(name) + 1 :] for path in paths if path.startswith(f"{name}."))


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _as_item(lines: list[str]) -> list[str]:
    """Lines as one item of a list: the dash stands before the first that is no comment."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return [f"{'- ' if number == first else '  '}{line}" for number, line in enumerate(lines)]
