"""Texts within braces that a comma ended too soon: `{amount: £41,500}` is `£41`, and a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from masa.reading import AT, At, Node


def cut_text(data: Node, path: Sequence[Any]) -> str:
    """The whole text of which the name at the end of a path was meant as the rest.

    It is none where the name has a value, or does not follow a text on its own line.
    """
    node: Any = data
    for part in path[:-1]:
        if isinstance(node, list) or (isinstance(node, dict) and part in node):
            node = node[part]
    at = node.get(AT) if isinstance(node, dict) else None
    return _whole(node, at, str(path[-1])) if isinstance(at, At) and path[-1] in at.entries else ""


def _whole(node: dict[str, Any], at: At, name: str) -> str:
    names = list(at.entries)
    first = last = names.index(name)
    while first > 0 and _is_rest(node, at, names[first - 1], names[first]):
        first -= 1
    while last + 1 < len(names) and _is_rest(node, at, names[last], names[last + 1]):
        last += 1
    if first == names.index(name):
        return ""
    text, end = str(node[names[first]]), _end(node, at, names[first])
    for rest in names[first + 1 : last + 1]:
        text += "," + " " * (at.entries[rest][1] - end - 1) + rest
        end = _end(node, at, rest)
    return text


def _is_rest(node: dict[str, Any], at: At, before: str, name: str) -> bool:
    """Whether a name without a colon follows the end of a text on the same line."""
    line, column, length, _, value, *_ = at.entries[name]
    gap = column - _end(node, at, before)
    bare = node[name] == "" and value == column + length
    return bare and at.entries[before][3] == line and 1 <= gap <= 2


def _end(node: dict[str, Any], at: At, name: str) -> int:
    """The column behind a text, or behind a name that has no value."""
    _, key_column, key_length, _, column, length, _ = at.entries[name]
    return key_column + key_length if node[name] == "" else column + length
