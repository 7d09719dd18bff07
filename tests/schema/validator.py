"""A small validator: what an editor would say of a file, for as much of JSON Schema as we write.

It reads YAML as editors do (YAML 1.2: only `true` and `false` are truth values, and no date is
more than text), not as Masa does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

Schema = dict[str, Any]


class CoreLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema: the scalars that an editor sees."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}",
        re.compile(f"^(?:{_pattern})$"),
        [*_first.replace("\0", ""), ""],
    )
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int",
    lambda loader, node: int(loader.construct_scalar(node)),  # type: ignore[arg-type]
)
TYPES: dict[str, tuple[type[Any], ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "null": (type(None),),
}


def read(text: str) -> Any:
    """The values of a YAML text as an editor sees them."""
    return yaml.load(text, CoreLoader)  # noqa: S506 - a kind of SafeLoader


def faults(value: Any, schema: Schema, whole: Schema, path: str = "") -> list[str]:
    """What is wrong with a value, each with the path to it."""
    if "$ref" in schema:
        schema = {**whole["definitions"][schema["$ref"].rpartition("/")[2]]}
    if "anyOf" in schema:
        tried = [faults(value, branch, whole, path) for branch in schema["anyOf"]]
        if [] in tried:
            return []
        # The branch that was meant is of the right type and kind, and has the fewest faults.
        return min(tried, key=lambda found: (_is_other(found, path), len(found)))
    return [f"{path}: {says}" for says in _own(value, schema)] + list(
        _inner(value, schema, whole, path)
    )


def _is_other(found: list[str], path: str) -> bool:
    """Whether what was found says that the value is of another type or kind altogether."""
    return any(fault.startswith((f"{path}: is not", f"{path}/kind: is not")) for fault in found)


def _own(value: Any, schema: Schema) -> Iterator[str]:
    if "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        allowed = tuple(kind for name in kinds for kind in TYPES[name])
        if not isinstance(value, allowed) or isinstance(value, bool):
            yield f"is not {' or '.join(kinds)}"
    if "enum" in schema and value not in schema["enum"]:
        yield "is none of the words"
    if "const" in schema and value != schema["const"]:
        yield f"is not {schema['const']}"
    if isinstance(value, str):
        yield from _text(value, schema)
    if not _between(value, schema, "minimum", "maximum"):
        yield "is too small or too large"
    if isinstance(value, list) and len(value) < schema.get("minItems", 0):
        yield "has too few items"


def _text(value: str, schema: Schema) -> Iterator[str]:
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield "does not fit its pattern"
    if not _between(len(value), schema, "minLength", "maxLength"):
        yield "is too short or too long"


def _between(value: Any, schema: Schema, least: str, most: str) -> bool:
    if not isinstance(value, int | float):
        return True
    return bool(schema.get(least, value) <= value <= schema.get(most, value))


def _inner(value: Any, schema: Schema, whole: Schema, path: str) -> Iterator[str]:
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from faults(item, schema["items"], whole, f"{path}/{number}")
    if not isinstance(value, dict):
        return
    yield from (f"{path}: needs {n}" for n in schema.get("required", ()) if n not in value)
    known, other = schema.get("properties", {}), schema.get("additionalProperties", True)
    names = schema.get("propertyNames", {})
    for name, item in value.items():
        below = f"{path}/{name}"
        yield from (f"{below}: {says}" for says in _own(name, names))
        if name in known or isinstance(other, dict):
            yield from faults(item, known.get(name, other), whole, below)
        elif other is False:
            yield f"{below}: is not known"
