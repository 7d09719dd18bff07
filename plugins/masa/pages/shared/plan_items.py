"""What the plans of a partnership or programme hold: numbers, anchors and links of their items."""

from __future__ import annotations

from dataclasses import dataclass

from masa.model.plans import Plan, PlanAction, Recommendation
from masa.pages.inline import Anchor
from masa.pages.names import Names
from masa.pages.shared.states import is_overdue


@dataclass(frozen=True, slots=True)
class Item:
    """An action of a plan with its number, as 3.2, and its anchor on the page."""

    plan: Plan
    recommendation: Recommendation
    action: PlanAction
    number: str
    anchor: str

    @property
    def link(self) -> Anchor:
        """A link to it on the same page."""
        return Anchor(self.number, f"#{self.anchor}")


def anchor(names: Names, plan: Plan, recommendation: Recommendation) -> str:
    """The anchor of a recommendation; with the plan's own id where there are several plans."""
    alone = len(names.published.plans) == 1
    return recommendation.id if alone else f"{plan.id}-{recommendation.id}"


def items(names: Names, plan: Plan) -> tuple[Item, ...]:
    """All actions of a plan in their order."""
    return tuple(
        Item(plan, r, action, f"{r.number}.{place}", f"{anchor(names, plan, r)}-{action.id}")
        for r in plan.recommendations
        for place, action in enumerate(r.actions, 1)
    )


def links(names: Names, see: tuple[str, ...]) -> tuple[Anchor, ...]:
    """Links to the recommendations and actions that are named."""
    return tuple(found for wanted in see if (found := _link(names, wanted)))


def _link(names: Names, wanted: str) -> Anchor | None:
    for plan in names.published.plans:
        for recommendation in plan.recommendations:
            if recommendation.id == wanted:
                target = f"#{anchor(names, plan, recommendation)}"
                return Anchor(f"Recommendation {recommendation.number}", target)
        for item in items(names, plan):
            if item.action.id == wanted:
                return Anchor(f"Action {item.number}", f"#{item.anchor}")
    return None


def is_late(item: Item) -> bool:
    """Whether a note of an action is surely later than the last day on which it was due."""
    due = item.action.due
    last = due.last if due else None
    return last is not None and any(
        note.on and note.on.from_ and note.on.from_ > last for note in item.action.notes
    )


def overdue(names: Names, item: Item) -> bool:
    """Whether it should surely be done by now and is not."""
    return is_overdue(names, item.action.state, item.action.due)
