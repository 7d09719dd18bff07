"""How often groups of leaders, executives and boards meet."""

from __future__ import annotations

from masa.model.groups import Group
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.prose import plain
from masa.pages.scope import Scope
from masa.pages.shared.pieces import stack

#: The groups that lead and decide, the one above the others first.
_KINDS = ("leadership", "executive", "board")


def answer(scope: Scope) -> Answer | None:
    """The leading groups, how often each meets, and who must be there to decide."""
    lead = [g for g in scope.partnership.groups if g.kind in _KINDS and not _is_over(scope, g)]
    lead.sort(key=lambda group: _KINDS.index(group.kind))
    if not lead:
        return None
    meets = [group for group in lead if group.meets]
    kinds = dict.fromkeys(_often(group.meets.per_year) for group in meets if group.meets)
    cells = (
        stack(plain(group.name) for group in lead),
        stack(f"{plain(group.name)}: {group.meets.says}" for group in meets if group.meets),
        stack(f"{plain(group.name)}: {plain(group.quorum.says)}" for group in lead if group.quorum),
    )
    return Answer(cells, tuple(kind for kind in kinds if kind), tuple(lead))


def _is_over(scope: Scope, group: Group) -> bool:
    ended = group.to.last if group.to else None
    return bool(ended and ended < scope.today and not scope.partnership.is_record)


def _often(times: int | None) -> str:
    if times is None:
        return ""
    if times >= 12:
        return "A group that meets every month or more often"
    if times >= 6:
        return "A group that meets every two months or so"
    return "A group that meets four times a year or so" if times >= 4 else "A group that meets less"


QUESTION = Question(
    "meetings",
    "How often leaders meet",
    "How often do leaders’ groups, executives and boards meet, and who must be there?",
    ("Leaders, executives, boards", "How often they meet", "Who must be there to decide"),
    ("groups", ""),
    answer,
    counted="How often",
    caution="Groups count by the kind that is written for them: a board may lead or advise, and a "
    "record may name one that was only planned. All other groups are left out.",
)
