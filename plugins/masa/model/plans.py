"""Plans in answer to something: recommendations, actions, leads, dates, states."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Entity, Line, PlanItemId, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Party, State, When


class PlanNote(Entity):
    """What has happened, when known; ``see`` names other recommendations or actions."""

    on: When | None = Field(None, description="When, if known.")
    text: Prose = Field(description="What happened.")
    see: tuple[PlanItemId, ...] = Field((), description="Other items it refers to.")


class PlanAction(Sourced):
    """An action of a plan; ``parts`` are the points it consists of."""

    id: Slug
    text: Prose = Field(description="What will be done.")
    parts: tuple[Prose, ...] = Field((), description="The points it consists of.")
    leads: tuple[Party, ...] = Field((), description="Who leads it.")
    due: When | None = Field(None, description="By when, as published.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    state_as_published: Line | None = Field(None, description="Such as ????? in the source.")
    notes: tuple[PlanNote, ...] = Field((), description="What has happened.")
    see: tuple[PlanItemId, ...] = Field((), description="Other items it belongs with.")


class Recommendation(Sourced):
    """A recommendation and what is done about it."""

    id: Slug
    number: Line = Field(description="Its number as published.")
    text: Prose = Field(description="What is recommended.")
    actions: tuple[PlanAction, ...] = Field((), description="What is done about it.")


class Plan(Sourced):
    """A plan in answer to something: an inspection, a review, a transition."""

    id: Slug
    title: Line = Field(description="Its title.")
    kind: Literal["after-inspection", "improvement", "business", "transition", "other"] = Field(
        description="What kind of plan."
    )
    dated: When | None = Field(None, description="The date of the plan.")
    prompted_by: Line | None = Field(None, description="What it answers.")
    summary: Prose | None = Field(None, description="In a few sentences.")
    recommendations: tuple[Recommendation, ...] = Field(
        min_length=1, description="Its recommendations."
    )
