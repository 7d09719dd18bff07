"""What a partnership and a programme may both publish; the subjects of either's folder."""

from __future__ import annotations

from pydantic import Field

from masa.findings import Place
from masa.model.base import Entity, Slug
from masa.model.events import Bulletin, EventDay, Restricted
from masa.model.groups import Flow, Group
from masa.model.joint_work import Match, NeedsAndOffers, Network, Theme
from masa.model.learning import (
    Audit,
    Cycle,
    FeedbackRound,
    LearningHub,
    Principle,
    Process,
    Reference,
    Reflection,
)
from masa.model.measures import DataTable
from masa.model.people import Person
from masa.model.plans import Plan
from masa.model.practice import Quotation
from masa.model.projects import ChildDeathReview, Collaboration, Phase, Stage
from masa.model.topics import Topic
from masa.model.values import Absence
from masa.model.work import Milestone

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


class Published(Entity):
    """The subjects that a partnership and a programme share. One not written is empty."""

    slug: Slug
    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    flows: tuple[Flow, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    topics: tuple[Topic, ...] = ()
    cycles: tuple[Cycle, ...] = ()
    processes: tuple[Process, ...] = ()
    hubs: tuple[LearningHub, ...] = ()
    audits: tuple[Audit, ...] = ()
    feedback: tuple[FeedbackRound, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    tables: tuple[DataTable, ...] = ()
    plans: tuple[Plan, ...] = ()
    stages: tuple[Stage, ...] = ()
    phases: tuple[Phase, ...] = ()
    principles: tuple[Principle, ...] = ()
    collaborations: tuple[Collaboration, ...] = ()
    child_death_reviews: tuple[ChildDeathReview, ...] = ()
    references: tuple[Reference, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()
    events: tuple[EventDay, ...] = ()
    restricted: tuple[Restricted, ...] = ()
    themes: tuple[Theme, ...] = ()
    networks: tuple[Network, ...] = ()
    needs_and_offers: tuple[NeedsAndOffers, ...] = ()
    matches: tuple[Match, ...] = ()
    absences: dict[str, Absence] = Field(default_factory=dict)
    unread: frozenset[str] = Field(frozenset(), description="Subjects that could not be read.")
    places: dict[str, Place] = Field(default_factory=dict, exclude=True, repr=False)

    def subject_place(self, subject: str) -> Place:
        """Where a subject stands, or where it should be written when it does not."""
        if subject in self.places:
            return self.places[subject]
        usual = f"{self.folder}/{USUAL_FILE.get(subject, subject)}.yml"
        files = {place.file for place in self.places.values()}
        keeps_all_in_one = len(files) == 1 and len(self.places) > 1
        return Place(files.pop() if keeps_all_in_one else usual)

    @property
    def folder(self) -> str:
        """Its folder, as editors name it."""
        raise NotImplementedError
