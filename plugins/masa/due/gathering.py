"""Everything that is due, for one of them or for all, in the order of time."""

from __future__ import annotations

from datetime import date

from masa.due import governance, work
from masa.due.item import Due
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.published import Published


def due_for(workspace: Workspace, published: Published) -> tuple[Due, ...]:
    """What one of them is due; nothing for a record, whose dates are history."""
    if published.is_record:
        return ()
    found = list(work.items(published))
    if isinstance(published, Partnership):
        found += governance.items(workspace, published)
    return in_order(found)


def due_for_all(workspace: Workspace) -> tuple[Due, ...]:
    """What all current partnerships and programmes are due."""
    return in_order(
        [item for one in workspace.library.published for item in due_for(workspace, one)]
    )


def in_order(items: list[Due]) -> tuple[Due, ...]:
    """By their last day; what has no day comes last."""
    return tuple(sorted(items, key=order))


def order(item: Due) -> tuple[date, str, str]:
    """By what they are put in order."""
    return item.last or date.max, item.published.slug, item.name
