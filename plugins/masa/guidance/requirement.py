"""One thing that an edition asks for, as data: how strong, how sure, when, how it is checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from masa.guidance.kinds import AnyCheck
from masa.guidance.kinds.base import last_day, plain
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


class Group(StrEnum):
    """Which part of the law and the guidance asks for it; pages list requirements by group."""

    ARRANGEMENTS = "arrangements"
    STATUTE = "statute"
    PUBLICATION = "publication"
    YEARLY_REPORT = "yearly-report"
    PRACTICE_REVIEWS = "practice-reviews"
    CHILD_DEATHS = "child-deaths"


class Basis(Entity):
    """Where a duty comes from."""

    says: Line = Field(description="For example Children Act 2004, section 16G(3).")
    address: Address | None = Field(None, description="Where everyone can read it.")


class Condition(Entity):
    """Something about a partnership that makes a requirement apply to it."""

    path: Text = Field(description="The path of what is looked at.")
    is_: tuple[Line, ...] = Field((), description="One of these values is there.")
    since: Day | None = Field(None, description="Only dates from this day on count.")
    more_than: int | None = Field(
        None, ge=0, description="More values than this many; with `is` or `since`, more of those."
    )
    days_ago: int | None = Field(None, ge=1, description="Some date is this many days ago or more.")

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Condition:
        asked = (bool(self.is_) or self.more_than is not None, self.days_ago is not None)
        if sum(asked) != 1 or (self.since and self.more_than is None):
            raise ValueError(
                "Write `is: […]`, `more-than: …` (with `since: …`, if dates count from a day on) "
                "or `days-ago: …`."
            )
        return self

    def holds(self, partnership: Partnership, today: date) -> bool | None:
        """Whether it holds; ``None`` when nothing was written that could tell."""
        values = [f.value for f in look(partnership, self.path) if f.value is not None]
        if self.days_ago is not None:
            days = [day for value in values if (day := last_day(value))]
            return min(days) <= today - timedelta(days=self.days_ago) if days else None
        counted = [value for value in values if self._counts(value)]
        if self.more_than is not None:
            return len(counted) > self.more_than
        return bool(counted) if values else None

    def _counts(self, value: object) -> bool:
        if self.since is not None:
            day = last_day(value)
            return day is not None and day >= self.since
        return not self.is_ or plain(value) in self.is_


class Applies(Entity):
    """When a requirement applies; not knowing counts as applying."""

    any_of: tuple[Condition, ...] = Field(min_length=1, description="Any of these is enough.")
    all_of: tuple[Condition, ...] = Field((), description="And all of these.")
    otherwise: Line = Field(description="Why it does not apply, as readers see it.")

    def to(self, partnership: Partnership, today: date) -> bool:
        """Whether the requirement applies to a partnership on a day."""
        return any(c.holds(partnership, today) is not False for c in self.any_of) and all(
            c.holds(partnership, today) is not False for c in self.all_of
        )


class Lineage(Entity):
    """What a requirement continues from an earlier edition."""

    edition: EditionId = Field(description="The earlier edition.")
    requirement: Slug = Field(description="The id it had there.")
    how: Literal["kept", "renamed", "changed", "split", "merged"] = Field(
        "kept", description="What became of it."
    )


class Requirement(Entity):
    """One thing the law or the guidance asks for, in our own words."""

    id: Slug
    number: int = Field(ge=1, description="Its place in our list; the guidance does not number it.")
    title: Line = Field(description="A title in plain words.")
    group: Group = Field(Group.ARRANGEMENTS, description="The list that it belongs to.")
    says: Prose = Field(description="What is asked, paraphrased.")
    basis: tuple[Basis, ...] = Field(min_length=1, description="Where the duty comes from.")
    strength: Strength = Field(description="Whether the law or the guidance says so.")
    confirmed: Confirmed = Field(description="How sure we are of the wording.")
    confidence_note: Line | None = Field(None, description="How we know.")
    only_warns: bool = Field(
        False,
        description="Missing it stops nothing: its day has passed, or it need not be published.",
    )
    in_force_from: Day | None = Field(
        None, description="From which day, if not that of the edition; an overlay's has none yet."
    )
    continues: tuple[Lineage, ...] = Field(
        (), description="What it continues from earlier editions."
    )
    applies_when: Applies | None = Field(None, description="When it applies, if not always.")
    look_at: tuple[AnyCheck, ...] = Field(
        min_length=1, description="What is looked at; all of it must be there."
    )
    shown_at: Text = Field(
        pattern=r"^[a-z-]+#[a-z0-9-]+$", description="Page and section: scrutiny#how-it-works."
    )
    to_meet: Prose = Field(description="What an editor should write.")

    def broken_paths(self) -> Iterator[tuple[Entity, str, str]]:
        """What asks for a path that leads nowhere, the path, and its first part that is unknown."""
        asked: list[tuple[Entity, str]] = [(c, path) for c in self.look_at for path in c.paths()]
        if self.applies_when:
            applies = (*self.applies_when.any_of, *self.applies_when.all_of)
            asked += [(condition, condition.path) for condition in applies]
        yield from ((who, path, part) for who, path in asked if (part := unknown_part(path)))

    @property
    def may_block(self) -> bool:
        """Whether missing it can stop a build, once it is in force."""
        return self.confirmed is not Confirmed.UNCONFIRMED and not self.only_warns
