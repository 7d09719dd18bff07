"""Dated talks, papers, deadlines and steps, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from masa.model.projects import StageEvent
from masa.model.values import State, When
from masa.model.work import Milestone
from masa.pages import words
from masa.pages.blocks import Block, Text
from masa.pages.inline import Inline, Tag
from masa.pages.names import Names
from masa.pages.prose import plain, prose
from masa.pages.shared.remarks import notes
from masa.pages.shared.states import is_overdue, state
from masa.pages.special_blocks import Event, Timeline


def first_day(when: When | None) -> tuple[date, date]:
    """The place of a date among others: its first day, then its last; none stands at the end."""
    first = (when.from_ or when.to) if when else None
    return first or date.max, (when.last if when else None) or date.max


def timeline(names: Names, items: Iterable[StageEvent | Milestone]) -> tuple[Block, ...]:
    """Events as a timeline; empty when there are none."""
    ordered = sorted(items, key=lambda item: first_day(item.when))
    events = tuple(_event(names, item) for item in ordered)
    return (Timeline(events),) if events else ()


def _event(names: Names, item: StageEvent | Milestone) -> Event:
    blocks: list[Block] = []
    if isinstance(item, StageEvent) and (who := _who(names, item)):
        blocks.append(Text(prose(who)))
    blocks += notes(names, item)
    title = plain(item.what).rstrip(".")
    return Event(words.as_moment(item.when), title, _state(names, item), tuple(blocks))


def _state(names: Names, item: StageEvent | Milestone) -> Inline | None:
    """A state that was recorded; that it was not goes without saying of every single talk."""
    if is_overdue(names, item.state, item.when):
        return Tag(f"{words.state(item.state).word}, and the date has passed", "red")
    published = item.state_as_published if isinstance(item, Milestone) else None
    if item.state is State.NOT_RECORDED and not published:
        return None
    return state(names, item.state, published)


def _who(names: Names, item: StageEvent) -> str:
    parts = [f"with {item.with_}"] if item.with_ else []
    if item.on_behalf_of:
        parts.append(f"on behalf of {item.on_behalf_of}")
    if item.led_by:
        parts.append(f"led by {words.listed([names.party_words(p) for p in item.led_by])}")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""
