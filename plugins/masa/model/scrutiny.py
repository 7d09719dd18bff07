"""Independent scrutiny (Children Act 2004, section 16G(3)) and its plan."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import GroupId, Line, PersonId, PriorityId, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Party, State, When


class Scrutineer(Sourced):
    """Who scrutinises. Independence is what the partnership declares; Masa cannot judge it."""

    person: PersonId | None = None
    party: Party | None = Field(None, description="When it is not a person in `people`.")
    title: Line = "Independent scrutineer"
    independence: Prose | None = Field(None, description="The declaration of independence.")
    appointed_by: Line | None = None
    term: Line | None = None
    from_: When | None = None
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
    ]
    topic: Line
    when: When | None = None
    by: Party | None = None
    how: Prose | None = None
    state: State = State.NOT_RECORDED
    found: Prose | None = None
    response: Prose | None = Field(None, description="What the partners did because of it.")
    priorities: tuple[PriorityId, ...] = ()


class ScrutinyPlan(Sourced):
    """What scrutiny will look at in a period."""

    period: When
    approved: When | None = Field(None, description="When the lead partners agreed it.")
    activities: tuple[ScrutinyActivity, ...] = ()


class Scrutiny(Sourced):
    """How the effectiveness of the arrangements is scrutinised."""

    model: Literal["individual", "group", "peer", "mixed", "supplier", "system"] | None = None
    model_name: Line | None = Field(None, description="What it is called locally.")
    summary: Prose | None = None
    scrutineers: tuple[Scrutineer, ...] = ()
    functions: tuple[Prose, ...] = Field((), description="What scrutiny does.")
    contributes_to: tuple[Prose, ...] = ()
    draws_on: tuple[Prose, ...] = Field((), description="What it listens to or reads.")
    attends: tuple[GroupId, ...] = ()
    not_: tuple[Prose, ...] = Field((), description="What scrutiny is not, if the source says so.")
    next_steps: tuple[Prose, ...] = ()
    plan: ScrutinyPlan | None = None
