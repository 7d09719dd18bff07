"""Learning: cycles, learning hubs, audits, feedback, reflection, principles, references."""

from __future__ import annotations

from masa.pages.partnership.pieces import finish_if_any
from masa.pages.scope import Scope
from masa.pages.shared import cycles, hubs, principles, references, reviews_of_practice
from masa.pages.views import PageView

SLUG = "learning"
TITLE = "Learning"
SUMMARY = "How people who work with children learn from practice, and what they found out."


def view(scope: Scope) -> PageView | None:
    """The page; nothing when none of its subjects is written, because no law asks for it."""
    parts = (
        *cycles.sections(scope),
        *hubs.sections(scope),
        *reviews_of_practice.sections(scope),
        *principles.sections(scope),
        *references.sections(scope),
    )
    return finish_if_any(scope, SLUG, TITLE, SUMMARY, parts)
