"""What a site may choose about the checks of dates, and how these name days."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from masa.checks.family import Options, Sight
from masa.model.values import When

PAGE = "checks/dates"


class DateOptions(Options):
    """How early to warn of what is coming, and how long is too long."""

    days: int = Field(60, ge=0, description="How many days ahead something is due soon.")
    review_months: int = Field(
        12, ge=1, description="After how many months arrangements are to be looked at again."
    )
    paper_years: int = Field(
        3, ge=1, description="After how many years a threshold document or a list counts as old."
    )
    vacant_days: int = Field(270, ge=0, description="How many days a post may stand empty.")
    signed_ahead: int = Field(
        183, ge=0, description="How many days before its date a paper may be signed off."
    )


#: What each check of this family is given.
Dates = Sight[DateOptions]


def is_over(when: When | None, today: date) -> bool:
    """Whether the last day that a date may mean has passed."""
    return when is not None and when.last is not None and when.last < today
