"""The accessibility statement of the site, as data: who answers, what was tested, what fails.

What it must hold is in regulation 8 of the Public Sector Bodies (Websites and Mobile Applications)
(No. 2) Accessibility Regulations 2018 (SI 2018/952), and in the model statement that it points to.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from masa.model.base import Address, Email, Entity, Line, Prose, Telephone
from masa.model.values import Day

Reason = Literal["not-in-line", "disproportionate-burden", "outside-the-regulations"]


class AccessibilityContact(Entity):
    """Who answers when something cannot be used, or is needed in another form."""

    email: Email = Field(description="A shared mailbox, never a person’s.")
    form: Address = Field(description="The contact form that the regulations ask for.")
    phone: Telephone | None = Field(None, description="A telephone number of an office.")
    answers_within: Line = Field(description="How soon you answer, such as `five working days`.")
    says: Prose | None = Field(None, description="What to tell you, and what people can ask for.")


class Barrier(Entity):
    """Something on the site that some people cannot use, and why it is still like that."""

    what: Prose = Field(description="What cannot be used, and by whom.")
    reason: Reason = Field(
        description="Why: it is `not-in-line` with the regulations; mending it would be a "
        "`disproportionate-burden`; or it lies `outside-the-regulations`."
    )
    because: Prose = Field(description="The reason in a sentence.")
    criterion: Line | None = Field(
        None, description="The success criterion it fails, such as `1.1.1 Non-text content`."
    )
    instead: Prose | None = Field(None, description="What people can use instead.")
    mended_by: Day | None = Field(None, description="The day by which you plan to mend it.")
    assessed: Day | None = Field(
        None, description="The day on which you assessed what a burden mending it would be."
    )


class AccessibilityTest(Entity):
    """One way in which the site was tested."""

    what: Line = Field(description="What was tested: which pages, how wide, in which colours.")
    how: Line = Field(description="With what, and against what.")
    by: Line = Field(description="Who tested: a team or a firm, never a person’s name.")
    day: Day = Field(description="The day on which it was last done.")


class AccessibilityStatement(Entity):
    """What the site says of its own accessibility. No test or review may be over a year old."""

    status: Literal["fully", "partially", "not"] = Field(
        description="Whether the site is `fully`, `partially` or `not` in line with the standard."
    )
    standard: Line = Field(
        "Web Content Accessibility Guidelines version 2.2 AA standard",
        description="What the site is measured by.",
    )
    contact: AccessibilityContact = Field(description="Who answers.")
    able_to: tuple[Line, ...] = Field(
        (), description="What everyone should be able to do, each after “you should be able to”."
    )
    limits: tuple[Line, ...] = Field(
        (), description="What people should know before they run into it, worst first."
    )
    barriers: tuple[Barrier, ...] = Field((), description="What some people cannot use, and why.")
    tests: tuple[AccessibilityTest, ...] = Field(
        min_length=1, description="How the site was tested, by whom and when."
    )
    improving: Prose | None = Field(None, description="What you are doing to make it better.")
    prepared: Day = Field(description="The day on which the statement was first prepared.")
    reviewed: Day = Field(description="The day on which the statement was last reviewed.")

    @property
    def tested(self) -> date:
        """The day of the last test."""
        return max(test.day for test in self.tests)
