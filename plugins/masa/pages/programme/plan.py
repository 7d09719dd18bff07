"""The plan of a programme: recommendations and actions."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.shared import plans
from masa.pages.views import PageView


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing for a programme without a plan."""
    summary = "What was recommended, what is done about it, by whom and by when."
    return finish(scope, "plan", "Plan and actions", summary, plans.sections(scope))
