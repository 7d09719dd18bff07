"""Actions of a plan at a glance: by state, in a table, and in lists that work as filters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from textwrap import shorten

from masa.model.values import State
from masa.pages import words
from masa.pages.blocks import Block, Card, Facts, Part, Points, Table, Text
from masa.pages.inline import Anchor, Fact, Inline, Joined, Tag
from masa.pages.names import Names
from masa.pages.prose import plain, prose
from masa.pages.shared.pieces import joined, who
from masa.pages.shared.plan_items import Item, is_late, overdue
from masa.pages.shared.remarks import missing, tense
from masa.pages.shared.stage_events import first_day
from masa.pages.shared.states import state, unrecorded
from masa.pages.special_blocks import Board, Lane

ALL = "All actions"
#: Letters of an action where it stands in full elsewhere on the page.
SHORT = 80
#: From what needs attention to what is over; what nobody recorded comes before that.
ORDER = (
    State.LATE, State.RED, State.AT_RISK, State.AMBER, State.NOT_STARTED, State.PLANNED,
    State.UNDER_WAY, State.ON_TRACK, State.GREEN, State.NOT_RECORDED, State.DONE, State.BLUE,
    State.STOPPED,
)  # fmt: skip


def glance(names: Names, found: tuple[Item, ...]) -> Iterator[Block]:
    """How far the actions have come: what is said of all of them, and which notes are late."""
    states = {item.action.state for item in found}
    if len(states) == 1:
        yield Text(prose(_alike(names, len(found), *states)))
    late = [item.link for item in found if is_late(item)]
    if late:
        yield Facts((Fact("A note is dated after it was due", (Joined(tuple(late), " · "),)),))


def every(names: Names, found: tuple[Item, ...]) -> Iterator[Block]:
    """All actions: on a board where states differ, and in a table."""
    states = sorted({item.action.state for item in found}, key=ORDER.index)
    if len(states) > 1:
        yield Board(tuple(_lane(names, found, one) for one in states))
    yield _table(names, found)


def _alike(names: Names, number: int, value: State) -> str:
    """What is said where all actions are in the same state."""
    if value is State.NOT_RECORDED:
        by = tense(names, "No state is recorded", "The source records no state")
        return f"{by} for any of the {words.count(number, 'action')}."
    return f"State of all {words.count(number, 'action')}: {words.state(value).word.lower()}."


def short(text: str, length: int) -> str:
    """The beginning of a text: to its last comma if that is not too soon, or else to a word.

    That something is left out is seen either way.
    """
    cut = shorten(text, length, placeholder="")
    if cut == text:
        return text
    clause = re.match(r"(.+)[,.;:]", cut)
    shown = clause[1] if clause and len(clause[1]) >= length // 3 else cut
    return f"{shown}\N{NO-BREAK SPACE}…"


def _word(names: Names, value: State) -> str:
    return unrecorded(names) if value is State.NOT_RECORDED else words.state(value).word


def _lane(names: Names, found: tuple[Item, ...], value: State) -> Lane:
    mine = (item for item in found if item.action.state is value)
    return Lane(_word(names, value), tuple(_card(names, item) for item in mine))


def _card(names: Names, item: Item) -> Card:
    due = item.action.due.text if item.action.due else missing(names).words.lower()
    tag = Tag("Overdue", "red") if overdue(names, item) else None
    text = Text(prose(f"Due: {due}"))
    return Card(_short(item), f"#{item.anchor}", f"Action {item.number}", tag, (text,))


def _short(item: Item) -> str:
    return short(plain(item.action.text).rstrip(".:"), SHORT)


def _table(names: Names, found: tuple[Item, ...]) -> Table:
    """All actions; what the sentence above says of the state of all is not said again of each."""
    stated = len({item.action.state for item in found}) > 1
    columns = ("Action", "Lead", "Due", "State")[: 4 if stated else 3]
    rows = (_row(names, item)[: len(columns)] for item in found)
    return Table(ALL, columns, tuple(rows))


def _row(names: Names, item: Item) -> tuple[Inline, ...]:
    action = item.action
    due: Inline = words.as_moment(action.due) if action.due else missing(names)
    if overdue(names, item):
        due = Joined((due, Tag("Overdue", "red")), " ")
    if is_late(item):
        due = Joined((due, Tag("A note is later", "amber")), " ")
    return (
        _titled(item),
        joined((said for p in action.leads if (said := who(names, p))), "; ") or missing(names),
        due,
        state(names, action.state, action.state_as_published),
    )


def _titled(item: Item) -> Anchor:
    return Anchor(f"{item.number} {_short(item)}", item.link.target)


def filters(names: Names, found: tuple[Item, ...]) -> Iterator[Block]:
    """Lists of the actions by lead, by due date and by state; each opens the actions it has."""
    by_lead = sorted(_by(found, lambda item: _leads(names, item)), key=lambda part: part.title)
    yield Part("By lead", tuple(by_lead))
    dated = sorted(found, key=lambda item: first_day(item.action.due))
    yield Part("By due date", _by(dated, lambda item: _due(names, item)))
    if len({item.action.state for item in found}) > 1:
        ordered = sorted(found, key=lambda item: ORDER.index(item.action.state))
        yield Part("By state", _by(ordered, lambda item: [_word(names, item.action.state)]))


def _leads(names: Names, item: Item) -> list[str]:
    named = [names.party_words(party) for party in item.action.leads]
    return named or [f"Lead: {missing(names).words.lower()}"]


def _due(names: Names, item: Item) -> list[str]:
    due = item.action.due
    return [due.text if due else f"Date: {missing(names).words.lower()}"]


def _by(found: Iterable[Item], keys: Callable[[Item], list[str]]) -> tuple[Part, ...]:
    """A folded list for each key, in the order in which the keys come, of its actions."""
    lists: dict[str, list[Anchor]] = {}
    for item in found:
        for key in keys(item):
            lists.setdefault(key, []).append(_titled(item))
    return tuple(
        Part(
            key,
            (Points(tuple(mine)),),
            level=4,
            folded=True,
            note=words.count(len(mine), "action"),
        )
        for key, mine in lists.items()
    )
