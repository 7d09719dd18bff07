"""Versions, sign-off, review dates, yearly reports and recorded departures."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from pydantic import Field, model_validator

from masa.model.base import Address, Entity, Line, PersonId, Prose, RequirementId, SeatId, Slug
from masa.model.sourced import Sourced
from masa.model.values import Day, Link, When


class SignOff(Entity):
    """A lead safeguarding partner's agreement to a paper."""

    seat: SeatId = Field(description="The partner’s seat.")
    on: Day = Field(description="The day of the signature.")
    by: PersonId | None = Field(None, description="The person who signed.")


class Version(Sourced):
    """One published version of the arrangements."""

    number: Line = Field(description="Its number as published.")
    published: When = Field(description="When it was published.")
    in_force: When | None = Field(None, description="From when it applies.")
    reason: Prose | None = Field(None, description="Why it was needed.")
    prompted_by: Line | None = Field(None, description="What led to it.")
    sign_offs: tuple[SignOff, ...] = Field((), description="Who agreed it, and when.")


class Paper(Entity):
    """A paper that the lead safeguarding partners sign off."""

    kind: Literal[
        "arrangements", "budget", "yearly-report", "threshold-document", "scrutiny-plan"
    ] = Field(description="What kind of paper.")
    title: Line = Field(description="Its title.")
    sign_offs: tuple[SignOff, ...] = Field(min_length=1, description="Who agreed it, and when.")


class Publication(Sourced):
    """Where and when the arrangements are published, and when they are looked at again."""

    address: Address | None = Field(None, description="Where the arrangements stand in public.")
    published: When | None = Field(None, description="When this version was published.")
    in_force: When | None = Field(None, description="From when it applies.")
    last_reviewed: When | None = Field(None, description="When last looked at.")
    next_review: When | None = Field(None, description="When looked at next.")
    notified: When | None = Field(None, description="When the Secretary of State was told.")
    where_reports: Link | None = Field(None, description="Where yearly reports are published.")
    review_cycle: Line | None = Field(None, description="How often they are looked at.")
    versions: tuple[Version, ...] = Field((), description="Each version so far.")
    papers: tuple[Paper, ...] = Field((), description="Papers signed by the partners.")
    documents: tuple[Link, ...] = Field((), description="Papers that readers can get.")


class ReportSection(Entity):
    """A part of a yearly report that answers a requirement."""

    requirement: Slug = Field(description="The id of what it answers, such as report-data-use.")
    title: Line | None = Field(None, description="A title, if it needs one.")
    text: Prose = Field(description="The answer.")


class YearlyReport(Sourced):
    """A report under section 16G(7): what was done, and how effective it was in practice."""

    id: Slug
    title: Line = Field(description="Its title.")
    from_: Day = Field(description="First day of the period it covers.")
    to: Day = Field(description="Last day of the period it covers.")
    published: When | None = Field(None, description="When it was published.")
    what_was_done: Prose | None = Field(None, description="What was done.")
    how_effective: Prose | None = Field(None, description="How far it helped in practice.")
    sections: tuple[ReportSection, ...] = Field((), description="Answers to single requirements.")
    sent_to_panel: Day | None = Field(None, description="When the Panel received it.")
    late_because: Prose | None = Field(None, description="Why it is late, if it is.")
    link: Link | None = Field(None, description="Where it can be read.")
    approved: tuple[SignOff, ...] = Field((), description="Who agreed it, and when.")

    @property
    def months(self) -> int:
        """How many whole months it covers; nobody counts the days by which it began early."""
        first, end = self.from_, self.to + timedelta(days=1)
        months = (end.year - first.year) * 12 + end.month - first.month
        return months - 1 if end.day < first.day else months

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

    requirement: RequirementId = Field(description="Which requirement it departs from.")
    reason: Prose = Field(description="Why it is done differently.")
    agreed_by: Line = Field(description="Who agreed to that.")
    agreed_on: Day = Field(description="The day on which they agreed.")
    review_by: Day = Field(description="The day on which this explanation lapses.")
