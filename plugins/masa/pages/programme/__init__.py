"""The pages that every programme may have, in the order of its contents."""

from __future__ import annotations

from masa.pages.page import PageKind
from masa.pages.programme import (
    arrangements,
    event,
    figures,
    governance,
    learning,
    milestones,
    overview,
    plan,
    updates,
    work,
)
from masa.pages.programme.scope import ProgrammeScope

WHAT, WORK, PAPERS = "What it is", "The work", "Papers"

KINDS: tuple[PageKind[ProgrammeScope], ...] = (
    PageKind("", "Overview", WHAT, overview.view),
    PageKind("governance", "People and groups", WHAT, governance.view),
    PageKind("arrangements", "Areas and arrangements", WHAT, arrangements.view),
    PageKind("event", "The event", WHAT, event.view),
    PageKind("work", "Joint work", WORK, work.view),
    PageKind("plan", "Plan and actions", WORK, plan.view),
    PageKind("milestones", "Milestones", WORK, milestones.view),
    PageKind("learning", "Learning and principles", WORK, learning.view, harm=True),
    PageKind("figures", "Figures", WORK, figures.view),
    PageKind("updates", "Updates and papers", PAPERS, updates.view),
)

__all__ = ["KINDS", "overview"]
