"""Events: when and where, the programme of the day with who spoke, tables for discussion."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.events import AgendaItem, EventDay
from masa.pages import words
from masa.pages.blocks import Block, Table
from masa.pages.inline import Inline
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import section
from masa.pages.shared.pieces import facts, part, points, stack, who
from masa.pages.shared.remarks import missing, notes
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each event."""
    return tuple(
        section(names, event.id, plain(event.title), _blocks(names, event), event)
        for event in names.published.events
    )


def _blocks(names: Names, event: EventDay) -> Iterator[Block]:
    yield from facts(
        ("When", words.as_moment(event.when)),
        ("Where", event.where or missing(names)),
        ("Organised by", who(names, event.organiser)),
    )
    if event.agenda:
        yield _agenda(names, event)
    yield from part("Tables for discussion", points(event.tables))
    yield from part("What those who came were asked", points(event.asks))
    yield from notes(names, event)


def _agenda(names: Names, event: EventDay) -> Table:
    rows = tuple(_row(names, item) for item in event.agenda)
    noted = any(item.note for item in event.agenda)
    columns = ("Time", "What", "Who", "More")[: 4 if noted else 3]
    return Table("Programme of the day", columns, tuple(row[: len(columns)] for row in rows))


def _row(names: Names, item: AgendaItem) -> tuple[Inline, ...]:
    speakers = stack(names.party_words(party) for party in item.speakers)
    return item.time, line(item.title), speakers or "–", line(item.note) if item.note else "–"
