"""What a YAML file becomes: plain text, lists and dicts, with every position kept.

A mapping is a ``dict`` whose key ``@`` holds an :class:`At`; no YAML key can collide with it,
because ``@`` may not begin a plain YAML key and the parser refuses it in quotes. A model can thus
take the dict as it is and keep the ``At`` as the place it came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, Union

from masa.findings import Place

AT = "@"

Node: TypeAlias = Union[str, "list[Node]", "dict[str, Node | At]"]
Record: TypeAlias = "dict[str, Node | At]"


# Positions are plain tuples: every value has some, so they have to be made quickly.

#: Line and column from 1, and the length to underline.
Span: TypeAlias = tuple[int, int, int]

#: The span of a key in a mapping, that of its value, and those of its items if the value is a list.
Entry: TypeAlias = tuple[int, int, int, int, int, int, Sequence[Span]]


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
        return f"At({self.place()})"

    def place(self, key: str = "", item: int | None = None) -> Place:
        """The value of ``key`` (or one item of it); the mapping itself when it has no such key."""
        if key not in self.entries:
            return Place(self.file, *self.span)
        *_, line, column, length, items = self.entries[key]
        if item is not None and item < len(items):
            return Place(self.file, *items[item])
        return Place(self.file, line, column, length)

    def key_place(self, key: str) -> Place:
        """The key itself, for a key that should not be there."""
        if key not in self.entries:
            return Place(self.file, *self.span)
        return Place(self.file, *self.entries[key][:3])


NOWHERE = At("", (1, 1, 1), {})
