"""For people who work with children in a partnership's area."""

from __future__ import annotations

from masa.pages.help import practitioners
from masa.pages.help.routes import Routes
from masa.pages.inline import Anchor
from masa.pages.scope import Scope
from masa.pages.views import PageView

SLUG, NAME = practitioners.SLUG, practitioners.NAME


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record, whose numbers may no longer be answered."""
    if scope.partnership.is_record:
        return None
    further = (
        Anchor("Thresholds: which help, when", scope.page("thresholds")),
        Anchor("Steps when agencies disagree", scope.page("thresholds", "disagreements")),
        Anchor("Training", scope.page("training")),
    )
    routes = Routes(scope.partnership.contacts, scope.library.registers.contacts)
    return practitioners.view(routes, further)
