"""Events: when and where, the programme of the day with who spoke, tables for discussion."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.events import AgendaItem, EventDay
from masa.pages import words
from masa.pages.blocks import Block, Text
from masa.pages.inline import Moment
from masa.pages.names import Names
from masa.pages.prose import plain, prose
from masa.pages.sections import optional_text, section
from masa.pages.shared.pieces import brief, part, points, who
from masa.pages.shared.remarks import missing, notes
from masa.pages.special_blocks import Event, Timeline
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each event."""
    return tuple(
        section(names, event.id, plain(event.title), _blocks(names, event), event)
        for event in names.published.events
    )


def _blocks(names: Names, event: EventDay) -> Iterator[Block]:
    yield from brief(
        ("When", words.as_moment(event.when)),
        ("Where", event.where or missing(names)),
        ("Organised by", who(names, event.organiser)),
    )
    if event.agenda:
        yield from part("Programme of the day", (_agenda(names, event),))
    yield from part("Tables for discussion", points(event.tables))
    yield from part("What those who came were asked", points(event.asks))
    yield from notes(names, event)


def _agenda(names: Names, event: EventDay) -> Timeline:
    return Timeline(tuple(_item(names, item) for item in event.agenda))


def _item(names: Names, item: AgendaItem) -> Event:
    """What is on at a time, who speaks, and a note."""
    speakers = [names.party_words(party) for party in item.speakers]
    said = points(speakers) if len(speakers) > 1 else [Text(prose(name)) for name in speakers]
    return Event(Moment(item.time), plain(item.title), blocks=(*said, *optional_text(item.note)))
