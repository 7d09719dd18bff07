"""How far a partnership has come, at a glance: its priorities, actions and key dates by state."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from markupsafe import Markup

from masa.model.values import State
from masa.model.work import Action, Milestone, Priority
from masa.pages import words
from masa.pages.blocks import Block
from masa.pages.inline import Anchor, Inline, Joined, Tag
from masa.pages.partnership.actions import has_board, is_open, is_overdue
from masa.pages.scope import Scope
from masa.pages.shared.pieces import facts
from masa.pages.shared.plan_lists import ORDER
from masa.pages.shared.remarks import is_past
from masa.pages.shared.states import unrecorded

Item = TypeVar("Item")

_PAGE = "priorities"
#: A number stays with what it numbers.
_SPACE = "\N{NO-BREAK SPACE}"
#: What is late by its date comes first, whatever state was written down.
_OVERDUE, _PASSED = Tag("Overdue", "red"), Tag("The date has passed", "red")


def how_far(scope: Scope) -> tuple[Block, ...]:
    """A line for each state that something is in, with links; what nobody recorded is one of them.

    Nothing is said of things in a record none of which has a state: the record says that itself.
    """
    about = scope.partnership
    priorities = [(_state(scope, item.state), item) for item in about.priorities]
    actions = [(_of_action(scope, item), item) for item in about.actions]
    dates = [(_of_date(scope, item), item) for item in about.milestones]
    return facts(
        ("Priorities", tuple(_named(scope, *one) for one in _by_state(scope, priorities))),
        ("Actions", tuple(_counted(scope, *one) for one in _by_state(scope, actions))),
        ("Key dates", tuple(_dated(scope, *one) for one in _by_state(scope, dates))),
    )


def _by_state(scope: Scope, told: Iterable[tuple[Tag, Item]]) -> list[tuple[Tag, list[Item]]]:
    """Things by their state, from what needs attention to what is over."""
    order = [_OVERDUE, _PASSED, *(_state(scope, state) for state in ORDER)]
    found: dict[Tag, list[Item]] = {}
    for tag, item in told:
        found.setdefault(tag, []).append(item)
    if scope.partnership.is_record and set(found) == {_state(scope, State.NOT_RECORDED)}:
        return []
    return sorted(found.items(), key=lambda one: order.index(one[0]))


def _state(scope: Scope, state: State) -> Tag:
    unknown = state is State.NOT_RECORDED
    return Tag(unrecorded(scope), "grey") if unknown else words.state(state)


def _of_action(scope: Scope, item: Action) -> Tag:
    return _OVERDUE if is_overdue(scope, item) else _state(scope, item.state)


def _of_date(scope: Scope, item: Milestone) -> Tag:
    return _PASSED if is_open(item) and is_past(scope, item.when) else _state(scope, item.state)


def _named(scope: Scope, tag: Tag, items: list[Priority]) -> Inline:
    names = [f"{one.number}.{_SPACE}{one.title}" if one.number else one.title for one in items]
    links = (
        Anchor(name, scope.page(_PAGE, one.id)) for name, one in zip(names, items, strict=True)
    )
    told = f" {words.count(len(items), 'priority', 'priorities')}: "
    return Joined((tag, told, Joined(tuple(links), "; ")), "")


def _counted(scope: Scope, tag: Tag, items: list[Action]) -> Inline:
    # To the first of them: the others follow it on the board.
    place = f"board-{items[0].id}" if has_board(scope) else "actions"
    return _linked(scope, tag, words.count(len(items), "action"), place)


def _dated(scope: Scope, tag: Tag, items: list[Milestone]) -> Inline:
    return _linked(scope, tag, words.count(len(items), "key date"), "milestones")


def _linked(scope: Scope, tag: Tag, count: str, place: str) -> Inline:
    # Whoever hears the links alone hears the state, too.
    said = Markup('{}<span class="unseen">: {}</span>').format(count, words.inside(tag.word))
    return Joined((tag, Anchor(said, scope.page(_PAGE, place))), " ")
