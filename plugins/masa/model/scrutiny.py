"""Independent scrutiny (Children Act 2004, section 16G(3)) and its plan."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import GroupId, Line, PersonId, PriorityId, Prose, Slug, ThemeTags
from masa.model.sourced import Sourced
from masa.model.values import Party, State, When


class Scrutineer(Sourced):
    """Who scrutinises. Independence is what the partnership declares; Masa cannot judge it."""

    person: PersonId | None = Field(None, description="The person, if in `people`.")
    party: Party | None = Field(None, description="When it is not a person in `people`.")
    title: Line = Field("Independent scrutineer", description="The title of the role.")
    independence: Prose | None = Field(None, description="The declaration of independence.")
    appointed_by: Line | None = Field(None, description="Who appointed them.")
    term: Line | None = Field(None, description="For how long.")
    from_: When | None = Field(None, description="Since when.")
    also_chairs: bool | None = Field(None, description="Whether this person also chairs a group.")


class ScrutinyActivity(Sourced):
    """One thing scrutiny does, what was found and what changed because of it."""

    id: Slug
    kind: Literal[
        "audit",
        "visit",
        "data-review",
        "section-11",
        "section-175",
        "peer-review",
        "deep-dive",
        "themed-review",
        "conversation",
        "report",
        "meeting",
        "other",
    ] = Field(description="What kind of activity.")
    topic: Line = Field(description="What is looked at.")
    when: When | None = Field(None, description="When, as published.")
    by: Party | None = Field(None, description="Who does it.")
    how: Prose | None = Field(None, description="How it is done.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    found: Prose | None = Field(None, description="What was found.")
    response: Prose | None = Field(None, description="What the partners did because of it.")
    priorities: tuple[PriorityId, ...] = Field((), description="The priorities it tests.")
    themes: ThemeTags = ()


class ScrutinyPlan(Sourced):
    """What scrutiny will look at in a period."""

    period: When = Field(description="The time it covers.")
    approved: When | None = Field(None, description="When the lead partners agreed it.")
    activities: tuple[ScrutinyActivity, ...] = Field((), description="What will be looked at.")


class Scrutiny(Sourced):
    """How the effectiveness of the arrangements is scrutinised."""

    model: Literal["individual", "group", "peer", "mixed", "supplier", "system"] | None = Field(
        None, description="Who scrutinises, in general."
    )
    model_name: Line | None = Field(None, description="What it is called locally.")
    summary: Prose | None = Field(None, description="In a few sentences.")
    scrutineers: tuple[Scrutineer, ...] = Field((), description="Who scrutinises.")
    functions: tuple[Prose, ...] = Field((), description="What scrutiny does.")
    contributes_to: tuple[Prose, ...] = Field((), description="What it takes part in.")
    draws_on: tuple[Prose, ...] = Field((), description="What it listens to or reads.")
    attends: tuple[GroupId, ...] = Field((), description="Groups that it attends.")
    not_: tuple[Prose, ...] = Field((), description="What scrutiny is not, if the source says so.")
    next_steps: tuple[Prose, ...] = Field((), description="What comes next.")
    plan: ScrutinyPlan | None = Field(None, description="What it will look at.")
