"""Actions: a board by state, and the full table with lead, due date, state and last note."""

from __future__ import annotations

from masa.model.values import State, When
from masa.model.work import Action, Milestone, ProgressNote
from masa.pages import words
from masa.pages.blocks import Card, Table
from masa.pages.inline import Anchor, Inline, Joined, Missing, Tag
from masa.pages.partnership.pieces import facts, joined
from masa.pages.partnership.remarks import absent_section, due, is_past, missing
from masa.pages.prose import line, plain
from masa.pages.scope import Scope
from masa.pages.sections import section
from masa.pages.special_blocks import Board, Lane
from masa.pages.views import Section

#: What needs attention stands first, what is over last.
LANES = (
    State.LATE,
    State.RED,
    State.AT_RISK,
    State.AMBER,
    State.ON_TRACK,
    State.GREEN,
    State.NOT_STARTED,
    State.NOT_RECORDED,
    State.STOPPED,
    State.DONE,
    State.BLUE,
)
#: Blue is how councils mark an action that is complete and closed.
_OVER = {State.DONE, State.STOPPED, State.BLUE}


def sections(scope: Scope) -> tuple[Section, ...]:
    """The board and the table; or in words why there are no actions."""
    actions = scope.partnership.actions
    if not actions:
        return (absent_section(scope, "actions", "Actions", "actions"),)
    return (
        section(scope, "board", "Actions by state", [board(scope)]),
        section(scope, "actions", "All actions", [_table(scope)], *actions),
    )


def is_open(item: Action | Milestone) -> bool:
    """Whether something is still to be done."""
    return item.state not in _OVER


def is_overdue(scope: Scope, action: Action) -> bool:
    """Whether an action should be done by now and is not."""
    return is_open(action) and is_past(scope, action.due)


def board(scope: Scope) -> Board:
    """A lane for each state that some action has."""
    lanes = []
    for state in LANES:
        cards = tuple(_card(scope, a) for a in scope.partnership.actions if a.state is state)
        if cards:
            lanes.append(Lane(words.state(state).word, cards))
    return Board(tuple(lanes))


def _card(scope: Scope, action: Action) -> Card:
    return Card(
        plain(action.text).rstrip("."),
        kicker=_about(scope, action),
        state=Tag("Overdue", "red") if is_overdue(scope, action) else None,
        blocks=facts(("Due", _when(scope, action)), ("Lead", _leads(scope, action))),
        id=f"action-{action.id}",
    )


def _about(scope: Scope, action: Action) -> str:
    """Which priorities an action serves, by number where they have one."""
    mine = [item for item in scope.partnership.priorities if item.id in action.priorities]
    names = [f"Priority {item.number}" if item.number else item.title for item in mine]
    return words.listed(names)


def _table(scope: Scope) -> Table:
    columns = ("Action", "Lead", "Due", "State", "Last note")
    rows = tuple(_row(scope, action) for action in scope.partnership.actions)
    return Table("Every action, who leads it and how far it has come", columns, rows)


def _row(scope: Scope, action: Action) -> tuple[Inline, ...]:
    by = due(scope, action.due) if is_open(action) else _when(scope, action)
    last = _last_note(scope, action)
    return line(action.text), _leads(scope, action), by, words.state(action.state), last


def _leads(scope: Scope, action: Action) -> Inline:
    return joined((scope.party(lead) for lead in action.leads), "; ") or missing(scope)


def _when(scope: Scope, action: Action) -> Inline:
    return words.as_moment(action.due) if action.due else missing(scope)


def _last_note(scope: Scope, action: Action) -> Inline:
    parts: list[Inline] = []
    if action.notes:
        note = action.notes[-1]
        parts.append(Joined((_dated(note), line(note.text)), ": "))
        parts += [Joined(("See:", _other(scope, name)), " ") for name in note.see]
        if is_after(note.on, action.due):
            parts.append(Missing("This note is dated after the day it was due."))
    if action.depends_on:
        others = joined((_other(scope, name) for name in action.depends_on), "; ")
        parts.append(Joined(("Waits for:", others or ""), " "))
    return joined(parts, " ") or missing(scope)


def _dated(note: ProgressNote) -> Inline:
    return words.as_moment(note.on) if note.on else Missing("Not dated")


def is_after(note: When | None, due_: When | None) -> bool:
    """Whether a note is surely later than the last day on which something was due."""
    return bool(note and note.from_ and due_ and due_.last and note.from_ > due_.last)


def _other(scope: Scope, name: str) -> Inline:
    found = next((item for item in scope.partnership.actions if item.id == name), None)
    if found is None:
        return name
    return Anchor(plain(found.text).rstrip("."), scope.page("priorities", f"action-{name}"))
