"""Projects: stages and phases, collaboration, and child death review arrangements."""

from __future__ import annotations

from pydantic import Field

from masa.model.base import AreaId, Line, OrganisationId, PartnershipId, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Figure, Party, State, When


class StageEvent(Sourced):
    """A dated conversation, paper or meeting within a stage."""

    when: When
    what: Prose
    with_: Line | None = Field(None, description="With whom.")
    led_by: tuple[Party, ...] = ()
    on_behalf_of: Line | None = None
    state: State = State.NOT_RECORDED


class Stage(Sourced):
    """A stage of a project, with its period and state as published."""

    id: Slug
    title: Line
    text: Prose | None = None
    period: When | None = None
    state: State = State.NOT_RECORDED
    state_as_published: Line | None = None
    points: tuple[Prose, ...] = ()
    events: tuple[StageEvent, ...] = ()
    deadlines: tuple[StageEvent, ...] = ()
    approvals: tuple[Line, ...] = Field((), description="Bodies that must approve it.")


class Phase(Sourced):
    """A phase of a programme, with what it produced."""

    id: Slug
    number: Line
    title: Line
    when: When | None = None
    text: Prose | None = None
    products: tuple[Prose, ...] = ()
    milestones: tuple[StageEvent, ...] = ()
    figures: tuple[Figure, ...] = ()
    contents: tuple[Line, ...] = Field((), description="Chapters or parts of its product.")
    state: State = State.NOT_RECORDED


class CollaborationStrand(Sourced):
    """One strand of work that partnerships share."""

    number: Line
    title: Line
    text: Prose
    priority: Line | None = None


class Collaboration(Sourced):
    """Partnerships that work together without being merged."""

    id: Slug
    title: Line
    partnerships: tuple[PartnershipId, ...] = ()
    areas: tuple[AreaId, ...] = ()
    driver: Prose | None = Field(None, description="Why these areas: a shared police command, …")
    strands: tuple[CollaborationStrand, ...] = ()
    common: tuple[Stage, ...] = Field((), description="One X for all areas, with its state.")


class ChildDeathReview(Sourced):
    """A child death review arrangement, whose footprint need not be a partnership's.

    Child death review partners are those of the Children Act 2004, section 16Q(2).
    """

    id: Slug
    title: Line
    footprint: tuple[AreaId, ...] = ()
    health_bodies: tuple[OrganisationId, ...] = ()
    aim: Prose | None = None
    parts: tuple[Prose, ...] = Field((), description="The parts of the model.")
    problems: tuple[Prose, ...] = Field((), description="What it was meant to mend.")
    choices: tuple[Prose, ...] = ()
    approach: tuple[Line, ...] = ()
    differently: tuple[Prose, ...] = Field((), description="What they would do differently.")
    figures: tuple[Figure, ...] = ()
    milestones: tuple[StageEvent, ...] = ()
