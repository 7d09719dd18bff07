"""Value types that real published arrangements forced on the model.

Each keeps what was published beside what a computer can use, because a date may be "Quarter 4
2020/21", a sum "in kind", a lead "none stated" and a rating blank. Blank is never green.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from masa.model.base import (
    Address,
    Entity,
    GroupId,
    Line,
    NoId,
    OrganisationId,
    PersonId,
    Prose,
    SourceId,
    Text,
)
from masa.model.dates import Precision, read_when


def _only_iso(value: Any) -> Any:
    """Pydantic would also take a number of seconds since 1970."""
    if isinstance(value, str):
        fields = read_when(value)
        if fields["precision"] is not Precision.DAY:
            raise ValueError("Write a day as year-month-day, for example 2026-04-01.")
        return fields["from"]
    return value


# Models that nearly every other one holds are built at once, so that they are built once only.

Day = Annotated[date, BeforeValidator(_only_iso)]


class Citation(Entity, defer_build=False):
    """Which document a fact comes from."""

    document: SourceId = Field(description="The document's id in registers/documents.yml.")
    page: Line | None = Field(None, description="Page, slide or heading in the document.")
    confidence: Literal["stated", "unclear", "contradicted"] = Field(
        "stated", description="Whether the document says it plainly."
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"document": value} if isinstance(value, str) else value


class When(Entity, defer_build=False):
    """A date as published: the wording, and the days it may mean (both ends included)."""

    text: Text = Field(description="The wording as published.")
    from_: Day | None = Field(None, description="First day it may mean, as 2026-04-01.")
    to: Day | None = Field(None, description="Last day it may mean.")
    precision: Precision = Field(Precision.UNKNOWN, description="How exact it is.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            return read_when(value)
        if isinstance(value, dict) and isinstance(value.get("text"), str):
            return {**read_when(value["text"]), **value}
        return value

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> When:
        if self.from_ and self.to and self.to < self.from_:
            raise ValueError(f"`to` ({self.to}) is before `from` ({self.from_}).")
        return self

    @property
    def last(self) -> date | None:
        """The last day it may mean, for asking whether it is over."""
        return self.to or self.from_


#: Words for somebody who has no id, or whose id is given instead.
_Words = Annotated[Line, NoId(("person", "organisation", "group"))]


class Party(Entity, defer_build=False):
    """Who leads, does or is a member: an organisation, post, person, group, supplier, or nobody."""

    organisation: OrganisationId | None = Field(None, description="An organisation's id.")
    post: _Words | None = Field(None, description="The title of a post.")
    person: PersonId | None = Field(None, description="The id of a person in `people`.")
    group: GroupId | None = Field(None, description="A group's id.")
    supplier: _Words | None = Field(None, description="A company or self-employed supplier.")
    named: _Words | None = Field(None, description="A name as a source document gives it.")
    none: Literal["none-stated", "vacant"] | None = Field(None, description="Nobody, and why.")
    capacity: Line | None = Field(None, description="For example lead, host, deputy, observer.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"post": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_who(self) -> Party:
        names = (self.organisation, self.post, self.person, self.group, self.supplier, self.named)
        if not any(names) and self.none is None:
            raise ValueError(
                "Say who: `post`, `organisation`, `person`, `group`, `supplier`, `named`, or "
                "`none: none-stated`."
            )
        return self


class State(StrEnum):
    """How far something has come. Blank, "?????" and "n/a" in a source are ``not-recorded``.

    ``under-way``: work is going on, and nobody has judged its pace; ``on-track``: somebody has.
    """

    NOT_RECORDED = "not-recorded"
    PLANNED = "planned"
    NOT_STARTED = "not-started"
    UNDER_WAY = "under-way"
    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    LATE = "late"
    DONE = "done"
    STOPPED = "stopped"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"


#: Done; blue is how councils mark what is complete and closed.
FINISHED = frozenset({State.DONE, State.BLUE})
#: Done, or not to be done any more.
CLOSED = FINISHED | {State.STOPPED}


class Absence(Entity):
    """Says that something is not there, and which kind of not there."""

    none: Literal["deliberate", "not-published", "not-yet", "withheld", "not-stated"] = Field(
        description="Why there is nothing here."
    )
    reason: Prose = Field(description="The reason, which readers see.")


class Quality(StrEnum):
    """How far a published figure can be relied on."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    PROVISIONAL = "provisional"
    TBC = "tbc"
    WITHHELD = "withheld"
    ILLEGIBLE = "illegible"


class Figure(Entity, defer_build=False):
    """A measured or counted value, with what it is a share or count of."""

    what: Line = Field(description="What was counted or measured.")
    value: Line | None = Field(None, description="As published: 225, 92%, 140 to 150.")
    base: Line | None = Field(None, description="What it is a part of, or who answered.")
    period: When | None = Field(None, description="The time it covers.")
    quality: Quality = Field(Quality.ACTUAL, description="How far it can be relied on.")
    footnote: Line | None = Field(None, description="What else to know about it.")
    of_which: tuple[Figure, ...] = Field(
        (), description="Parts of it, each a figure of its own: its base is this one."
    )
    source: Citation | None = Field(None, description="The document it was taken from.")

    @model_validator(mode="after")
    def _has_a_value_or_says_why_not(self) -> Figure:
        unknown = {Quality.TBC, Quality.WITHHELD, Quality.ILLEGIBLE}
        if self.value is None and self.quality not in unknown:
            raise ValueError("Give a `value`, or `quality: tbc`, `withheld` or `illegible`.")
        return self


class Link(Entity, defer_build=False):
    """A document or page elsewhere."""

    title: Line = Field(description="Its title.")
    address: Address | None = Field(None, description="Its web address, if it is public.")
    access: Literal["public", "restricted"] = Field(
        "public", description="Whether everyone can read it."
    )
    note: Line | None = Field(None, description="What to know about it.")
