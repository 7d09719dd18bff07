"""Actions: a board by state, and the full table with lead, due date, state and last note."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from masa.model.values import CLOSED, State, When
from masa.model.work import Action, Milestone, ProgressNote
from masa.pages import words
from masa.pages.blocks import Card, Table, Text
from masa.pages.inline import Anchor, Inline, Joined, Missing, Tag
from masa.pages.prose import line, plain, prose
from masa.pages.scope import Scope
from masa.pages.sections import section
from masa.pages.shared.pieces import joined, who
from masa.pages.shared.remarks import absent_section, due, is_past, missing, unstated
from masa.pages.special_blocks import Board, Lane
from masa.pages.views import Section

PAGE = "priorities"
_NOTE = Markup('<span class="cell-note">{}</span>')
#: The lanes of the board. Each card keeps its own state in words, so that nothing is levelled.
LANES = (
    ("Needs attention", (State.LATE, State.RED, State.AT_RISK, State.AMBER)),
    ("On track", (State.ON_TRACK, State.GREEN)),
    ("Under way", (State.UNDER_WAY,)),
    ("Not started", (State.NOT_STARTED, State.PLANNED)),
    ("Not recorded", (State.NOT_RECORDED,)),
    ("Finished or stopped", (State.DONE, State.BLUE, State.STOPPED)),
)


def sections(scope: Scope) -> tuple[Section, ...]:
    """The board and the table; or in words why there are no actions."""
    actions = scope.partnership.actions
    if not actions:
        return (absent_section(scope, "actions", "Actions", "actions"),)
    by_state = [board(scope)] if has_board(scope) else []
    return (
        replace(section(scope, "board", "Actions by state", by_state), at_screen=True),
        section(scope, "actions", "All actions", [_table(scope)], *actions),
    )


def is_open(item: Action | Milestone) -> bool:
    """Whether something is still to be done."""
    return item.state not in CLOSED


def is_overdue(scope: Scope, action: Action) -> bool:
    """Whether an action should be done by now and is not."""
    return is_open(action) and is_past(scope, action.due)


def has_board(scope: Scope) -> bool:
    """Whether the actions differ in state: one lane alone would say nothing."""
    return len({_lane_of(scope, action) for action in scope.partnership.actions}) > 1


def board(scope: Scope) -> Board:
    """A lane for each kind of state that some action has; what is overdue needs attention."""
    lanes = ((title, _lane(scope, title)) for title, _ in LANES)
    return Board(tuple(Lane(title, cards) for title, cards in lanes if cards))


def _lane(scope: Scope, title: str) -> tuple[Card, ...]:
    mine = [a for a in scope.partnership.actions if _lane_of(scope, a) == title]
    order = [state for _, states in LANES for state in states]
    return tuple(_card(scope, a) for a in sorted(mine, key=lambda a: order.index(a.state)))


def _lane_of(scope: Scope, action: Action) -> str:
    if is_overdue(scope, action):
        return LANES[0][0]
    return next(title for title, states in LANES if action.state in states)


def _card(scope: Scope, action: Action) -> Card:
    by = action.due.text if action.due else unstated(scope).lower()
    return Card(
        plain(action.text).rstrip("."),
        scope.page(PAGE, anchor(action)),
        kicker=_about(scope, action),
        state=_state(scope, action),
        blocks=(Text(prose(f"Due: {by}")),),
        id=f"board-{action.id}",
    )


def _state(scope: Scope, action: Action) -> Tag:
    state = words.state(action.state)
    return Tag(f"{state.word}, overdue", "red") if is_overdue(scope, action) else state


def _about(scope: Scope, action: Action) -> str:
    """Which priorities an action serves, by number where they have one."""
    mine = [item for item in scope.partnership.priorities if item.id in action.priorities]
    names = [f"Priority {item.number}" if item.number else item.title for item in mine]
    return words.listed(names)


def _table(scope: Scope) -> Table:
    columns = ("Action", "Lead", "Due", "State", "Last note")
    rows = tuple(_row(scope, action) for action in scope.partnership.actions)
    caption = "Every action, who leads it and how far it has come"
    anchors = tuple(map(anchor, scope.partnership.actions))
    return Table(caption, columns, rows, listed=True, anchors=anchors)


def _row(scope: Scope, action: Action) -> tuple[Inline, ...]:
    by = due(scope, action.due) if is_open(action) else _when(scope, action)
    last = _last_note(scope, action)
    return _titled(scope, action), _leads(scope, action), by, words.state(action.state), last


def _titled(scope: Scope, action: Action) -> Inline:
    """An action, and below it which priorities it serves."""
    about = _about(scope, action)
    return Joined((line(action.text), _NOTE.format(about)), " ") if about else line(action.text)


def _leads(scope: Scope, action: Action) -> Inline:
    named = [said for lead in action.leads if (said := who(scope, lead))]
    return joined(named, "; ") or missing(scope)


def _when(scope: Scope, action: Action) -> Inline:
    return words.as_moment(action.due) if action.due else missing(scope)


def _last_note(scope: Scope, action: Action) -> Inline:
    parts: list[Inline] = []
    if action.notes:
        note = action.notes[-1]
        parts.append(Joined((_dated(note), line(note.text)), ": "))
        seen = (name for name in note.see if name not in action.depends_on)
        parts += [Joined(("See: ", _other(scope, name), "."), "") for name in seen]
        if is_after(note.on, action.due):
            parts.append(Missing("This note is dated after the day it was due."))
    if action.depends_on:
        others = joined((_other(scope, name) for name in action.depends_on), "; ")
        parts.append(Joined(("Waits for: ", others or "", "."), ""))
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
    return Anchor(plain(found.text).rstrip("."), scope.page(PAGE, anchor(found)))


def anchor(action: Action) -> str:
    """Where the row of an action is on the page."""
    return f"action-{action.id}"
