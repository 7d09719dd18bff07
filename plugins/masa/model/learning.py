"""How an area or a programme learns: cycles, processes, hubs, audits, feedback, reflection."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import AreaId, Entity, Line, Prose, Slug
from masa.model.practice import Clock, Step
from masa.model.sourced import Sourced
from masa.model.values import Figure, Link, Party, State, When


class CycleStage(Entity):
    """A stage of a cycle, and what it hands to the next."""

    title: Line
    says: Prose | None = None
    asks: Prose | None = Field(None, description="The question this stage asks.")
    passes_on: Line | None = None


class Cycle(Sourced):
    """Stages that lead back to the first. Their number is free."""

    id: Slug
    title: Line
    summary: Prose | None = None
    stages: tuple[CycleStage, ...] = Field(min_length=2)
    leads_to: tuple[Line, ...] = Field((), description="What comes out of the cycle.")


class Process(Sourced):
    """Steps in an order, each with its clock, and the time for the whole."""

    id: Slug
    title: Line
    summary: Prose | None = None
    purposes: tuple[Prose, ...] = ()
    steps: tuple[Step, ...] = Field(min_length=1)
    whole: Clock | None = Field(None, description="The time for all steps together.")
    quorum: Prose | None = None
    form: tuple[Line, ...] = Field((), description="The fields of its form.")
    form_version: When | None = None


class HubMonth(Entity):
    """What a learning hub does in one part of its run."""

    title: Line
    when: When | None = None
    does: tuple[Prose, ...] = ()


class HubRun(Sourced):
    """One run of a learning hub, on one theme or priority."""

    id: Slug
    theme: Line
    lead: Party | None = None
    when: When | None = None
    state: State = State.NOT_RECORDED
    parts: tuple[HubMonth, ...] = ()
    figures: tuple[Figure, ...] = ()
    worked_well: tuple[Prose, ...] = ()
    to_improve: tuple[Prose, ...] = ()
    suggestions: tuple[Prose, ...] = Field((), description="What those asked suggested.")
    next_step: Prose | None = None


class LearningHub(Sourced):
    """A way for practitioners and strategic leaders to learn from each other, run by run."""

    id: Slug
    title: Line
    summary: Prose | None = None
    how_often: Line | None = None
    members: Prose | None = None
    steps: tuple[Step, ...] = ()
    runs: tuple[HubRun, ...] = ()


class Audit(Sourced):
    """An audit of practice."""

    id: Slug
    topic: Line
    kind: Literal[
        "single-agency", "multi-agency", "section-11", "section-175", "deep-dive", "other"
    ]
    when: When | None = None
    by: Party | None = None
    says: Prose | None = None
    found: Prose | None = None
    state: State = State.NOT_RECORDED


class Feedback(Entity):
    """What was said on one theme."""

    theme: Line
    says: Prose | None = None
    raised_by: tuple[Line, ...] = Field(
        (), description="Which of those asked raised it, when not all did."
    )


class FeedbackRound(Sourced):
    """Feedback that was gathered once: who was asked, how, and what they said by theme."""

    id: Slug
    title: Line
    who: Line
    how: Line | None = None
    when: When | None = None
    caveat: Prose | None = Field(None, description="How far it can be relied on.")
    themes: tuple[Feedback, ...] = ()


class Strand(Entity):
    """A strand of a reflection: what was done, what difference it made, what is next."""

    title: Line
    did: tuple[Prose, ...] = ()
    difference: tuple[Prose, ...] = ()
    next: tuple[Prose, ...] = ()


class Reflection(Sourced):
    """A grid of strands by what was done, the difference and what is next."""

    id: Slug
    title: Line
    strands: tuple[Strand, ...] = Field(min_length=1)


class Example(Entity):
    """How an area follows a principle."""

    area: AreaId | None = None
    named: Line | None = Field(None, description="The area as the source names it, if no id.")
    text: Prose | None = None


class Principle(Sourced):
    """A numbered principle, with the areas that are examples of it."""

    id: Slug
    number: Line
    group: Line | None = Field(None, description="The heading it stands under.")
    text: Prose
    examples: tuple[Example, ...] = ()
    quotation: Prose | None = None
    said_by: Line | None = None


class Reference(Sourced):
    """A document that others should know: title, body and year."""

    title: Line
    body: Line | None = None
    year: Line | None = None
    link: Link | None = None
