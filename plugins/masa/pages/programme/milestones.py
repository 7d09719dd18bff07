"""The time of a programme: stages, phases and key dates."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.sections import section
from masa.pages.shared import phases, stages
from masa.pages.shared.stage_events import timeline
from masa.pages.views import PageView


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing for a programme without dates."""
    dates = scope.programme.milestones
    given = (
        *stages.sections(scope),
        *phases.sections(scope),
        section(scope, "milestones", "Key dates", timeline(scope, dates), *dates),
    )
    summary = "What happened or was to happen when, and how far each stage had come."
    return finish(scope, "milestones", "Milestones", summary, given)
