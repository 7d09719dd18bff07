"""Priorities have actions, and most actions serve a priority."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.model.partnership import Partnership
from masa.model.values import CLOSED
from masa.rules import Rule

PAGE = "checks/coverage"
IDLE = Rule("V436", "A priority has no action", Severity.HINT, PAGE, True)
STRAY = Rule("V437", "Many actions serve no priority", Severity.HINT, PAGE, True)


class CoverageOptions(Options):
    """What a site may choose about coverage."""

    other_actions: int = Field(
        25, ge=0, le=100, description="How many actions in a hundred may serve no priority."
    )


def work(sight: Sight[CoverageOptions]) -> Iterator[Finding]:
    """V436 and V437, where both priorities and actions are published."""
    for partnership in sight.partnerships:
        unread = {"priorities", "actions"} & partnership.unread
        if partnership.priorities and partnership.actions and not unread:
            yield from _without_action(partnership)
            yield from _without_priority(partnership, sight.options.other_actions)


def _without_action(partnership: Partnership) -> Iterator[Finding]:
    served = {name for action in partnership.actions for name in action.priorities}
    for priority in partnership.priorities:
        if priority.id not in served and priority.state not in CLOSED:
            says = f"No action serves the priority “{priority.title}”."
            mend = f"Add `{priority.id}` to the `priorities` of the actions that serve it."
            yield IDLE.at(priority.place("title"), says, mend)


def _without_priority(partnership: Partnership, most: int) -> Iterator[Finding]:
    stray = [action for action in partnership.actions if not action.priorities]
    if len(stray) * 100 > most * len(partnership.actions):
        says = (
            f"{len(stray)} of {len(partnership.actions)} actions serve none of the priorities; "
            f"this is the first, `{stray[0].id}`."
        )
        yield STRAY.at(stray[0].place("id"), says, "Say with `priorities` which they serve.")
