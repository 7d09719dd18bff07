"""The event of a programme."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.shared import events
from masa.pages.views import PageView


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing for a programme without an event."""
    summary = "When and where it was, who spoke, and what was discussed."
    return finish(scope, "event", "Programme of the event", summary, events.sections(scope))
