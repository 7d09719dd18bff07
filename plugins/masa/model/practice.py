"""Local child safeguarding practice reviews, training, thresholds, disagreements and voice."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from masa.model.base import AreaId, Entity, GroupId, Line, Prose, Slug, ThemeTags
from masa.model.sourced import Sourced
from masa.model.values import Day, Figure, Link, Party, When

Unit = Literal["working-day", "day", "week", "month", "hour"]


class Clock(Entity):
    """How long a step may take, after which event."""

    max: int | None = Field(None, ge=0, description="At most so many.")
    min: int | None = Field(None, ge=0, description="At least so many.")
    unit: Unit = Field(description="What is counted.")
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

    does: Prose = Field(description="What is done.")
    title: Line | None = Field(None, description="A name for the step.")
    who: Party | None = Field(None, description="Who does it.")
    clock: Clock | None = Field(None, description="How long it may take.")
    informal: bool = Field(False, description="A talk, before anything formal.")


class LocalReview(Sourced):
    """A local child safeguarding practice review as the public may know it.

    Nothing here may tell who a child or a family is: no name, place, age, day or number of a case
    (section 16F of the Children Act 2004; regulations 15 to 17 of SI 2018/789).
    """

    id: Slug
    title: Line = Field(description="A general title, such as Babies who cannot yet move.")
    state: Literal["under-way", "published", "withheld"] = Field(
        description="Whether its report is out; withheld when only what should improve is."
    )
    decided: When | None = Field(None, description="When the partners decided on it.")
    sent_to_panel: Day | None = Field(
        None, description="When the Panel and the Secretary of State received the report."
    )
    published: When | None = Field(
        None, description="When the report, or what should improve, was published."
    )
    available_until: Day | None = Field(None, description="Until when it can be read at least.")
    link: Link | None = Field(None, description="Where the report can be read.")
    improvements: Prose | None = Field(None, description="What it recommends to improve.")
    analysis: Prose | None = Field(None, description="The reasons that it found in the system.")
    withheld_because: Prose | None = Field(None, description="Why the report is not published.")
    delayed_because: Prose | None = Field(None, description="Why it took more than six months.")
    themes: ThemeTags = ()


class PracticeReviews(Sourced):
    """How serious incidents are notified, reviewed and learned from (sections 16B to 16F)."""

    summary: Prose | None = Field(None, description="In a few sentences.")
    decides: Party | None = Field(None, description="Who decides whether to review.")
    commissioning: Prose | None = Field(None, description="How reviewers are chosen.")
    publication: Prose | None = Field(None, description="How reviews are published.")
    process: tuple[Step, ...] = Field((), description="The steps of a review.")
    learning: Prose | None = Field(None, description="How learning is put into practice.")
    where_published: Link | None = Field(None, description="Where reviews can be read.")
    local: tuple[LocalReview, ...] = Field((), description="Local reviews, in general terms.")


class Course(Sourced):
    """A course or event that practitioners can go to."""

    title: Line = Field(description="The title of the course.")
    level: Line | None = Field(None, description="How advanced it is.")
    audience: Line | None = Field(None, description="Who it is for.")
    method: Line | None = Field(None, description="How it is taught.")
    price: Line | None = Field(None, description="What it costs.")
    when: When | None = Field(None, description="When, as published.")
    says: Prose | None = Field(None, description="What it is about.")
    themes: ThemeTags = ()


class Training(Sourced):
    """How inter-agency training is commissioned, given and judged by its effect."""

    summary: Prose | None = Field(None, description="In a few sentences.")
    commissioning: Prose | None = Field(None, description="Who decides what is taught.")
    delivery: Prose | None = Field(None, description="Who teaches, and how.")
    evaluation: Prose | None = Field(None, description="How its effect on practice is judged.")
    audits: Prose | None = Field(None, description="How multi-agency audits are run.")
    courses: tuple[Course, ...] = Field((), description="Courses and events.")
    measures: tuple[Figure, ...] = Field((), description="Training in figures.")


class ThresholdLevel(Sourced):
    """A level of need."""

    number: Line = Field(description="Its number as published.")
    name: Line = Field(description="What it is called.")
    meaning: Prose = Field(description="What it means for a child.")
    response: Prose | None = Field(None, description="What is done at this level.")


class ThresholdDocument(Sourced):
    """The local criteria for action; levels may be absent on purpose."""

    id: Slug
    title: Line = Field(description="Its title.")
    authorities: tuple[AreaId, ...] = Field((), description="If it serves some areas only.")
    version: Line | None = Field(None, description="Its version.")
    dated: When | None = Field(None, description="Its date.")
    next_review: When | None = Field(None, description="When looked at next.")
    link: Link | None = Field(None, description="Where it can be read.")
    summary: Prose | None = Field(None, description="In a few sentences.")
    alignment: Prose | None = Field(None, description="How it fits the arrangements.")
    levels: tuple[ThresholdLevel, ...] = Field((), description="Levels of need.")
    without_levels_because: Prose | None = Field(None, description="Why there are no levels.")


class Disagreements(Sourced):
    """What to do when agencies disagree about a child."""

    summary: Prose | None = Field(None, description="In a few sentences.")
    steps: tuple[Step, ...] = Field((), description="The steps, each with its clock.")
    last_resort: Prose | None = Field(None, description="Who decides in the end.")
    link: Link | None = Field(None, description="Where it can be read.")


class VoiceMethod(Sourced):
    """A way in which children and families are heard."""

    title: Line = Field(description="The name of the way.")
    says: Prose | None = Field(None, description="What is done.")
    who: Line | None = Field(None, description="Who is heard.")
    when: When | None = Field(None, description="When, as published.")
    changed: Prose | None = Field(None, description="What changed because of it.")


class Statement(Sourced):
    """Something that children, young people or families said or expect."""

    text: Prose = Field(description="What was said.")
    who: Line | None = Field(None, description="Who said it, in general terms.")
    occasion: Line | None = Field(None, description="At what kind of event.")
    where: Line | None = Field(None, description="The place.")
    when: When | None = Field(None, description="When it was said.")


class Quotation(Sourced):
    """Words as a source published them, with how they came to be said.

    ``permission`` says why they may be shown again; nothing is added that could tell who spoke.
    """

    id: Slug
    text: Prose = Field(description="The words, as published.")
    who: Line | None = Field(None, description="Who spoke, in general terms.")
    occasion: Line | None = Field(None, description="At what kind of event.")
    where: Line | None = Field(None, description="The place.")
    when: When | None = Field(None, description="When it was said.")
    group_size: int | None = Field(None, ge=1, description="How many were asked.")
    service: Line | None = Field(None, description="The service through which it was gathered.")
    permission: Literal["published-by-source", "given"] = Field(
        "published-by-source", description="Why it may be shown."
    )


class Voice(Sourced):
    """How the voice of children and families is part of the arrangements."""

    summary: Prose | None = Field(None, description="In a few sentences.")
    methods: tuple[VoiceMethod, ...] = Field((), description="The ways in which they are heard.")
    statements: tuple[Statement, ...] = Field((), description="What they said.")
    aims: tuple[Prose, ...] = Field((), description="What is meant to change.")
    group: GroupId | None = Field(None, description="The group that leads it.")
