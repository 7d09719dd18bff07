"""An edition of the guidance, and its requirements, as data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from masa.guidance.kinds import AnyCheck
from masa.guidance.kinds.base import plain
from masa.guidance.kinds.dated import last_day
from masa.guidance.paths import look, unknown_part
from masa.model.base import Address, EditionId, Entity, Line, Prose, Slug, Text
from masa.model.partnership import Partnership
from masa.model.values import Day


class Strength(StrEnum):
    """Whether the law says so (Act or regulations) or the statutory guidance does."""

    MUST = "must"
    SHOULD = "should"


class Confirmed(StrEnum):
    """How sure we are of the wording.

    ``read``: read in the text of the law or the guidance itself. ``reported``: a secondary source
    says so, or strong corroboration. ``unconfirmed``: from memory or weaker; never blocks.
    """

    READ = "read"
    REPORTED = "reported"
    UNCONFIRMED = "unconfirmed"


class Basis(Entity):
    """Where a duty comes from."""

    says: Line = Field(description="For example Children Act 2004, section 16G(3).")
    address: Address | None = None


class Condition(Entity):
    """Something about a partnership that makes a requirement apply to it."""

    path: Text
    is_: tuple[Line, ...] = ()
    more_than: int | None = Field(None, ge=0, description="More values than this many.")
    days_ago: int | None = Field(None, ge=1, description="Some date is this many days ago or more.")

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Condition:
        asked = (bool(self.is_), self.more_than is not None, self.days_ago is not None)
        if sum(asked) != 1:
            raise ValueError("Write one of `is: […]`, `more-than: …` and `days-ago: …`.")
        return self

    def holds(self, partnership: Partnership, today: date) -> bool | None:
        """Whether it holds; ``None`` when nothing was written that could tell."""
        values = [f.value for f in look(partnership, self.path) if f.value is not None]
        if self.more_than is not None:
            return len(values) > self.more_than
        if self.days_ago is not None:
            days = [day for value in values if (day := last_day(value))]
            return min(days) <= today - timedelta(days=self.days_ago) if days else None
        return any(plain(value) in self.is_ for value in values) if values else None


class Applies(Entity):
    """When a requirement applies: any condition is enough, and not knowing counts as applying."""

    any_of: tuple[Condition, ...] = Field(min_length=1)
    otherwise: Line = Field(description="Why it does not apply, as readers see it.")

    def to(self, partnership: Partnership, today: date) -> bool:
        """Whether the requirement applies to a partnership on a day."""
        return any(c.holds(partnership, today) is not False for c in self.any_of)


class Lineage(Entity):
    """What a requirement continues from an earlier edition."""

    edition: EditionId
    requirement: Slug
    how: Literal["kept", "renamed", "changed", "split", "merged"] = "kept"


class Requirement(Entity):
    """One thing the guidance asks of published arrangements, in our own words."""

    id: Slug
    number: int = Field(ge=1, description="Its place in our list; the guidance does not number it.")
    title: Line
    says: Prose = Field(description="What is asked, paraphrased.")
    basis: tuple[Basis, ...] = Field(min_length=1)
    strength: Strength
    confirmed: Confirmed
    confidence_note: Line | None = Field(None, description="How we know.")
    continues: tuple[Lineage, ...] = ()
    applies_when: Applies | None = None
    look_at: tuple[AnyCheck, ...] = Field(min_length=1)
    shown_at: Text = Field(
        pattern=r"^[a-z-]+#[a-z0-9-]+$", description="Page and section: scrutiny#how-it-works."
    )
    to_meet: Prose = Field(description="What an editor should write.")

    def broken_paths(self) -> Iterator[tuple[Entity, str, str]]:
        """What asks for a path that leads nowhere, the path, and its first part that is unknown."""
        asked: list[tuple[Entity, str]] = [(c, path) for c in self.look_at for path in c.paths()]
        if self.applies_when:
            asked += [(condition, condition.path) for condition in self.applies_when.any_of]
        yield from ((who, path, part) for who, path in asked if (part := unknown_part(path)))

    @property
    def may_block(self) -> bool:
        """Whether missing it can stop a build, in an edition that is in force."""
        return self.strength is Strength.MUST or self.confirmed is not Confirmed.UNCONFIRMED


class EditionInformation(Entity):
    """Which edition it is and when it applies."""

    id: Slug
    title: Line
    short_title: Line
    publisher: Line
    published: Day
    applies_from: Day
    applies_to: Day | None = None
    status: Literal["in-force", "superseded", "upcoming"]
    continues: EditionId | None = None
    address: Address | None = None
    summary: Prose
    how_sure: Prose = Field(description="What was read, what was not.")


class Edition(Entity):
    """An edition with its requirements, in its own order."""

    information: EditionInformation = Field(alias="edition")
    requirements: tuple[Requirement, ...] = ()

    @property
    def id(self) -> str:
        """The edition's id."""
        return self.information.id

    def requirement(self, name: str) -> Requirement | None:
        """A requirement by its id."""
        return next((item for item in self.requirements if item.id == name), None)
