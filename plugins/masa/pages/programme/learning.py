"""What a programme teaches and how it learns: principles, cycles, hubs, processes, audits."""

from __future__ import annotations

from masa.pages.programme.pieces import finish
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.shared import (
    cycles,
    hubs,
    principles,
    processes,
    quotations,
    references,
    reviews_of_practice,
)
from masa.pages.views import PageView

TITLE = "Learning and principles"
SUMMARY = "How it works and learns: principles, cycles, processes, audits and what people said."


def view(scope: ProgrammeScope) -> PageView | None:
    """The page; nothing when the programme has none of it."""
    sections = (
        *principles.sections(scope),
        *cycles.sections(scope),
        *hubs.sections(scope),
        *processes.sections(scope),
        *reviews_of_practice.sections(scope),
        *quotations.sections(scope),
        *references.sections(scope),
    )
    return finish(scope, "learning", TITLE, SUMMARY, sections)
