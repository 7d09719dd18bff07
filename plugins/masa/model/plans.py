"""Plans in answer to something: recommendations, actions, leads, dates, states."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Entity, Line, PlanItemId, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Party, State, When


class PlanNote(Entity):
    """What has happened, when known; ``see`` names other recommendations or actions."""

    on: When | None = None
    text: Prose
    see: tuple[PlanItemId, ...] = ()


class PlanAction(Sourced):
    """An action of a plan; ``parts`` are the points it consists of."""

    id: Slug
    text: Prose
    parts: tuple[Prose, ...] = ()
    leads: tuple[Party, ...] = ()
    due: When | None = None
    state: State = State.NOT_RECORDED
    state_as_published: Line | None = Field(None, description="Such as ????? in the source.")
    notes: tuple[PlanNote, ...] = ()
    see: tuple[PlanItemId, ...] = ()


class Recommendation(Sourced):
    """A recommendation and what is done about it."""

    id: Slug
    number: Line
    text: Prose
    actions: tuple[PlanAction, ...] = ()


class Plan(Sourced):
    """A plan in answer to something: an inspection, a review, a transition."""

    id: Slug
    title: Line
    kind: Literal["after-inspection", "improvement", "business", "transition", "other"]
    dated: When | None = None
    prompted_by: Line | None = None
    summary: Prose | None = None
    recommendations: tuple[Recommendation, ...] = Field(min_length=1)
