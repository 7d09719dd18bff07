"""Performance: tables of figures, and what is measured of each priority."""

from __future__ import annotations

from masa.model.work import Priority
from masa.pages.blocks import Block, Links, Part
from masa.pages.inline import Anchor
from masa.pages.partnership.pieces import finish_if_any
from masa.pages.scope import Scope
from masa.pages.sections import section
from masa.pages.shared import tables
from masa.pages.shared.measures import measures
from masa.pages.views import PageView, Section

SLUG = "performance"
TITLE = "Performance"
SUMMARY = "What is counted and measured: with its base, its period, the value before and any doubt."


def view(scope: Scope) -> PageView | None:
    """The page; nothing when there are no figures, because no law asks for a page of them."""
    parts = (*tables.sections(scope), _measures(scope))
    return finish_if_any(scope, SLUG, TITLE, SUMMARY, parts)


def _measures(scope: Scope) -> Section:
    measured = [item for item in scope.partnership.priorities if item.measures]
    blocks = [Part(name(item), tuple(_measured(scope, item))) for item in measured]
    cited = (figure for item in measured for figure in item.measures)
    title = "What is measured of the priorities"
    return section(scope, "priorities-measured", title, blocks, *measured, *cited)


def name(item: Priority) -> str:
    """A priority with its number, if it has one."""
    return f"{item.number}. {item.title}" if item.number else item.title


def _measured(scope: Scope, item: Priority) -> list[Block]:
    link = Anchor(f"More about this priority: {item.title}", scope.page("priorities", item.id))
    return [*measures("What is measured", item.measures, item.title), Links((link,))]
