"""What the partnership works on: priorities, actions and dated steps."""

from __future__ import annotations

from pydantic import Field

from masa.model.base import ActionId, Entity, Line, PriorityId, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Figure, Party, State, When


class Priority(Sourced):
    """Something the partnership has chosen to improve."""

    id: Slug
    number: Line | None = Field(None, description="Its number or letter as published.")
    title: Line
    period: When | None = None
    why: Prose | None = None
    aims: tuple[Prose, ...] = Field((), description="What should be different for children.")
    lead: Party | None = None
    shared_with: tuple[Line, ...] = Field((), description="Other boards that share it.")
    links: tuple[PriorityId, ...] = Field((), description="Other priorities it depends on.")
    questions: tuple[Prose, ...] = Field((), description="Questions it asks.")
    measures: tuple[Figure, ...] = ()
    state: State = State.NOT_RECORDED


class ProgressNote(Entity):
    """What has happened, when known."""

    on: When | None = None
    text: Prose
    see: tuple[ActionId, ...] = ()


class Action(Sourced):
    """A thing to be done, by somebody, by some time."""

    id: Slug
    text: Prose
    priorities: tuple[PriorityId, ...] = ()
    leads: tuple[Party, ...] = ()
    due: When | None = None
    state: State = State.NOT_RECORDED
    notes: tuple[ProgressNote, ...] = ()
    depends_on: tuple[ActionId, ...] = ()


class Milestone(Sourced):
    """A dated step of the arrangements' own history or plan."""

    when: When
    what: Prose
    state: State = State.NOT_RECORDED
