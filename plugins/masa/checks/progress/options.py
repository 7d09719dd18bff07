"""What a site may choose about the checks of progress, and what these share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from textwrap import shorten
from typing import TypeAlias

from pydantic import Field

from masa.checks.family import Options, Sight
from masa.model.partnership import Partnership
from masa.model.plans import PlanAction
from masa.model.published import Published
from masa.model.values import When
from masa.model.work import Action

PAGE = "checks/progress"
Task: TypeAlias = Action | PlanAction


class ProgressOptions(Options):
    """How long something may wait before this is said."""

    days: int = Field(
        30, ge=0, description="How many days an action, a finding or an answer may be late."
    )


#: What each check of this family is given.
Progress = Sight[ProgressOptions]


def tasks(published: Published) -> Iterator[Task]:
    """The actions of a partnership, and those of plans."""
    if isinstance(published, Partnership):
        yield from published.actions
    for plan in published.plans:
        for recommendation in plan.recommendations:
            yield from recommendation.actions


def quoted(text: str) -> str:
    """The first words of a text, in quotation marks."""
    return f"“{shorten(text, 70, placeholder=' …')}”"


def long_over(sight: Progress, when: When | None) -> bool:
    """Whether the last day that a date may mean is longer ago than the site allows."""
    last = when.last if when else None
    return last is not None and last + timedelta(days=sight.options.days) < sight.today
