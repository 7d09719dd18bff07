"""What a programme has told: updates, and papers that are held and not public."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.shared import bulletins, restricted
from masa.pages.views import PageView


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing for a programme that has published no papers."""
    given = (*bulletins.sections(scope), *restricted.sections(scope))
    return finish(
        scope, "updates", "Updates and papers", "What it has told, and papers to know of.", given
    )
