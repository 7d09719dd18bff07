"""The groups that run the arrangements, and what flows between them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from masa.model.base import Entity, GroupId, Line, PartnershipId, Prose, SeatId, Slug
from masa.model.sourced import Sourced
from masa.model.values import Party, When


class Member(Sourced):
    """A seat in a group."""

    seat: Line = Field(description="The seat as published: a post, a role, a representative.")
    party: Party | None = Field(None, description="Who fills it.")
    partner: SeatId | None = Field(None, description="The partner seat it belongs to.")
    chair_of: GroupId | None = Field(None, description="The group whose chair sits here.")
    kind: Literal["full", "executive", "associate", "advisor", "observer", "attends"] = "full"
    chairs: bool = Field(False, description="This member chairs the group.")
    nominated_by: Party | None = None


class Quorum(Entity):
    """Who must be there for a decision."""

    says: Prose = Field(description="The rule in a sentence.")
    each_partner: bool = Field(False, description="One from each safeguarding partner.")
    at_least: int | None = Field(None, ge=1, description="How many, of `of` or of all members.")
    of: tuple[Line, ...] = Field((), description="The seats among which `at-least` is counted.")
    discretion: Line | None = None


class MeetingCycle(Entity):
    """How often a group meets."""

    says: Line = Field(description="As published, for example every two months.")
    per_year: int | None = Field(None, ge=1, le=366)
    dates: tuple[When, ...] = ()


class Group(Sourced):
    """A group, board, forum or team of the arrangements. It may report to several parents."""

    id: Slug
    name: Line
    short_name: Line | None = None
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
    ]
    purpose: Prose | None = None
    does: tuple[Prose, ...] = Field((), description="What it does, a sentence each.")
    parents: tuple[GroupId, ...] = Field((), description="The groups it reports to.")
    shared_with: tuple[PartnershipId, ...] = ()
    chair: Party | None = None
    members: tuple[Member, ...] = ()
    quorum: Quorum | None = None
    meets: MeetingCycle | None = None
    powers: tuple[Prose, ...] = Field((), description="What it may decide on its own.")
    from_: When | None = None
    to: When | None = None

    @model_validator(mode="after")
    def _is_not_its_own_parent(self) -> Group:
        if self.id in self.parents:
            raise ValueError(f"The group {self.id} reports to itself.")
        return self


class Flow(Sourced):
    """What goes from one group to another; a chain of flows that closes is a cycle."""

    from_: GroupId
    to: GroupId
    carries: Line
    how_often: Line | None = None
    two_way: bool = False
