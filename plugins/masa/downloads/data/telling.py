"""The layout in words, made from what makes it: each table with its columns, each object of JSON.

So the page that documents it cannot fall behind.
"""

from __future__ import annotations

import json
from typing import Any

from masa.downloads.data.columns import SharedTable, Table
from masa.downloads.data.tables import SHARED_TABLES, TABLES
from masa.pages.open_data import Described

_WHOLE = "A file"
_LIST = "list of "


def tables() -> tuple[Described, ...]:
    """Each table with its columns."""
    return (*map(_table, TABLES), *map(_table, SHARED_TABLES))


def _table(table: Table | SharedTable) -> Described:
    columns = tuple((column.name, column.kind, column.says) for column in table.columns)
    return Described(table.name, table.title, table.says, columns)


def objects(schema: str) -> tuple[Described, ...]:
    """Each object that the JSON may hold: the file itself, what it lists, then by name."""
    whole: dict[str, Any] = json.loads(schema)
    definitions: dict[str, dict[str, Any]] = whole["definitions"]
    listed = [_type(value).removeprefix(_LIST) for value in whole["properties"].values()]
    order = [*(name for name in listed if name in definitions), *definitions]
    found = {_WHOLE: whole} | {name: definitions[name] for name in order}
    return tuple(_object(name, made) for name, made in found.items())


def _object(name: str, made: dict[str, Any]) -> Described:
    needed = made.get("required", ())
    members = tuple(
        (member, _kind(value, always=member in needed), value.get("description", ""))
        for member, value in made["properties"].items()
    )
    return Described(name, name, made["description"], members)


def _kind(value: dict[str, Any], *, always: bool) -> str:
    said = _type(value)
    return f"{said}; always there" if always else said


def _type(value: dict[str, Any]) -> str:
    if ref := value.get("$ref"):
        return str(ref).rpartition("/")[2]
    if "const" in value:
        return json.dumps(value["const"])
    if "enum" in value:
        return "one of: " + ", ".join(value["enum"])
    if value["type"] == "array":
        return f"{_LIST}{_type(value['items'])}"
    if value["type"] == "object":
        return f"names, each with {_type(value['additionalProperties'])}"
    return "day" if value.get("format") == "date" else str(value["type"])
