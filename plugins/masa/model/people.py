"""Safeguarding partners, the people in role, and relevant agencies."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from masa.model.base import (
    CategoryId,
    Line,
    NoId,
    OrganisationId,
    PersonId,
    Prose,
    SeatId,
    Slug,
)
from masa.model.sourced import Sourced
from masa.model.values import Party, When


class Person(Sourced):
    """A post and who holds it. A name is published only for office holders who are public."""

    id: Slug
    post: Line = Field(description="The title of the post.")
    organisation: OrganisationId | None = Field(None, description="The body it belongs to.")
    name: Line | None = Field(None, description="The holder's name, if it may be published.")
    from_: When | None = Field(None, description="When the holder took it up.")
    to: When | None = Field(None, description="When the holder left it.")
    interim: bool = Field(False, description="Held for the time being.")
    vacant_since: When | None = Field(None, description="Since when nobody holds it.")
    role: Prose | None = Field(None, description="What the post does in the arrangements.")


class PartnerSeat(Sourced):
    """A safeguarding partner's place: one or more bodies, with its lead and its delegate.

    Statutory partners are those of the Children Act 2004, section 16E(3). Lead and delegated
    safeguarding partners come from Working Together 2023, chapter 2.
    """

    id: Slug
    kind: Literal["local-authority", "health", "police", "education", "other"] = Field(
        description="Which partner it is."
    )
    statutory: bool = Field(True, description="A safeguarding partner by law, not by local choice.")
    organisations: tuple[OrganisationId, ...] = Field(
        min_length=1, description="The bodies that share the seat."
    )
    lead: Party | None = Field(None, description="The lead safeguarding partner.")
    delegate: Party | None = Field(None, description="The delegated safeguarding partner.")
    alternates: tuple[Party, ...] = Field((), description="Who may stand in.")


class PartnershipChair(Sourced):
    """Who chairs the partnership, drawn from the delegated safeguarding partners."""

    person: PersonId | None = Field(None, description="The person who chairs.")
    seat: SeatId | None = Field(None, description="The partner seat the chair comes from.")
    rotates: Line | None = Field(None, description="How the chair passes on, if it does.")
    term: Line | None = Field(None, description="How long the chair lasts.")
    until: When | None = Field(None, description="When this term ends.")
    functions: tuple[Prose, ...] = Field((), description="What the chair does.")


class RelevantAgency(Sourced):
    """An agency, or a kind of agency, that the partners chose to work with.

    Categories are those of the Schedule to SI 2018/789; a body outside them may be listed, but
    has no duty under section 16G(4) of the Children Act 2004.
    """

    id: Slug
    name: Annotated[Line, NoId(("organisation",))] | None = Field(
        None, description="Its name, or that of its kind."
    )
    organisation: OrganisationId | None = Field(
        None, description="The body, if it is in the registers."
    )
    category: CategoryId | None = Field(None, description="RA01 to RA38; none if outside the list.")
    sector: Line | None = Field(None, description="How the local list groups it.")
    why: Prose | None = Field(None, description="Why it was chosen.")
    expects: Prose | None = Field(None, description="What is expected of it.")
    offers: Prose | None = Field(None, description="What it is offered.")
    represented: Line | None = Field(None, description="Who speaks for it, and where.")


class AgencyArrangements(Sourced):
    """Which relevant agencies, why, and how they work with the partners."""

    summary: Prose | None = Field(None, description="In a few sentences.")
    why_chosen: Prose | None = Field(None, description="How the agencies were chosen.")
    how_they_collaborate: Prose | None = Field(None, description="How they work with the partners.")
    how_consulted: Prose | None = Field(None, description="How they were asked.")
    reviewed: When | None = Field(None, description="When the list was last looked at.")
    chosen: tuple[RelevantAgency, ...] = Field((), description="The agencies.")
