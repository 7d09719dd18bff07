"""How an area or a programme learns: cycles, processes, hubs, audits, feedback, reflection."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from masa.model.base import AreaId, Entity, Line, NoId, Prose, Slug, ThemeTags
from masa.model.practice import Clock, Step
from masa.model.sourced import Sourced
from masa.model.values import Figure, Link, Party, State, When


class CycleStage(Entity):
    """A stage of a cycle, and what it hands to the next."""

    title: Line = Field(description="The name of the stage.")
    says: Prose | None = Field(None, description="What happens in it.")
    asks: Prose | None = Field(None, description="The question this stage asks.")
    passes_on: Line | None = Field(None, description="What it hands to the next stage.")


class Cycle(Sourced):
    """Stages that lead back to the first. Their number is free."""

    id: Slug
    title: Line = Field(description="Its title.")
    summary: Prose | None = Field(None, description="In a few sentences.")
    stages: tuple[CycleStage, ...] = Field(min_length=2, description="Its stages in order.")
    leads_to: tuple[Line, ...] = Field((), description="What comes out of the cycle.")


class Process(Sourced):
    """Steps in an order, each with its clock, and the time for the whole."""

    id: Slug
    title: Line = Field(description="Its title.")
    summary: Prose | None = Field(None, description="In a few sentences.")
    purposes: tuple[Prose, ...] = Field((), description="What it is for.")
    steps: tuple[Step, ...] = Field(min_length=1, description="Its steps in order.")
    whole: Clock | None = Field(None, description="The time for all steps together.")
    quorum: Prose | None = Field(None, description="Who must take part.")
    form: tuple[Line, ...] = Field((), description="The fields of its form.")
    form_version: When | None = Field(None, description="The date of its form.")


class HubMonth(Entity):
    """What a learning hub does in one part of its run."""

    title: Line = Field(description="The name of the part.")
    when: When | None = Field(None, description="When, as published.")
    does: tuple[Prose, ...] = Field((), description="What is done in it.")


class HubRun(Sourced):
    """One run of a learning hub, on one theme or priority."""

    id: Slug
    theme: Line = Field(description="The theme or priority.")
    lead: Party | None = Field(None, description="Who leads it.")
    when: When | None = Field(None, description="When it ran.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    parts: tuple[HubMonth, ...] = Field((), description="Its parts or months.")
    figures: tuple[Figure, ...] = Field((), description="How it went, in figures.")
    worked_well: tuple[Prose, ...] = Field((), description="What worked well.")
    to_improve: tuple[Prose, ...] = Field((), description="What should be better.")
    suggestions: tuple[Prose, ...] = Field((), description="What those asked suggested.")
    next_step: Prose | None = Field(None, description="What follows from it.")
    themes: ThemeTags = ()


class LearningHub(Sourced):
    """A way for practitioners and strategic leaders to learn from each other, run by run."""

    id: Slug
    title: Line = Field(description="Its title.")
    summary: Prose | None = Field(None, description="In a few sentences.")
    how_often: Line | None = Field(None, description="How often it runs.")
    members: Prose | None = Field(None, description="Who takes part.")
    steps: tuple[Step, ...] = Field((), description="The steps of each run.")
    runs: tuple[HubRun, ...] = Field((), description="Each time it was held.")


class Audit(Sourced):
    """An audit of practice."""

    id: Slug
    topic: Line = Field(description="What was looked at.")
    kind: Literal[
        "single-agency", "multi-agency", "section-11", "section-175", "deep-dive", "other"
    ] = Field(description="What kind of audit.")
    when: When | None = Field(None, description="When, as published.")
    by: Party | None = Field(None, description="Who carried it out.")
    says: Prose | None = Field(None, description="How it was done.")
    found: Prose | None = Field(None, description="What it found.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    themes: ThemeTags = ()


class Feedback(Entity):
    """What was said on one theme."""

    theme: Line = Field(description="The theme.")
    says: Prose | None = Field(None, description="What was said about it.")
    raised_by: tuple[Line, ...] = Field(
        (), description="Which of those asked raised it, when not all did."
    )
    raised_by_others: bool = Field(
        False, description="Whether others raised it too, who are not named."
    )


class FeedbackRound(Sourced):
    """Feedback that was gathered once: who was asked, how, and what they said by theme."""

    id: Slug
    title: Line = Field(description="Its title.")
    who: Line = Field(description="Who was asked.")
    how: Line | None = Field(None, description="How they were asked.")
    when: When | None = Field(None, description="When, as published.")
    caveat: Prose | None = Field(None, description="How far it can be relied on.")
    themes: tuple[Feedback, ...] = Field((), description="What was said, by theme.")


class Strand(Entity):
    """A strand of a reflection: what was done, what difference it made, what is next."""

    title: Line = Field(description="The name of the strand.")
    did: tuple[Prose, ...] = Field((), description="What was done.")
    difference: tuple[Prose, ...] = Field((), description="What difference it made.")
    next: tuple[Prose, ...] = Field((), description="What comes next.")


class Reflection(Sourced):
    """A grid of strands by what was done, the difference and what is next."""

    id: Slug
    title: Line = Field(description="Its title.")
    strands: tuple[Strand, ...] = Field(min_length=1, description="The rows of the grid.")


class Example(Entity):
    """How an area follows a principle."""

    area: AreaId | None = Field(None, description="The area.")
    named: Annotated[Line, NoId(("area",))] | None = Field(
        None, description="The area as the source names it, if no id."
    )
    text: Prose | None = Field(None, description="What it does.")


class Principle(Sourced):
    """A numbered principle or success factor, with the areas that are examples of it."""

    id: Slug
    kind: Literal["principle", "success-factor"] = Field(
        "principle", description="What it was published as."
    )
    number: Line = Field(description="Its number as published.")
    group: Line | None = Field(None, description="The heading it stands under.")
    text: Prose = Field(description="The principle.")
    examples: tuple[Example, ...] = Field((), description="Areas that follow it, and how.")
    quotation: Prose | None = Field(None, description="Words that stand beside it.")
    said_by: Line | None = Field(None, description="Whose words they are.")


class Reference(Sourced):
    """A document that others should know: title, body and year."""

    title: Line = Field(description="Its title.")
    body: Line | None = Field(None, description="Who published it.")
    year: Line | None = Field(None, description="The year.")
    link: Link | None = Field(None, description="Where it can be read.")
