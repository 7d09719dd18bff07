"""Events, bulletins, and papers that are held but not public."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Entity, Line, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Figure, Link, Party, When


class AgendaItem(Entity):
    """An item of an event's programme."""

    time: Line = Field(description="The time, as 13:05.")
    title: Line = Field(description="What is on.")
    speakers: tuple[Party, ...] = Field((), description="Who speaks.")
    note: Prose | None = Field(None, description="What was said, or what to know.")


class EventDay(Sourced):
    """An event: when, where, its programme, discussion tables, innovations that were collected."""

    id: Slug
    title: Line = Field(description="Its title.")
    when: When = Field(description="When, as published.")
    where: Line | None = Field(None, description="The place.")
    organiser: Party | None = Field(None, description="Who held it.")
    agenda: tuple[AgendaItem, ...] = Field((), description="Its programme.")
    tables: tuple[Line, ...] = Field((), description="Tables for discussion.")
    asks: tuple[Prose, ...] = Field((), description="What those who came were asked.")


class BulletinItem(Sourced):
    """An item of a bulletin."""

    heading: Line | None = Field(None, description="Its heading.")
    text: Prose = Field(description="What it says.")
    when: When | None = Field(None, description="A date it tells of.")
    figures: tuple[Figure, ...] = Field((), description="Figures it gives.")


class Bulletin(Sourced):
    """A dated update, newsletter or bulletin."""

    id: Slug
    title: Line = Field(description="Its title.")
    dated: When = Field(description="The date it bears.")
    kind: Literal["update", "newsletter", "bulletin"] = Field(
        "update", description="What kind of paper."
    )
    pages: int | None = Field(None, ge=1, description="How many pages.")
    contributors: tuple[Line, ...] = Field((), description="Who contributed to it, as published.")
    distribution: Prose | None = Field(None, description="Who receives it.")
    sections: tuple[Line, ...] = Field((), description="Its headings.")
    items: tuple[BulletinItem, ...] = Field((), description="What it tells.")
    related: tuple[Link, ...] = Field((), description="What it points to.")


class Restricted(Sourced):
    """A document that is held and not public: its kind, and who can see it."""

    title: Line = Field(description="What kind of paper it is.")
    held_by: Party | None = Field(None, description="Who holds it.")
    seen_by: Line = Field(description="Who can see it.")
    why: Prose | None = Field(None, description="Why it is not public.")
