"""An edition of the guidance, and its requirements, as data."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field

from masa.guidance.requirement import (
    Applies,
    Basis,
    Condition,
    Confirmed,
    Group,
    Lineage,
    Requirement,
    Strength,
)
from masa.model.base import Address, EditionId, Entity, Line, Prose, Slug
from masa.model.values import Day

__all__ = [
    "Applies",
    "Basis",
    "Condition",
    "Confirmed",
    "Edition",
    "EditionInformation",
    "Group",
    "Keeps",
    "Lineage",
    "Requirement",
    "Strength",
    "Withdrawn",
]


class EditionInformation(Entity):
    """Which edition it is and when it applies."""

    id: Slug
    title: Line = Field(description="The full title.")
    short_title: Line = Field(description="A shorter title.")
    publisher: Line = Field(description="Who published it.")
    published: Day = Field(description="The day it was published.")
    applies_from: Day | None = Field(None, description="The first day it applies.")
    applies_to: Day | None = Field(None, description="The last day it applies.")
    status: Literal["in-force", "superseded", "upcoming"] = Field(
        description="Whether arrangements are checked against it."
    )
    marked: Line | None = Field(None, description="What readers see instead of the status.")
    overlay: bool = Field(
        False, description="It adds to whichever edition a partnership is under; a new Act does."
    )
    continues: EditionId | None = Field(None, description="The edition before it.")
    address: Address | None = Field(None, description="Where everyone can read it.")
    summary: Prose = Field(description="What is new in it, in plain English.")
    how_sure: Prose = Field(description="What was read, what was not.")


class Keeps(Entity):
    """Requirements of an earlier edition that this one takes over word for word.

    What the law requires stays as sure as it was. What the guidance asks for is only as sure as
    ``guidance`` says, for the reason in ``because``.
    """

    edition: EditionId = Field(description="The edition that they come from.")
    only: tuple[Slug, ...] = Field((), description="These alone; without it, all.")
    but: tuple[Slug, ...] = Field((), description="All but these.")
    guidance: Confirmed = Field(description="How sure it is that the guidance still asks for it.")
    because: Line = Field(description="How we know.")
    basis: tuple[Basis, ...] = Field((), description="Where this edition asks for it, if known.")


class Withdrawn(Entity):
    """A requirement of the edition before that this one asks for no longer."""

    requirement: Slug = Field(description="The id it had there.")
    because: Line = Field(description="How we know, or that we do not.")


class Edition(Entity):
    """An edition with its requirements, in its own order."""

    information: EditionInformation = Field(
        alias="edition", description="Which edition it is, and when it applies."
    )
    keeps: tuple[Keeps, ...] = Field((), description="What it takes over from earlier editions.")
    withdrawn: tuple[Withdrawn, ...] = Field((), description="What it asks for no longer.")
    requirements: tuple[Requirement, ...] = Field((), description="What it asks for.")

    @property
    def id(self) -> str:
        """The edition's id."""
        return self.information.id

    def requirement(self, name: str) -> Requirement | None:
        """A requirement by its id."""
        return self._by_id.get(name)

    def in_force(self, requirement: Requirement, today: date) -> bool:
        """Whether one of its requirements is in force; an overlay's needs a day of its own."""
        begins = requirement.in_force_from
        return not self.information.overlay if begins is None else begins <= today

    @cached_property
    def sound(self) -> tuple[Requirement, ...]:
        """The requirements that can be assessed: all their paths lead somewhere."""
        return tuple(r for r in self.requirements if not any(r.broken_paths()))

    @cached_property
    def _by_id(self) -> dict[str, Requirement]:
        return {requirement.id: requirement for requirement in self.requirements}
