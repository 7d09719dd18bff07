"""For children and young people of a partnership's area."""

from __future__ import annotations

from masa.pages.help import children
from masa.pages.help.routes import Routes
from masa.pages.scope import Scope
from masa.pages.views import PageView

SLUG, NAME = children.SLUG, children.NAME


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record, whose numbers may no longer be answered."""
    if scope.partnership.is_record:
        return None
    return children.view(Routes(scope.partnership.contacts, scope.library.registers.contacts))
