"""Projects: stages and phases, collaboration, and child death review arrangements."""

from __future__ import annotations

from pydantic import Field

from masa.model.base import AreaId, Line, OrganisationId, PartnershipId, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Figure, Link, Party, State, When


class StageEvent(Sourced):
    """A dated conversation, paper or meeting within a stage."""

    when: When = Field(description="When, as published.")
    what: Prose = Field(description="What happened or was to happen.")
    with_: Line | None = Field(None, description="With whom.")
    led_by: tuple[Party, ...] = Field((), description="Who led it.")
    on_behalf_of: Line | None = Field(None, description="For whom they spoke.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")


class Stage(Sourced):
    """A stage of a project, with its period and state as published."""

    id: Slug
    title: Line = Field(description="Its title.")
    text: Prose | None = Field(None, description="What it is about.")
    period: When | None = Field(None, description="When it runs.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    state_as_published: Line | None = Field(None, description="The state in the source’s words.")
    points: tuple[Prose, ...] = Field((), description="Its points, one by one.")
    events: tuple[StageEvent, ...] = Field((), description="What happened in it.")
    deadlines: tuple[StageEvent, ...] = Field((), description="What it must be ready for.")
    approvals: tuple[Line, ...] = Field((), description="Bodies that must approve it.")


class Phase(Sourced):
    """A phase of a programme, with what it produced."""

    id: Slug
    number: Line = Field(description="Its number as published.")
    title: Line = Field(description="Its title.")
    when: When | None = Field(None, description="When, as published.")
    text: Prose | None = Field(None, description="What it is about.")
    products: tuple[Prose, ...] = Field((), description="What it produced.")
    milestones: tuple[StageEvent, ...] = Field((), description="Its dated events.")
    figures: tuple[Figure, ...] = Field((), description="Its results in figures.")
    contents: tuple[Line, ...] = Field((), description="Chapters or parts of its product.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")
    state_as_published: Line | None = Field(None, description="The state in the source’s words.")


class CollaborationStrand(Sourced):
    """One strand of work that partnerships share."""

    number: Line = Field(description="Its number as published.")
    title: Line = Field(description="Its title.")
    text: Prose = Field(description="What is shared.")
    priority: Line | None = Field(None, description="What it means to reach first.")


class Collaboration(Sourced):
    """Partnerships that work together without being merged."""

    id: Slug
    title: Line = Field(description="Its title.")
    partnerships: tuple[PartnershipId, ...] = Field((), description="Those that work together.")
    areas: tuple[AreaId, ...] = Field((), description="The areas, if not partnerships.")
    driver: Prose | None = Field(None, description="Why these areas: a shared police command, …")
    strands: tuple[CollaborationStrand, ...] = Field(
        (), description="What they share, strand by strand."
    )
    common: tuple[Stage, ...] = Field((), description="One X for all areas, with its state.")


class ChildDeathReview(Sourced):
    """A child death review arrangement, whose footprint need not be a partnership's.

    Child death review partners are those of the Children Act 2004, section 16Q(2).
    """

    id: Slug
    title: Line = Field(description="Its title.")
    footprint: tuple[AreaId, ...] = Field((), description="The areas it covers.")
    health_bodies: tuple[OrganisationId, ...] = Field((), description="Its health partners.")
    agreement: Prose | None = Field(
        None, description="How several authorities agreed to be one area for this."
    )
    officials: tuple[Party, ...] = Field((), description="Who is accountable for it.")
    designated_doctor: Party | None = Field(None, description="The doctor for child deaths.")
    panel: Prose | None = Field(None, description="Who sits on the overview panel or its like.")
    panel_chair: Party | None = Field(None, description="Who chairs it, independently.")
    joint_response: Prose | None = Field(
        None, description="What agencies do together when a death is sudden or unexplained."
    )
    national_database: bool | None = Field(
        None, description="Whether data go to the National Child Mortality Database."
    )
    deaths_a_year: int | None = Field(
        None, ge=0, description="Reviews of deaths in a usual year, in the whole area, rounded."
    )
    smaller_because: Prose | None = Field(
        None, description="Why the area has fewer than 60 reviews a year."
    )
    published: When | None = Field(None, description="When these arrangements were published.")
    reported: When | None = Field(None, description="When the latest report was published.")
    report: Link | None = Field(None, description="Where that report can be read.")
    aim: Prose | None = Field(None, description="What it is meant to do.")
    parts: tuple[Prose, ...] = Field((), description="The parts of the model.")
    problems: tuple[Prose, ...] = Field((), description="What it was meant to mend.")
    choices: tuple[Prose, ...] = Field((), description="Choices that were open.")
    approach: tuple[Line, ...] = Field((), description="How the work was gone about.")
    differently: tuple[Prose, ...] = Field((), description="What they would do differently.")
    figures: tuple[Figure, ...] = Field((), description="Figures about it.")
    milestones: tuple[StageEvent, ...] = Field((), description="Its dated steps.")
