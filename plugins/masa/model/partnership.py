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
    OrganisationId,
    PartnershipId,
    Prose,
    Slug,
)
from masa.model.funding import Funding
from masa.model.people import AgencyArrangements, PartnerSeat, PartnershipChair
from masa.model.practice import Disagreements, PracticeReviews, ThresholdDocument, Training, Voice
from masa.model.publication import Explanation, Publication, YearlyReport
from masa.model.published import Published
from masa.model.registers import ContactRoute, FormerName
from masa.model.scrutiny import Scrutiny
from masa.model.sourced import Sourced
from masa.model.values import Link, Party, When
from masa.model.work import Action, Priority

Status = Literal["published", "draft", "record", "superseded"]


class CombinedArea(Sourced):
    """Several authorities' agreement to be one area (Children Act 2004, section 16J)."""

    agreement: Prose
    agreed: When | None = None
    lead_authority: OrganisationId | None = None


class Predecessor(Entity):
    """A body that this partnership took over from."""

    name: Line
    partnership: PartnershipId | None = None
    until: When | None = None


class Settings(Entity):
    """Which settings stand in the area; decides whether some requirements apply."""

    secure_establishment: bool | None = Field(None, description="A place of youth custody.")
    residential_homes: bool | None = Field(None, description="Children's residential homes.")
    says: Prose | None = None


class Identity(Sourced):
    """Who a partnership is."""

    name: Line
    short_name: Line | None = None
    status: Status = Field(description="published, draft, record or superseded.")
    edition: EditionId = Field(description="The edition of the guidance it is published under.")
    summary: Prose | None = Field(None, description="One sentence in plain English.")
    areas: tuple[AreaId, ...] = Field(min_length=1, description="The areas it covers.")
    model: Literal["single", "merged", "federation"] = "single"
    scope: tuple[Literal["children", "adults", "community-safety"], ...] = ("children",)
    demonstration: bool = Field(False, description="Fictional: shown with a banner.")
    former_names: tuple[FormerName, ...] = ()
    predecessors: tuple[Predecessor, ...] = ()
    combined_area: CombinedArea | None = None
    settings: Settings | None = None
    website: Address | None = None


class Section(Sourced):
    """A statutory section in prose."""

    title: Line | None = None
    text: Prose
    points: tuple[Prose, ...] = ()
    lead: Party | None = None
    agreed: When | None = None
    links: tuple[Link, ...] = ()


Sections = Annotated[dict[Slug, Section], FREE_KEYS]


class Partnership(Published):
    """Every subject of one partnership's folder. A subject not written is empty or ``None``."""

    identity: Identity = Field(alias="partnership")
    arrangements: Sections = Field(default_factory=dict)
    seats: tuple[PartnerSeat, ...] = ()
    chair: PartnershipChair | None = None
    agencies: AgencyArrangements | None = None
    funding: Funding | None = None
    priorities: tuple[Priority, ...] = ()
    actions: tuple[Action, ...] = ()
    scrutiny: Scrutiny | None = None
    reviews: PracticeReviews | None = None
    training: Training | None = None
    thresholds: tuple[ThresholdDocument, ...] = ()
    disagreements: Disagreements | None = None
    voice: Voice | None = None
    contacts: tuple[ContactRoute, ...] = ()
    publication: Publication | None = None
    reports: tuple[YearlyReport, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def folder(self) -> str:
        """Its folder, as editors name it."""
        return f"arrangements/partnerships/{self.slug}"

    @property
    def name(self) -> str:
        """The full name."""
        return self.identity.name

    @property
    def short_name(self) -> str:
        """The short name, or the full one."""
        return self.identity.short_name or self.identity.name

    @property
    def is_record(self) -> bool:
        """Whether it is a dated record from a source and not current advice."""
        return self.identity.status in ("record", "superseded")
