"""Local child safeguarding practice reviews, training, thresholds, disagreements and voice."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from masa.model.base import AreaId, Entity, GroupId, Line, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Figure, Link, Party, When

Unit = Literal["working-day", "day", "week", "month", "hour"]


class Clock(Entity):
    """How long a step may take, after which event."""

    max: int | None = Field(None, ge=0)
    min: int | None = Field(None, ge=0)
    unit: Unit
    after: Line | None = Field(None, description="The event that starts the clock.")

    @model_validator(mode="after")
    def _runs_forward(self) -> Clock:
        if self.max is None and self.min is None:
            raise ValueError("A clock needs `max`, `min` or both.")
        if self.max is not None and self.min is not None and self.min > self.max:
            raise ValueError("`min` is longer than `max`.")
        return self


class Step(Sourced):
    """One step of a process."""

    does: Prose
    title: Line | None = None
    who: Party | None = None
    clock: Clock | None = None
    informal: bool = False


class PracticeReviews(Sourced):
    """How serious incidents are notified, reviewed and learned from (sections 16B to 16F)."""

    summary: Prose | None = None
    decides: Party | None = Field(None, description="Who decides whether to review.")
    commissioning: Prose | None = None
    publication: Prose | None = None
    process: tuple[Step, ...] = ()
    learning: Prose | None = Field(None, description="How learning is put into practice.")
    where_published: Link | None = None


class Course(Sourced):
    """A course or event that practitioners can go to."""

    title: Line
    level: Line | None = None
    audience: Line | None = None
    method: Line | None = None
    price: Line | None = None
    when: When | None = None
    says: Prose | None = None


class Training(Sourced):
    """How inter-agency training is commissioned, given and judged by its effect."""

    summary: Prose | None = None
    commissioning: Prose | None = None
    delivery: Prose | None = None
    evaluation: Prose | None = Field(None, description="How its effect on practice is judged.")
    audits: Prose | None = Field(None, description="How multi-agency audits are run.")
    courses: tuple[Course, ...] = ()
    measures: tuple[Figure, ...] = ()


class ThresholdLevel(Sourced):
    """A level of need."""

    number: Line
    name: Line
    meaning: Prose
    response: Prose | None = None


class ThresholdDocument(Sourced):
    """The local criteria for action; levels may be absent on purpose."""

    id: Slug
    title: Line
    authorities: tuple[AreaId, ...] = Field((), description="If it serves some areas only.")
    version: Line | None = None
    dated: When | None = None
    link: Link | None = None
    summary: Prose | None = None
    alignment: Prose | None = Field(None, description="How it fits the arrangements.")
    levels: tuple[ThresholdLevel, ...] = ()
    without_levels_because: Prose | None = None


class Disagreements(Sourced):
    """What to do when agencies disagree about a child."""

    summary: Prose | None = None
    steps: tuple[Step, ...] = ()
    last_resort: Prose | None = None
    link: Link | None = None


class VoiceMethod(Sourced):
    """A way in which children and families are heard."""

    title: Line
    says: Prose | None = None
    who: Line | None = None
    when: When | None = None
    changed: Prose | None = Field(None, description="What changed because of it.")


class Statement(Sourced):
    """Something that children, young people or families said or expect."""

    text: Prose
    who: Line | None = None
    occasion: Line | None = None
    where: Line | None = None
    when: When | None = None


class Quotation(Sourced):
    """Words as a source published them, with how they came to be said.

    ``permission`` says why they may be shown again; nothing is added that could tell who spoke.
    """

    id: Slug
    text: Prose
    who: Line | None = None
    occasion: Line | None = None
    where: Line | None = None
    when: When | None = None
    group_size: int | None = Field(None, ge=1)
    service: Line | None = Field(None, description="The service through which it was gathered.")
    permission: Literal["published-by-source", "given"] = "published-by-source"


class Voice(Sourced):
    """How the voice of children and families is part of the arrangements."""

    summary: Prose | None = None
    methods: tuple[VoiceMethod, ...] = ()
    statements: tuple[Statement, ...] = ()
    aims: tuple[Prose, ...] = ()
    group: GroupId | None = None
