"""Quick reading of plain YAML: what nearly every file is made of, without a parser's events.

Plain are indented mappings and lists, texts of one line with or without quotes, blocks after ``|``
and ``>``, and one level of ``[…]`` or ``{…}`` within a line. Whatever else stands in a file makes
this decline it, and ``masa.reading.parse`` reads it instead: that alone decides what is refused.
Tests compare the two: what is read here comes out as it does there, node by node, place by place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masa.reading.nodes import AT, At, Entry, Node, Record, Span

#: A file of fewer characters never holds too many nodes.
LONGEST = 100_000
#: Levels of indentation that are never too deep, whatever stands in brackets.
DEEPEST = 15

_NAME = r"\w[\w-]{0,99}"
_LINE = re.compile(
    r"((?: *(?:#.*)?\n)*)"  # empty lines and comments above it
    r"( *)(- )?"
    rf"(?:({_NAME}):(?: |(?=\n)))?"
    r"(?:([|>]-?)\n((?:\2(?(3)(?(4)  )) .*\n|\n)*)|(.*)\n)"  # a block with its lines, or a text
)
_QUOTED = r""""[^"\\]*"|'[^']*'"""
_VALUE = rf"""({_QUOTED}|[^\s,\[\]{{}}:#&*!|>'"%@`?-](?:[^,\[\]{{}}:#]*[^ ,\[\]{{}}:#])?)"""
_IN_LIST = re.compile(rf"{_VALUE}(, (?!\])|\]$)")
_IN_MAPPING = re.compile(rf"({_NAME}): {_VALUE}(, (?!\}})|\}}$)")
_IN_QUOTES = re.compile(_QUOTED)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@` ")
_DOCUMENT = "document"
_BREAKS = re.compile(r"\n+")


class _Declined(Exception):
    """Something stands here that is not plain."""


def read_plain(text: str, file: str) -> Record | None:
    """The nodes of a file in which all is plain and nothing is wrong; of another one nothing.

    ``text`` holds no character that ``masa.reading.characters`` refuses.
    """
    text += "\n\n"
    if len(text) > LONGEST or "\t" in text or " \n" in text:
        return None
    try:
        return _Reader(file).read(text)
    except _Declined:
        return None


class _Level:
    """A mapping, or a list, that the next line may add to. ``key`` has a value still to come."""

    __slots__ = ("column", "entries", "items", "key", "record", "spans")

    def __init__(self, column: int, record: Record, entries: dict[str, Entry]) -> None:
        self.column = column
        self.record = record
        self.entries = entries
        self.key: tuple[str, int] | None = None
        self.items: list[Node] | None = None
        self.spans: list[Span] = []

    def add(self, key: str, node: Node, entry: Entry) -> None:
        """A value of a mapping, or an item of a list, which has no key."""
        if key:
            if key in self.entries:
                raise _Declined
            self.record[key] = node
            self.entries[key] = entry
        elif self.items is None:
            raise _Declined
        else:
            self.items.append(node)
            self.spans.append(entry[3:6])


class _Reader:
    """Reads one file line by line. Columns count from 0 here, and from 1 in positions."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._outside = _Level(-1, {}, {})
        self._outside.key = (_DOCUMENT, 0)
        self._levels = [self._outside]

    def read(self, text: str) -> Record:
        """The mapping that the file is."""
        line = 0
        level = self._outside
        node: Node
        spans: Sequence[Span]
        for above, indent, dash, key, style, block, value in _LINE.findall(text):
            line += 1 + above.count("\n") if above else 1
            column = len(indent)
            if dash or column != level.column or level.key or level.items is not None:
                if not (dash or key or value or style):
                    continue  # the empty line at the end
                level = self._level_at(column, line, dash, key)
                column += len(dash)
            start = column + len(key) + 2 if key else column
            if value:
                node, length, spans = self._value(value, line, start)
            elif style:
                node, length, spans = _block(style, block), 1, ()
            else:
                level.key = (key, line) if key else None
                continue
            level.add(key, node, (line, column + 1, len(key), line, start + 1, length, spans))
            line += block.count("\n")
        return self._finished()

    def _finished(self) -> Record:
        node = self._outside.record.get(_DOCUMENT)
        if self._levels[-1].key or not isinstance(node, dict):
            raise _Declined
        return node

    def _level_at(self, column: int, line: int, dash: str, key: str) -> _Level:
        """The mapping or the list that a line adds to."""
        if not dash:
            return self._mapping_at(column, line)
        level = self._list_at(column, line)
        return self._mapping_in(level, column + 2, line) if key else level

    def _list_at(self, column: int, line: int) -> _Level:
        """The list that a dash belongs to."""
        level = self._levels[-1]
        if level.key and column >= level.column:
            new = _Level(column, {}, {})
            new.items = []
            return self._open(new, level, new.items, line)
        while level.column > column:
            level = self._close()
        if level.column != column or level.items is None:
            raise _Declined
        return level

    def _mapping_at(self, column: int, line: int) -> _Level:
        """The mapping that a key belongs to."""
        level = self._levels[-1]
        if level.key and column > level.column:
            return self._mapping_in(level, column, line)
        while level.column > column or (level.column == column and level.items is not None):
            level = self._close()
        if level.column != column or level.key:
            raise _Declined
        return level

    def _mapping_in(self, level: _Level, column: int, line: int) -> _Level:
        entries: dict[str, Entry] = {}
        record: Record = {AT: At(self._file, (line, column + 1, 1), entries)}
        return self._open(_Level(column, record, entries), level, record, line)

    def _open(self, new: _Level, level: _Level, node: Node, line: int) -> _Level:
        """Put a mapping or a list where it belongs; what comes belongs to it."""
        if len(self._levels) >= DEEPEST:
            raise _Declined
        key, above = level.key or ("", line)
        level.key = None
        level.add(
            key, node, (above, level.column + 1, len(key), line, new.column + 1, 1, new.spans)
        )
        self._levels.append(new)
        return new

    def _close(self) -> _Level:
        if self._levels.pop().key:
            raise _Declined
        return self._levels[-1]

    def _value(self, text: str, line: int, column: int) -> tuple[Node, int, Sequence[Span]]:
        """What stands on the rest of a line, its length, and the spans of its items."""
        first = text[0]
        if first not in _INDICATORS:
            if ": " in text or " #" in text or text[-1] == ":":
                raise _Declined
            return text, len(text), ()
        if first == "{":
            return self._mapping(text, line, column), 1, ()
        if first == "[":
            return _list(text, line, column)
        if not _IN_QUOTES.fullmatch(text):
            raise _Declined
        return text[1:-1], len(text), ()

    def _mapping(self, text: str, line: int, column: int) -> Record:
        entries: dict[str, Entry] = {}
        record: Record = {AT: At(self._file, (line, column + 1, 1), entries)}
        at = 1
        for key, value, mark in _pieces(_IN_MAPPING, text):
            if key in entries:
                raise _Declined
            start = at + len(key) + 2
            record[key] = value[1:-1] if value[0] in "\"'" else value
            entries[key] = (
                line, column + at + 1, len(key), line, column + start + 1, len(value), (),
            )  # fmt: skip
            at = start + len(value) + len(mark)
        if text != "{}" and (not entries or at != len(text)):
            raise _Declined
        return record


def _pieces(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, ...]]:
    """What stands within brackets, piece by piece, as far as it is plain.

    To search on behind what is not plain would take minutes over a long line of it.
    """
    found = pattern.match(text, 1)
    while found:
        yield found.groups()
        found = pattern.match(text, found.end())


def _list(text: str, line: int, column: int) -> tuple[Node, int, Sequence[Span]]:
    items: list[Node] = []
    spans: list[Span] = []
    at = 1
    for value, mark in _pieces(_IN_LIST, text):
        items.append(value[1:-1] if value[0] in "\"'" else value)
        spans.append((line, column + at + 1, len(value)))
        at += len(value) + len(mark)
    if text != "[]" and (not items or at != len(text)):
        raise _Declined
    return items, 1, spans


def _block(style: str, block: str) -> str:
    """The text of a block, without empty lines around it."""
    lines = block.lstrip("\n")
    margin = "\n" + " " * (len(lines) - len(lines.lstrip(" ")))
    text = f"\n{block}".replace(margin, "\n").strip("\n")
    if not text or "\n " in text:
        raise _Declined
    if style[0] == "|":
        return text
    return _BREAKS.sub(_folded, text) if "\n\n" in text else text.replace("\n", " ")


def _folded(breaks: re.Match[str]) -> str:
    return breaks.group()[1:] or " "
