"""Versions, sign-off, review dates, yearly reports and recorded departures."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from masa.model.base import Address, Entity, Line, PersonId, Prose, RequirementId, SeatId, Slug
from masa.model.sourced import Sourced
from masa.model.values import Day, Link, When


class SignOff(Entity):
    """A lead safeguarding partner's agreement to a paper."""

    seat: SeatId
    on: Day
    by: PersonId | None = None


class Version(Sourced):
    """One published version of the arrangements."""

    number: Line
    published: When
    in_force: When | None = None
    reason: Prose | None = None
    prompted_by: Line | None = None
    sign_offs: tuple[SignOff, ...] = ()


class Paper(Entity):
    """A paper that the lead safeguarding partners sign off."""

    kind: Literal["arrangements", "budget", "yearly-report", "threshold-document", "scrutiny-plan"]
    title: Line
    sign_offs: tuple[SignOff, ...] = Field(min_length=1)


class Publication(Sourced):
    """Where and when the arrangements are published, and when they are looked at again."""

    address: Address | None = Field(None, description="Where the arrangements stand in public.")
    published: When | None = None
    in_force: When | None = None
    last_reviewed: When | None = None
    next_review: When | None = None
    review_cycle: Line | None = None
    versions: tuple[Version, ...] = ()
    papers: tuple[Paper, ...] = ()
    documents: tuple[Link, ...] = ()


class ReportSection(Entity):
    """A part of a yearly report that answers a requirement."""

    requirement: Slug = Field(description="The id of what it answers, such as report-data-use.")
    title: Line | None = None
    text: Prose


class YearlyReport(Sourced):
    """A report under section 16G(7): what was done, and how effective it was in practice."""

    id: Slug
    title: Line
    from_: Day = Field(description="First day of the period it covers.")
    to: Day = Field(description="Last day of the period it covers.")
    published: When | None = None
    what_was_done: Prose | None = None
    how_effective: Prose | None = None
    sections: tuple[ReportSection, ...] = ()
    sent_to_panel: Day | None = None
    late_because: Prose | None = None
    link: Link | None = None
    approved: tuple[SignOff, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> YearlyReport:
        if self.to < self.from_:
            raise ValueError(f"`to` ({self.to}) is before `from` ({self.from_}).")
        return self


class Explanation(Sourced):
    """A recorded departure from the guidance; it lapses on its review date.

    Section 16K(1) of the Children Act 2004 asks partners to have regard to the guidance, so that
    a departure from a ``should`` needs a reason. A ``must`` cannot be explained away.
    """

    requirement: RequirementId
    reason: Prose
    agreed_by: Line
    agreed_on: Day
    review_by: Day = Field(description="The day on which this explanation lapses.")
