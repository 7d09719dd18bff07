"""How areas share arrangements: collaborations, and child death reviews."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.shared import child_death, collaborations
from masa.pages.views import PageView


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing for a programme that shares no arrangements."""
    given = (*collaborations.sections(scope), *child_death.sections(scope))
    summary = "Which areas it covers, what they share, and how it works."
    return finish(scope, "arrangements", "Areas and arrangements", summary, given)
