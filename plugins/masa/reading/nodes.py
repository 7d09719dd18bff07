"""What a YAML file becomes: plain text, lists and dicts, with every position kept.

A mapping is a ``dict`` whose key ``@`` holds an :class:`At`; no YAML key can collide with it,
because ``@`` may not begin a plain YAML key and the parser refuses it in quotes. A model can thus
take the dict as it is and keep the ``At`` as the place it came from.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias, Union

from masa.findings import Place

AT = "@"

Node: TypeAlias = Union[str, "list[Node]", "dict[str, Node | At]"]
Record: TypeAlias = "dict[str, Node | At]"


class Span(NamedTuple):
    """Line and column from 1, and the length to underline."""

    line: int
    column: int
    length: int


class Entry(NamedTuple):
    """Where one key of a mapping stands, its value, and each item if the value is a list."""

    key: Span
    value: Span
    items: tuple[Span, ...]


class At:
    """Where a mapping came from. Positions never make two facts differ: all ``At`` are equal."""

    __slots__ = ("entries", "file", "span")

    def __init__(self, file: str, span: Span, entries: dict[str, Entry]) -> None:
        self.file = file
        self.span = span
        self.entries = entries

    def __eq__(self, other: object) -> bool:
        return isinstance(other, At)

    def __hash__(self) -> int:
        return hash(At)

    def __repr__(self) -> str:
        return f"At({self.file}:{self.span.line}:{self.span.column})"

    def place(self, key: str = "", item: int | None = None) -> Place:
        """The value of ``key`` (or one item of it); the mapping itself when it has no such key."""
        entry = self.entries.get(key)
        if entry is None:
            return Place(self.file, *self.span)
        if item is not None and item < len(entry.items):
            return Place(self.file, *entry.items[item])
        return Place(self.file, *entry.value)

    def key_place(self, key: str) -> Place:
        """The key itself, for a key that should not be there."""
        entry = self.entries.get(key)
        return Place(self.file, *(entry.key if entry else self.span))


NOWHERE = At("", Span(1, 1, 1), {})
