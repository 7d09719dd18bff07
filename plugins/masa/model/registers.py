"""What partnerships share: organisations, areas, documents, contact routes, words, categories."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from masa.model.accessibility import AccessibilityStatement
from masa.model.base import (
    Address,
    AreaId,
    Email,
    Entity,
    Line,
    OrganisationId,
    PartnershipId,
    Prose,
    Slug,
    Telephone,
    Text,
)
from masa.model.exits import ExitLink
from masa.model.sourced import Sourced
from masa.model.values import When

OrganisationKind = Literal[
    "local-authority",
    "integrated-care-board",
    "clinical-commissioning-group",
    "police",
    "nhs-trust",
    "school",
    "college",
    "early-years",
    "district-council",
    "youth-justice",
    "probation",
    "court-service",
    "prison",
    "charity",
    "faith",
    "sport",
    "fire",
    "housing",
    "supplier",
    "network",
    "government",
    "other",
]


#: Purposes for which pages about danger give the number, or the form, in a line.
_TO_REACH = frozenset(
    (
        "front-door",
        "out-of-hours",
        "find-council",
        "police-non-emergency",
        "helpline",
        "children-helpline",
    )
)


class FormerName(Entity):
    """A name that something had until a date."""

    name: Line = Field(description="The name it had.")
    until: When | None = Field(None, description="The last day it was used.")


class Organisation(Sourced):
    """A body that takes part in arrangements."""

    id: Slug
    name: Line = Field(description="The full name it has now.")
    short_name: Line | None = Field(None, description="A shorter name.")
    kind: OrganisationKind = Field(description="What kind of body it is.")
    former_names: tuple[FormerName, ...] = Field((), description="Names it had before.")
    areas: tuple[AreaId, ...] = Field((), description="Areas it covers.")
    parent: OrganisationId | None = Field(None, description="The body that it is a part of.")
    successor: OrganisationId | None = Field(None, description="The body that took over from it.")
    ended: When | None = Field(None, description="When it ceased.")
    code: str | None = Field(None, pattern=r"^E\d{8}$", description="ONS code: E, 8 digits.")
    nhs_code: str | None = Field(
        None, pattern=r"^[A-Z0-9]{3,6}$", description="Code of the NHS Organisation Data Service."
    )
    website: Address | None = Field(None, description="Its own website.")


class Children(Sourced):
    """How many people under 18 live in an area: an estimate of one day, with its source."""

    number: int = Field(ge=1, description="How many people under 18.")


class Area(Sourced):
    """A place that arrangements cover."""

    id: Slug
    name: Line = Field(description="Its name.")
    kind: Literal["local-authority", "borough", "county", "region", "neighbourhood", "country"] = (
        Field(description="What kind of place it is.")
    )
    code: str | None = Field(
        None, pattern=r"^E(0[6-9]|1[0-2]|23|54|92)\d{6}$", description="ONS code: E, 8 digits."
    )
    parent: AreaId | None = Field(None, description="The area that it lies in.")
    other_names: tuple[Line, ...] = Field((), description="Towns and names that people search for.")
    children: Children | None = Field(None, description="How many children live there.")


class Document(Entity):
    """A document that facts were taken from."""

    id: Slug
    title: Line = Field(description="Its title.")
    publisher: Line = Field(description="Who published it.")
    published: When = Field(description="When it was published.")
    address: Address | None = Field(None, description="Where everyone can read it.")
    licence: Line | None = Field(None, description="Under which licence it can be used.")
    note: Prose | None = Field(None, description="What to know about it.")


class PhoneNumber(Entity):
    """A telephone number of an office or a helpline, never of a person."""

    number: Telephone = Field(description="With spaces, starting with 0.")
    hours: Line | None = Field(None, description="When it is answered.")
    label: Line | None = Field(None, description="Which line it is.")
    by: Literal["call", "text"] = Field("call", description="Whether to call it or to text it.")
    for_: Literal["everyone", "practitioners"] = Field(
        "everyone", description="Whether it is only for people who work with children."
    )

    @model_validator(mode="after")
    def _can_be_called(self) -> PhoneNumber:
        """What is short and begins with 6, 7 or 8 takes texts only; or it lacks its area code."""
        if self.by == "call" and self.number[0] in "678":
            raise ValueError(
                "Write the whole number, with its first 0. If it is for texts, add `by: text`."
            )
        return self


class ContactRoute(Sourced):
    """A way to report a worry or reach a service."""

    id: Slug
    purpose: Literal[
        "front-door",
        "emergency",
        "out-of-hours",
        "find-council",
        "police-non-emergency",
        "consultation",
        "helpline",
        "children-helpline",
        "allegations",
        "partnership-team",
        "complaints",
        "other",
    ] = Field(description="What it is for.")
    name: Line = Field(description="Its name.")
    says: Prose | None = Field(None, description="When to use it, in a sentence.")
    numbers: tuple[PhoneNumber, ...] = Field((), description="Telephone numbers.")
    email: Email | None = Field(None, description="A shared mailbox, never a person's.")
    form: Address | None = Field(None, description="An online form.")
    chat: Address | None = Field(None, description="Where to chat or write online.")
    to_children: Prose | None = Field(
        None, description="When to use it, in words for a child of ten, who is told only this."
    )
    audience: tuple[Literal["everyone", "children", "practitioners"], ...] = Field(
        ("everyone",), description="Whom it is for."
    )
    language: Line | None = Field(None, description="Languages, or how to be understood.")

    @model_validator(mode="after")
    def _can_be_reached(self) -> ContactRoute:
        """Whoever reads a page about danger finds a number there that they can use."""
        everyones = tuple(number for number in self.numbers if number.for_ == "everyone")
        if self.purpose == "emergency" and not any(one.by == "call" for one in everyones):
            raise ValueError(
                "Write the number that everyone can call in danger: `numbers:`, and below it "
                '`- number: "999"`.'
            )
        if self.purpose in _TO_REACH and not everyones and not self.form:
            raise ValueError(
                "Write a number that everyone can use (`numbers:`) or an online form (`form:`); "
                "if there is neither, delete this contact."
            )
        return self


class Term(Entity):
    """A word or an abbreviation explained."""

    id: Slug
    term: Line = Field(description="The word or abbreviation.")
    stands_for: Line | None = Field(None, description="What an abbreviation stands for.")
    meaning: Prose = Field(description="What it means, in plain English.")
    until: When | None = Field(None, description="The last day it was used of anything there is.")
    now: Line | None = Field(None, description="What took its place after that day.")
    see: tuple[Slug, ...] = Field((), description="Ids of other words to look at.")
    also: tuple[Line, ...] = Field(
        (), description="Other words for it that people type into the search."
    )
    expand: bool = Field(
        True, description="Whether pages say what it stands for where they first use it."
    )


class CommonTheme(Entity):
    """A subject that many partnerships work on, and the words by which it is found."""

    id: Slug
    title: Line = Field(description="Its title, such as Neglect.")
    heading: Line = Field(description="The heading under which it is listed.")
    summary: Prose = Field(description="What it is about, in plain English.")
    words: tuple[Line, ...] = Field(
        min_length=1,
        description="Words and phrases to look for, whole, in small letters or capitals.",
    )
    subjects: tuple[Literal["scrutiny", "training", "voice", "child-death-reviews"], ...] = Field(
        (), description="Subjects of which everything belongs to it."
    )


class AgencyCategory(Entity):
    """A category of relevant agency in the Schedule to SI 2018/789 (38 categories, as made)."""

    id: str = Field(pattern=r"^RA\d\d$")
    number: int = Field(ge=1, le=38, description="The paragraph of the Schedule.")
    heading: Line = Field(description="The heading it stands under in the Schedule.")
    name: Line = Field(description="What the Schedule calls it.")


class Feedback(Entity):
    """How to tell the publisher about the site."""

    email: Email | None = Field(None, description="A shared mailbox.")
    form: Address | None = Field(None, description="An online form.")
    says: Prose | None = Field(None, description="What readers should know before they write.")


class SiteInformation(Entity):
    """Who publishes the site and how to reach them."""

    publisher: Line = Field(description="Who publishes the site.")
    describes: Prose = Field(description="One sentence about the site.")
    feedback: Feedback = Field(description="How to tell the publisher about the site.")
    repository: Address | None = Field(None, description="Where the YAML is kept, for changes.")
    branch: Text = Field("main", description="The branch of the repository that is published.")
    licence: Line = Field(description="The licence of the text.")
    accessibility: AccessibilityStatement | None = Field(
        None, description="The accessibility statement. A site cannot be built without it."
    )
    own_partnership: PartnershipId | None = Field(
        None, description="The partnership that the site is for, if it is for one."
    )
    exit: ExitLink = Field(
        ExitLink(), description="The quick way out, for a reader who may be watched."
    )
