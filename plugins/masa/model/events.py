"""Events, bulletins, and papers that are held but not public."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Entity, Line, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Link, Party, When


class AgendaItem(Entity):
    """An item of an event's programme."""

    time: Line
    title: Line
    speakers: tuple[Party, ...] = ()
    note: Prose | None = None


class EventDay(Sourced):
    """An event: when, where, its programme, discussion tables, innovations that were collected."""

    id: Slug
    title: Line
    when: When
    where: Line | None = None
    organiser: Party | None = None
    agenda: tuple[AgendaItem, ...] = ()
    tables: tuple[Line, ...] = Field((), description="Tables for discussion.")
    asks: tuple[Prose, ...] = Field((), description="What those who came were asked.")


class BulletinItem(Sourced):
    """An item of a bulletin."""

    heading: Line | None = None
    text: Prose
    when: When | None = None


class Bulletin(Sourced):
    """A dated update, newsletter or bulletin."""

    id: Slug
    title: Line
    dated: When
    kind: Literal["update", "newsletter", "bulletin"] = "update"
    pages: int | None = Field(None, ge=1)
    contributors: tuple[Line, ...] = ()
    distribution: Prose | None = None
    sections: tuple[Line, ...] = ()
    items: tuple[BulletinItem, ...] = ()
    related: tuple[Link, ...] = ()


class Restricted(Sourced):
    """A document that is held and not public: its kind, and who can see it."""

    title: Line
    held_by: Party | None = None
    seen_by: Line = Field(description="Who can see it.")
    why: Prose | None = None
