"""A partnership: who it is, and everything it publishes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from masa.findings import Place
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
from masa.model.groups import Flow, Group
from masa.model.people import AgencyArrangements, PartnerSeat, PartnershipChair, Person
from masa.model.practice import Disagreements, PracticeReviews, ThresholdDocument, Training, Voice
from masa.model.publication import Explanation, Publication, YearlyReport
from masa.model.registers import ContactRoute, FormerName
from masa.model.scrutiny import Scrutiny
from masa.model.sourced import Sourced
from masa.model.topics import Topic
from masa.model.values import Absence, Link, Party, When
from masa.model.work import Action, Milestone, Priority

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


#: The file in which each subject is usually written; others have a file of their own name.
USUAL_FILE = {
    "seats": "people",
    "chair": "people",
    "flows": "groups",
    "actions": "priorities",
    "milestones": "priorities",
    "disagreements": "thresholds",
    "reports": "publication",
}

Sections = Annotated[dict[Slug, Section], FREE_KEYS]


class Partnership(Entity):
    """Every subject of one partnership's folder. A subject not written is empty or ``None``."""

    slug: Slug
    identity: Identity = Field(alias="partnership")
    arrangements: Sections = Field(default_factory=dict)
    seats: tuple[PartnerSeat, ...] = ()
    chair: PartnershipChair | None = None
    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    flows: tuple[Flow, ...] = ()
    agencies: AgencyArrangements | None = None
    funding: Funding | None = None
    priorities: tuple[Priority, ...] = ()
    actions: tuple[Action, ...] = ()
    milestones: tuple[Milestone, ...] = ()
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
    topics: tuple[Topic, ...] = ()
    absences: dict[str, Absence] = Field(default_factory=dict)
    unread: frozenset[str] = Field(frozenset(), description="Subjects that could not be read.")
    places: dict[str, Place] = Field(default_factory=dict, exclude=True, repr=False)

    def subject_place(self, subject: str) -> Place:
        """Where a subject stands, or where it should be written when it does not."""
        if subject in self.places:
            return self.places[subject]
        usual = f"arrangements/partnerships/{self.slug}/{USUAL_FILE.get(subject, subject)}.yml"
        only = {place.file for place in self.places.values()}
        return Place(only.pop() if len(only) == 1 else usual)

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
