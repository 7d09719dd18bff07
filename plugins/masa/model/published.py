"""What a partnership and a programme may both publish; the subjects of either's folder."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import Literal, Self

from pydantic import Field

from masa.findings import Place
from masa.model.base import Entity, Line, Slug
from masa.model.canonical import canonical
from masa.model.confirmed import Confirmation
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
from masa.model.sourced import Sourced
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


Status = Literal["published", "draft", "record", "superseded"]


class Known(Sourced):
    """By what name and in what state something is published."""

    name: Line = Field(description="The full name.")
    short_name: Line | None = Field(None, description="A shorter name for menus and links.")
    status: Status = Field(description="published, draft, record or superseded.")


class Published(Entity):
    """The subjects that a partnership and a programme share. One not written is empty."""

    slug: Slug
    identity: Known
    people: tuple[Person, ...] = Field((), description="Posts, and the people who hold them.")
    groups: tuple[Group, ...] = Field((), description="Boards, groups, forums and teams.")
    flows: tuple[Flow, ...] = Field((), description="What one group passes to another.")
    milestones: tuple[Milestone, ...] = Field((), description="Key dates, past and planned.")
    topics: tuple[Topic, ...] = Field((), description="Anything that no other subject holds.")
    cycles: tuple[Cycle, ...] = Field((), description="Cycles of any number of stages.")
    processes: tuple[Process, ...] = Field((), description="Processes of steps with clocks.")
    hubs: tuple[LearningHub, ...] = Field((), description="Learning hubs and their runs.")
    audits: tuple[Audit, ...] = Field((), description="Audits of practice.")
    feedback: tuple[FeedbackRound, ...] = Field(
        (), description="What practitioners or families said, by theme."
    )
    reflections: tuple[Reflection, ...] = Field(
        (), description="What was done, what changed, what is next."
    )
    quotations: tuple[Quotation, ...] = Field(
        (), description="Words of children, families or staff."
    )
    tables: tuple[DataTable, ...] = Field(
        (), description="Tables of figures, with doubts and footnotes."
    )
    plans: tuple[Plan, ...] = Field((), description="Plans of recommendations and actions.")
    stages: tuple[Stage, ...] = Field((), description="Stages of a project, with dated events.")
    phases: tuple[Phase, ...] = Field((), description="Numbered phases, with what each produced.")
    principles: tuple[Principle, ...] = Field((), description="Numbered principles, with examples.")
    collaborations: tuple[Collaboration, ...] = Field(
        (), description="What partnerships share without merging."
    )
    child_death_reviews: tuple[ChildDeathReview, ...] = Field(
        (), description="Child death review arrangements."
    )
    references: tuple[Reference, ...] = Field((), description="Documents that others should know.")
    bulletins: tuple[Bulletin, ...] = Field((), description="Updates, newsletters and bulletins.")
    events: tuple[EventDay, ...] = Field((), description="Events with their programme.")
    restricted: tuple[Restricted, ...] = Field(
        (), description="Papers that are held and not public."
    )
    themes: tuple[Theme, ...] = Field((), description="Lettered themes of joint work.")
    networks: tuple[Network, ...] = Field((), description="Networks across several areas.")
    needs_and_offers: tuple[NeedsAndOffers, ...] = Field(
        (), description="What each area needs and offers."
    )
    matches: tuple[Match, ...] = Field((), description="Needs that another area may answer.")
    confirmed: tuple[Confirmation, ...] = Field(
        (), description="What looks personal, and somebody agreed may be published."
    )
    absences: dict[str, Absence] = Field(default_factory=dict)
    unread: frozenset[str] = Field(frozenset(), description="Subjects that could not be read.")
    places: dict[str, Place] = Field(default_factory=dict, exclude=True, repr=False)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical form, as 64 hexadecimal digits: the same data, the same one."""
        return sha256(canonical(self)).hexdigest()

    def with_status(self, status: Status) -> Self:
        """The same in another state."""
        identity = self.identity.model_copy(update={"status": status})
        made = self.model_copy(update={"identity": identity})
        made.__dict__.pop("fingerprint", None)  # a copy keeps what was worked out from the old one
        return made

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
