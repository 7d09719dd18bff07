"""What the areas of a programme do together: themes, needs and offers."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.shared import joint_work, needs
from masa.pages.views import PageView


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing for a programme without joint work."""
    summary = "What the areas do together, and what they need from and offer to each other."
    given = (*joint_work.sections(scope), *needs.sections(scope))
    return finish(scope, "work", "Joint work", summary, given)
