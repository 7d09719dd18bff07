"""YAML text to nodes with positions, over PyYAML's events.

Events are used, not PyYAML's constructors: nothing is ever built from a tag, nothing recurses
deeper than ``DEEPEST``, and every scalar stays the text that was written (``NO``, ``01234``,
``12:30``). What YAML offers beyond plain text, lists and mappings is refused, because it lets a
file mean something else than it looks like.
"""

from __future__ import annotations

from typing import Any

import yaml

from masa.findings import Finding, Place
from masa.reading import grammar
from masa.reading.characters import unseen
from masa.reading.nodes import AT, At, Entry, Node, Record, Span

DEEPEST = 20
MOST_NODES = 50_000

_Parser: Any = getattr(yaml, "CParser", None) or type(
    "_PlainParser", (yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser), {}
)


class _Stop(Exception):
    """Reading cannot go on after this finding."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def parse(text: str, file: str, parser: Any = None) -> tuple[Record, list[Finding]]:
    """Nodes of one file and all that is wrong with it; the record is empty when it is unusable.

    ``parser`` is the class of PyYAML parser to use: libyaml's where it is present.
    """
    reader = _Reader(text, file, parser or _Parser)
    try:
        return reader.document(), reader.findings
    except _Stop as stop:
        return {}, [*reader.findings, stop.finding]
    except yaml.MarkedYAMLError as error:
        return {}, [*reader.findings, grammar.explain(error, text, file)]
    except yaml.YAMLError:
        return {}, [*reader.findings, grammar.unreadable(file)]


class _Reader:
    """Builds nodes from events; holds the findings of one file while it does."""

    def __init__(self, text: str, file: str, parser: Any) -> None:
        self._parser = parser if not isinstance(parser, type) else self._start(parser, text)
        self._text = text
        self._file = file
        self._nodes = 0
        self.findings: list[Finding] = []

    @staticmethod
    def _start(parser: Any, text: str) -> Any:
        if hasattr(yaml, "CParser") and issubclass(parser, yaml.CParser):
            return parser(text)
        made = parser.__new__(parser)
        yaml.reader.Reader.__init__(made, text)
        yaml.scanner.Scanner.__init__(made)
        yaml.parser.Parser.__init__(made)
        return made

    def document(self) -> Record:
        """The one document of the file, which must be a mapping."""
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise self._stop("R120", event, "This file is empty.", "Write a subject, or delete it.")
        if event.version or event.tags:
            raise self._stop(
                "R119",
                event,
                "This file has a YAML directive (a line that starts with %).",
                "Delete that line.",
            )
        first = self._next()
        node = self._node(first, 1)
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._stop(
                "R116",
                after,
                "A second document starts here.",
                "Keep one document in a file: delete the line `---`, or move what follows it to a "
                "file of its own.",
            )
        if not isinstance(node, dict):
            raise self._stop(
                "R121",
                first,
                "This file does not start with a subject.",
                "Begin with the name of a subject and a colon, for example `funding:`.",
            )
        return node

    def _next(self) -> Any:
        return self._parser.get_event()

    def _node(self, event: Any, depth: int) -> Node:
        self._refuse_extras(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth)
        return self._sequence(depth)[0]

    def _refuse_extras(self, event: Any, depth: int) -> None:
        self._nodes += 1
        if depth > DEEPEST or self._nodes > MOST_NODES:
            raise self._stop(
                "R117",
                event,
                "This is nested more than 20 levels deep."
                if depth > DEEPEST
                else "This file holds more than 50,000 values.",
                "Make it flatter, or split it into several files.",
            )
        if isinstance(event, yaml.AliasEvent):
            raise self._stop(
                "R114",
                event,
                f"`*{event.anchor}` repeats something written elsewhere.",
                "Write the text out here.",
            )
        if event.anchor is not None:
            self._add(
                "R113",
                event,
                f"`&{event.anchor}` marks something to be repeated elsewhere.",
                f"Delete `&{event.anchor}`.",
                len(event.anchor) + 1,
            )
        if event.tag is not None:
            self._add(
                "R112",
                event,
                f"`{_short_tag(event.tag)}` is a tag; Masa reads plain text only.",
                "Delete the tag. If the text itself starts with `!`, put it in quotes.",
            )

    def _scalar(self, event: Any) -> str:
        value: str = event.value
        if event.style == '"' and (words := unseen(value)):
            self._add(
                "R103", event, f"This text holds {words}, written as an escape.", "Delete it."
            )
        return value.strip("\n") if event.style in ("|", ">") else value

    def _sequence(self, depth: int) -> tuple[Node, tuple[Span, ...]]:
        items: list[Node] = []
        spans: list[Span] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            spans.append(_span(event))
            items.append(self._node(event, depth + 1))
        return items, tuple(spans)

    def _mapping(self, start: Any, depth: int) -> Record:
        record: Record = {}
        entries: dict[str, Entry] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, entries)
            value = self._next()
            items: tuple[Span, ...] = ()
            if isinstance(value, yaml.SequenceStartEvent):
                self._refuse_extras(value, depth + 1)
                node, items = self._sequence(depth + 1)
            else:
                node = self._node(value, depth + 1)
            if key not in entries:
                record[key] = node
                entries[key] = Entry(_span(event), _span(value), items)
        record[AT] = At(self._file, _span(start), entries)
        return record

    def _key(self, event: Any, entries: dict[str, Entry]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise self._stop(
                "R118",
                event,
                "A name was expected here, before a colon.",
                "Put text that starts with `{`, `[`, `*` or `&` in quotes.",
            )
        self._refuse_extras(event, 1)
        key: str = event.value
        if key == "<<":
            raise self._stop(
                "R115",
                event,
                "`<<` merges something written elsewhere.",
                "Write the lines out here.",
            )
        if key in ("", AT):
            self._add("R118", event, "A name is missing before this colon.", "Write the name.")
        if key in entries:
            first = entries[key].key.line
            self._add(
                "R111",
                event,
                f"`{key}` is written twice; the first is on line {first}.",
                "Keep one of the two, or put both under one name.",
                len(key),
            )
        return key

    def _add(self, code: str, event: Any, message: str, mend: str, length: int = 0) -> None:
        line, column, own = _span(event)
        place = Place(self._file, line, column, length or own)
        self.findings.append(Finding(code, place, message, mend))

    def _stop(self, code: str, event: Any, message: str, mend: str) -> _Stop:
        return _Stop(Finding(code, Place(self._file, *_span(event)), message, mend))


def _short_tag(tag: str) -> str:
    """A tag as it was written: YAML spells `!!` out."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Span(start.line + 1, start.column + 1, max(length, 1))
