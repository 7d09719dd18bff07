"""The lines an editor would write to give something at a path: a sketch in YAML, from the model.

A sketch shows names, nesting and where words belong (``…``). What must stand beside a value, such
as the id of an entry in a list, is in it, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from masa.guidance.paths import field_name
from masa.model.base import Entity, yaml_name
from masa.model.partnership import Partnership
from masa.model.walking import model_in

GAP = "…"


@dataclass(slots=True)
class _Branch:
    """Names below one another, in the order in which they were asked for."""

    below: dict[str, _Branch] = field(default_factory=dict)

    def grow(self, path: list[str]) -> None:
        if path:
            self.below.setdefault(path[0], _Branch()).grow(path[1:])


def sketch(paths: Iterable[str]) -> str:
    """YAML for values at paths into a partnership, such as ``scrutiny.scrutineers.person``."""
    root = _Branch()
    for path in paths:
        root.grow(path.split("."))
    lines: list[str] = []
    for subject, branch in root.below.items():
        name = "identity" if subject == "partnership" else subject.replace("-", "_")
        lines += _lines(subject, Partnership.model_fields[name].annotation, branch)
    return "\n".join(lines)


def _lines(name: str, annotation: Any, branch: _Branch) -> list[str]:
    inner = model_in(annotation)
    if not branch.below and inner is None:
        return [f"{name}: {GAP}"]
    if get_origin(annotation) is dict:
        below = [line for key, b in branch.below.items() for line in _entity(key, inner, b)]
        return [f"{name}:", *_in(below)]
    if not branch.below and not _is_list(annotation):
        return [f"{name}: {GAP}"]
    body = _fields(inner, branch) if inner else [GAP]
    if not _is_list(annotation):
        return [f"{name}:", *_in(body)]
    return [f"{name}:", f"  - {body[0]}", *_in(_in(body[1:]))]


def _entity(name: str, model: type[Entity] | None, branch: _Branch) -> list[str]:
    return [f"{name}:", *_in(_fields(model, branch) if model else [GAP])]


def _fields(model: type[Entity], branch: _Branch) -> list[str]:
    """What must be there, then what was asked for."""
    wanted = {
        yaml_name(name): _Branch()
        for name, info in model.model_fields.items()
        if info.is_required() and name != "at"
    }
    wanted |= branch.below
    lines: list[str] = []
    for name, below in wanted.items():
        info = model.model_fields[field_name(model, name)]
        lines += _lines(name, info.annotation, below)
    return lines or [GAP]


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(
        get_origin(part) is tuple for part in get_args(annotation)
    )


def _in(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
