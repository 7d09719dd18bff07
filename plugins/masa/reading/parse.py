"""YAML text to nodes with positions, over PyYAML's events.

Events are used, not PyYAML's constructors: nothing is ever built from a tag, nothing recurses
deeper than ``DEEPEST``, and every scalar stays the text that was written (``NO``, ``01234``,
``12:30``). What YAML offers beyond plain text, lists and mappings is refused, because it lets a
file mean something else than it looks like.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from masa.findings import Finding, Place, Severity
from masa.reading import grammar, refusals
from masa.reading.characters import unseen
from masa.reading.nodes import AT, At, Entry, Node, Record, Span
from masa.reading.refusals import Refusal

DEEPEST = 20
MOST_NODES = 50_000
#: A remark that begins without a space, and so was hardly meant as one: ``One third #2 of three``.
_CUT = re.compile(r" +#(?=\w)")


class PlainParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser, for machines without libyaml: ten times slower, the same nodes."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


#: ``yaml`` itself exports libyaml's loaders only, not its parser.
FASTEST: Any = vars(yaml.cyaml)["CParser"] if yaml.__with_libyaml__ else PlainParser


class _Stop(Exception):
    """Reading cannot go on after this finding."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def parse(text: str, file: str, parser: Any = None) -> tuple[Record, list[Finding]]:
    """Nodes of one file and all that is wrong with it; the record is empty when it is unusable.

    ``parser`` is the class of PyYAML parser to use: libyaml's where it is present.
    """
    reader = _Reader(file, (parser or FASTEST)(text), text)
    try:
        return reader.document(), reader.findings
    except _Stop as stop:
        return {}, [*reader.findings, stop.finding]
    except yaml.MarkedYAMLError as error:
        return {}, [*reader.findings, grammar.explain(error, text, file, reader.last)]
    except yaml.YAMLError:
        return {}, [*reader.findings, grammar.unreadable(file)]


class _Reader:
    """Builds nodes from events; holds the findings of one file while it does."""

    def __init__(self, file: str, parser: Any, text: str) -> None:
        self._parser = parser
        self._file = file
        #: Needed only where something may be cut off.
        self._lines = text.split("\n") if " #" in text else []
        self._nodes = 0
        self.last: Any = None
        self.findings: list[Finding] = []

    def document(self) -> Record:
        """The one document of the file, which must be a mapping."""
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise _Stop(_finding(refusals.EMPTY, Place(self._file)))
        if event.version or event.tags:
            raise self._stop(refusals.DIRECTIVE, event)
        first = self._next()
        node = self._node(first, 1)
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._stop(refusals.SECOND, after)
        if not isinstance(node, dict):
            raise self._stop(refusals.NO_SUBJECT, first)
        return node

    def _next(self) -> Any:
        self.last = self._parser.get_event()
        return self.last

    def _node(self, event: Any, depth: int) -> Node:
        self._refuse_extras(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth)
        return self._sequence(depth)[0]

    def _refuse_extras(self, event: Any, depth: int) -> None:
        self._nodes += 1
        if depth > DEEPEST:
            raise self._stop(refusals.TOO_DEEP, event)
        if self._nodes > MOST_NODES:
            raise self._stop(refusals.TOO_MANY, event)
        if isinstance(event, yaml.AliasEvent):
            raise self._stop(refusals.ALIAS, event, event.anchor)
        if event.anchor is not None:
            self._add(refusals.ANCHOR, event, event.anchor, length=len(event.anchor) + 1)
        if event.tag is not None:
            self._add(refusals.TAG, event, _short_tag(event.tag))

    def _scalar(self, event: Any) -> str:
        value: str = event.value
        if event.style == '"' and (words := unseen(value)):
            self._add(refusals.ESCAPED, event, words)
        elif self._lines and not event.style:
            self._look_behind(event.end_mark)
        return value.strip("\n") if event.style in ("|", ">") else value

    def _look_behind(self, end: Any) -> None:
        """A text without quotes ends at ` #`: hardly on purpose if a letter follows at once."""
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        if found := _CUT.match(line, end.column):
            length = len(line) - found.end() + 1
            place = Place(self._file, end.line + 1, found.end(), length)
            self.findings.append(_finding(refusals.CUT, place, severity=Severity.WARNING))

    def _sequence(self, depth: int) -> tuple[Node, tuple[Span, ...]]:
        items: list[Node] = []
        spans: list[Span] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            spans.append(_span(event))
            items.append(self._node(event, depth + 1))
        return items, tuple(spans)

    def _mapping(self, start: Any, depth: int) -> Record:
        entries: dict[str, Entry] = {}
        record: Record = {AT: At(self._file, _span(start), entries)}
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
                entries[key] = (*_span(event), *_span(value), items)
        return record

    def _key(self, event: Any, entries: dict[str, Entry]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise self._stop(refusals.NOT_A_NAME, event)
        self._refuse_extras(event, 1)
        key: str = event.value
        if key == "<<":
            raise self._stop(refusals.MERGE, event)
        if key in ("", AT):
            self._add(refusals.NO_NAME, event)
        if key in entries:
            self._add(refusals.TWICE, event, key, entries[key][0], length=len(key))
        return key

    def _add(self, refusal: Refusal, event: Any, *written: object, length: int = 0) -> None:
        line, column, own = _span(event)
        place = Place(self._file, line, column, length or own)
        self.findings.append(_finding(refusal, place, *written))

    def _stop(self, refusal: Refusal, event: Any, *written: object) -> _Stop:
        return _Stop(_finding(refusal, Place(self._file, *_span(event)), *written))


def _finding(
    refusal: Refusal, place: Place, *written: object, severity: Severity = Severity.ERROR
) -> Finding:
    message, mend = refusal.message.format(*written), refusal.mend.format(*written)
    return Finding(refusal.code, place, message, mend, severity)


def _short_tag(tag: str) -> str:
    """A tag as it was written: YAML spells `!!` out."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return start.line + 1, start.column + 1, max(length, 1)
