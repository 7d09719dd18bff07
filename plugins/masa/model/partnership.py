"""A partnership: who it is, and everything it publishes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from masa.model.base import (
    FREE_KEYS,
    Address,
    AreaId,
    EditionId,
    Entity,
    Line,
    NoId,
    OrganisationId,
    PartnershipId,
    Prose,
    Slug,
)
from masa.model.funding import Funding
from masa.model.people import AgencyArrangements, PartnerSeat, PartnershipChair
from masa.model.practice import Disagreements, PracticeReviews, ThresholdDocument, Training, Voice
from masa.model.publication import Explanation, Publication, YearlyReport
from masa.model.published import Known, Published
from masa.model.registers import ContactRoute, FormerName
from masa.model.scrutiny import Scrutiny
from masa.model.sourced import Sourced
from masa.model.values import Link, Party, When
from masa.model.work import Action, Priority


class CombinedArea(Sourced):
    """Several authorities' agreement to be one area (Children Act 2004, section 16J)."""

    agreement: Prose = Field(description="What was agreed, and what the lead does.")
    agreed: When | None = Field(None, description="When it was agreed.")
    lead_authority: OrganisationId | None = Field(
        None, description="The council that acts for all."
    )


class Predecessor(Entity):
    """A body that this partnership took over from."""

    name: Annotated[Line, NoId(("partnership",))] = Field(description="The name of the body.")
    partnership: PartnershipId | None = Field(None, description="Its id, if it is recorded here.")
    until: When | None = Field(None, description="When it ended.")


class Settings(Entity):
    """Which settings stand in the area; decides whether some requirements apply."""

    secure_establishment: bool | None = Field(None, description="A place of youth custody.")
    residential_homes: bool | None = Field(None, description="Children's residential homes.")
    says: Prose | None = Field(None, description="Which they are.")


class Identity(Known):
    """Who a partnership is."""

    edition: EditionId = Field(description="The edition of the guidance it is published under.")
    summary: Prose | None = Field(None, description="One sentence in plain English.")
    areas: tuple[AreaId, ...] = Field(min_length=1, description="The areas it covers.")
    model: Literal["single", "merged", "federation"] = Field(
        "single", description="One area, merged, or several."
    )
    scope: tuple[Literal["children", "adults", "community-safety"], ...] = Field(
        ("children",), description="Who the work is for."
    )
    demonstration: bool = Field(False, description="Fictional: shown with a banner.")
    former_names: tuple[FormerName, ...] = Field((), description="Names it had before.")
    predecessors: tuple[Predecessor, ...] = Field((), description="Bodies that it took over from.")
    combined_area: CombinedArea | None = Field(None, description="The agreement to be one area.")
    settings: Settings | None = Field(None, description="Settings that stand in the area.")
    website: Address | None = Field(None, description="Its own website.")


class Section(Sourced):
    """A statutory section in prose."""

    title: Line | None = Field(None, description="A title, if not the usual one.")
    in_short: Line | None = Field(
        None, description="What it comes to, in one plain sentence: shown first."
    )
    text: Prose = Field(description="The section itself.")
    points: tuple[Prose, ...] = Field((), description="Its points, one by one.")
    lead: Party | None = Field(None, description="Who answers for it.")
    agreed: When | None = Field(None, description="When the partners agreed it.")
    links: tuple[Link, ...] = Field((), description="Documents and pages about it.")


Sections = Annotated[dict[Slug, Section], FREE_KEYS]


class Partnership(Published):
    """Every subject of one partnership's folder."""

    identity: Identity = Field(alias="partnership", description="Who the partnership is.")
    arrangements: Sections = Field(
        default_factory=dict, description="The statutory sections in prose."
    )
    seats: tuple[PartnerSeat, ...] = Field(
        (), description="The partners’ seats, leads and delegates."
    )
    chair: PartnershipChair | None = Field(None, description="Who chairs the partnership.")
    agencies: AgencyArrangements | None = Field(
        None, description="The relevant agencies, and why them."
    )
    funding: Funding | None = Field(None, description="A year’s budget.")
    priorities: tuple[Priority, ...] = Field((), description="What is to be improved.")
    actions: tuple[Action, ...] = Field((), description="What is done, by whom and by when.")
    scrutiny: Scrutiny | None = Field(None, description="How the arrangements are scrutinised.")
    reviews: PracticeReviews | None = Field(None, description="How practice reviews are done.")
    training: Training | None = Field(None, description="Inter-agency training.")
    thresholds: tuple[ThresholdDocument, ...] = Field((), description="The criteria for action.")
    disagreements: Disagreements | None = Field(
        None, description="What to do when agencies disagree."
    )
    voice: Voice | None = Field(None, description="How children and families are heard.")
    contacts: tuple[ContactRoute, ...] = Field((), description="How to report a worry.")
    publication: Publication | None = Field(
        None, description="Versions, sign-off and review dates."
    )
    reports: tuple[YearlyReport, ...] = Field((), description="Yearly reports.")
    explanations: tuple[Explanation, ...] = Field((), description="Departures from the guidance.")

    @property
    def folder(self) -> str:
        """Its folder, as editors name it."""
        return f"arrangements/partnerships/{self.slug}"
