"""The groups that run the arrangements, and what flows between them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from masa.model.base import (
    Entity,
    GroupId,
    Line,
    NoId,
    PartnershipId,
    Prose,
    SeatId,
    Slug,
    ThemeTags,
)
from masa.model.sourced import Sourced
from masa.model.values import Party, When


class Member(Sourced):
    """A seat in a group."""

    seat: Annotated[Line, NoId(("partner", "chair_of"))] = Field(
        description="The seat as published: a post, a role, a representative."
    )
    party: Party | None = Field(None, description="Who fills it.")
    partner: SeatId | None = Field(None, description="The partner seat it belongs to.")
    chair_of: GroupId | None = Field(None, description="The group whose chair sits here.")
    kind: Literal["full", "executive", "associate", "advisor", "observer", "attends"] = Field(
        "full", description="What the seat may do."
    )
    chairs: bool = Field(False, description="This member chairs the group.")
    nominated_by: Party | None = Field(None, description="Who chooses the member.")


class Quorum(Entity):
    """Who must be there for a decision."""

    says: Prose = Field(description="The rule in a sentence.")
    each_partner: bool = Field(False, description="One from each safeguarding partner.")
    at_least: int | None = Field(None, ge=1, description="How many, of `of` or of all members.")
    of: tuple[Line, ...] = Field((), description="The seats among which `at-least` is counted.")
    discretion: Line | None = Field(None, description="Who may depart from it, and how.")


class MeetingCycle(Entity):
    """How often a group meets."""

    says: Line = Field(description="As published, for example every two months.")
    per_year: int | None = Field(None, ge=1, le=366, description="How many times a year.")
    dates: tuple[When, ...] = Field((), description="Its next meetings.")


class Group(Sourced):
    """A group, board, forum or team of the arrangements. It may report to several parents."""

    id: Slug
    name: Line = Field(description="Its name.")
    short_name: Line | None = Field(None, description="A shorter name for menus and links.")
    other_names: tuple[Line, ...] = Field((), description="Other spellings in use.")
    kind: Literal[
        "leadership",
        "executive",
        "board",
        "sub-group",
        "reference",
        "forum",
        "task-group",
        "scrutiny",
        "team",
        "network",
        "other",
        "not-stated",
    ] = Field(description="What kind of group it is; `not-stated` if the source does not say.")
    purpose: Prose | None = Field(None, description="What it is for.")
    does: tuple[Prose, ...] = Field((), description="What it does, a sentence each.")
    parents: tuple[GroupId, ...] = Field((), description="The groups it reports to.")
    shared_with: tuple[PartnershipId, ...] = Field((), description="Partnerships it also serves.")
    chair: Party | None = Field(None, description="Who chairs it.")
    members: tuple[Member, ...] = Field((), description="The seats in it.")
    quorum: Quorum | None = Field(None, description="Who must be there to decide.")
    meets: MeetingCycle | None = Field(None, description="How often it meets.")
    powers: tuple[Prose, ...] = Field((), description="What it may decide on its own.")
    from_: When | None = Field(None, description="When it began.")
    to: When | None = Field(None, description="When it ended.")
    themes: ThemeTags = ()

    @model_validator(mode="after")
    def _is_not_its_own_parent(self) -> Group:
        if self.id in self.parents:
            raise ValueError(f"The group {self.id} reports to itself.")
        return self


class Flow(Sourced):
    """What goes from one group to another; a chain of flows that closes is a cycle."""

    from_: GroupId = Field(description="The group that passes it on.")
    to: GroupId = Field(description="The group that receives it.")
    carries: Line = Field(description="What is passed on.")
    how_often: Line | None = Field(None, description="How often.")
    two_way: bool = Field(False, description="Whether something comes back.")
