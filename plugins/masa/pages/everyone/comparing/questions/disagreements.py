"""What to do when agencies disagree: in how many steps, how fast, and who decides in the end."""

from __future__ import annotations

from masa.pages.everyone.comparing.cells import opening
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Inline
from masa.pages.scope import Scope
from masa.pages.shared.clocks import limit, title
from masa.pages.shared.pieces import stack
from masa.pages.words import count


def answer(scope: Scope) -> Answer | None:
    """The steps that are formal, their time limits, and the last resort."""
    item = scope.partnership.disagreements
    if item is None:
        return None
    formal = [step for step in item.steps if not step.informal]
    talks = len(item.steps) - len(formal)
    number = count(len(formal), "step") if item.steps else None
    clocks = stack(f"{title(s)}: {limit(s.clock)}" for s in item.steps if s.clock)
    cells: tuple[Inline | None, ...] = (
        f"{number}, after an informal talk" if number and talks else number,
        clocks,
        opening(item.last_resort),
    )
    return Answer(cells, (number,) if number else (), (item,))


QUESTION = Question(
    "disagreements",
    "When agencies disagree",
    "In how many steps is a disagreement about a child settled, how fast, and who decides?",
    ("Formal steps", "Time limits", "Who decides in the end"),
    ("thresholds", "disagreements"),
    answer,
    counted="Formal steps",
)
