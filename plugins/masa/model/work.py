"""What the partnership works on: priorities, actions and dated steps."""

from __future__ import annotations

from pydantic import Field

from masa.model.base import ActionId, Entity, Line, PriorityId, Prose, Slug, ThemeTags
from masa.model.sourced import Sourced
from masa.model.values import Figure, Party, State, When


class Priority(Sourced):
    """Something the partnership has chosen to improve."""

    id: Slug
    number: Line | None = Field(None, description="Its number or letter as published.")
    title: Line = Field(description="Its title.")
    period: When | None = Field(None, description="The years it runs for.")
    why: Prose | None = Field(None, description="Why it was chosen.")
    aims: tuple[Prose, ...] = Field((), description="What should be different for children.")
    lead: Party | None = Field(None, description="Who leads it.")
    shared_with: tuple[Line, ...] = Field((), description="Other boards that share it.")
    links: tuple[PriorityId, ...] = Field((), description="Other priorities it depends on.")
    questions: tuple[Prose, ...] = Field((), description="Questions it asks.")
    measures: tuple[Figure, ...] = Field((), description="How change is measured.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    themes: ThemeTags = ()


class ProgressNote(Entity):
    """What has happened, when known."""

    on: When | None = Field(None, description="When, if known.")
    text: Prose = Field(description="What happened.")
    see: tuple[ActionId, ...] = Field((), description="Other actions it refers to.")


class Action(Sourced):
    """A thing to be done, by somebody, by some time."""

    id: Slug
    text: Prose = Field(description="What will be done.")
    priorities: tuple[PriorityId, ...] = Field((), description="The priorities it serves.")
    leads: tuple[Party, ...] = Field((), description="Who leads it.")
    due: When | None = Field(None, description="By when, as published.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    notes: tuple[ProgressNote, ...] = Field((), description="What has happened.")
    depends_on: tuple[ActionId, ...] = Field((), description="Actions that must come first.")
    themes: ThemeTags = ()


class Milestone(Sourced):
    """A dated step of the arrangements' own history or plan."""

    when: When = Field(description="When, as published.")
    what: Prose = Field(description="What happened or will happen.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    state_as_published: Line | None = Field(
        None, description="The state in the source’s words, such as “might” for a hope."
    )
