"""Plans in answer to something: at a glance, lists that filter, and each recommendation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from masa.model.plans import Plan, PlanNote, Recommendation
from masa.pages import words
from masa.pages.blocks import Block, Card, Cards, Part, Points, Text
from masa.pages.inline import Inline, Joined, Tag
from masa.pages.names import Names
from masa.pages.prose import line, plain, prose
from masa.pages.sections import optional_text, section
from masa.pages.shared.pieces import brief, facts, points, who
from masa.pages.shared.plan_items import Item, anchor, is_late, items, links, overdue
from masa.pages.shared.plan_lists import ALL, every, filters, glance, short
from masa.pages.shared.remarks import missing, notes
from masa.pages.shared.states import state
from masa.pages.views import Section

_KINDS = {
    "after-inspection": "Action plan after an inspection",
    "improvement": "Improvement plan",
    "business": "Business plan",
    "transition": "Transition plan",
    "other": "Plan",
}
#: A longer recommendation is cut in its heading and stands in full beneath it.
HEADING = 100


def sections(names: Names) -> tuple[Section, ...]:
    """Each plan at a glance, and then its recommendations."""
    return tuple(part for plan in names.published.plans for part in _plan(names, plan))


def _plan(names: Names, plan: Plan) -> Iterator[Section]:
    found = items(names, plan)
    blocks = [*_about(names, plan, found), *glance(names, found)]
    yield section(names, plan.id, plain(plan.title), blocks, plan)
    if found:
        yield _sorted(names, f"{plan.id}-actions", ALL, every(names, found))
        by_state = len({item.action.state for item in found}) > 1
        title = f"Find actions by lead{', date or state' if by_state else ' or date'}"
        yield _sorted(names, f"{plan.id}-find", title, filters(names, found))
    for recommendation in plan.recommendations:
        mine = [item for item in found if item.recommendation is recommendation]
        yield _recommendation(names, plan, recommendation, mine)


def _sorted(names: Names, id_: str, title: str, blocks: Iterable[Block]) -> Section:
    """The actions once more, each of which stands in full under its recommendation."""
    return replace(section(names, id_, title, blocks), at_screen=True)


def _about(names: Names, plan: Plan, found: tuple[Item, ...]) -> Iterator[Block]:
    yield from optional_text(plan.summary)
    parts = [
        words.count(len(plan.recommendations), "recommendation"),
        words.count(len(found), "action"),
    ]
    yield from facts(
        ("Kind", _KINDS[plan.kind]),
        ("Dated", words.as_moment(plan.dated) if plan.dated else None),
        ("Prompted by", line(plan.prompted_by) if plan.prompted_by else None),
        ("Holds", words.listed(parts)),
    )
    yield from notes(names, plan)


def _recommendation(
    names: Names, plan: Plan, recommendation: Recommendation, mine: list[Item]
) -> Section:
    whole = plain(recommendation.text).rstrip(".")
    heading = short(whole, HEADING)
    text = () if heading == whole else (Text(prose(recommendation.text)),)
    cards = [Cards(tuple(_action(names, item) for item in mine), "wide")] if mine else []
    blocks = [*text, *notes(names, recommendation), *cards]
    about = (recommendation, *(item.action for item in mine))
    made = section(names, anchor(names, plan, recommendation), heading, blocks or text, *about)
    if not made.blocks:
        made = replace(made, blocks=(Text(prose("No action is given.")),))
    return replace(made, number=recommendation.number)


def _action(names: Names, item: Item) -> Card:
    """An action: how far it has come, by when and by whom; then what it is and what was noted."""
    action = item.action
    leads = tuple(said for party in action.leads if (said := who(names, party)))
    blocks: list[Block] = [
        *brief(
            ("State", state(names, action.state, action.state_as_published)),
            ("Due", _due(names, item)),
            ("Lead", leads or missing(names)),
            ("See", links(names, action.see)),
        ),
        Text(prose(action.text)),
        *points(action.parts),
    ]
    if action.notes:
        progress = Points(tuple(_note(names, note) for note in action.notes))
        blocks.append(Part("Notes on progress", (progress,), level=4))
    blocks += notes(names, action)
    return Card(f"Action {item.number}", blocks=tuple(blocks), id=item.anchor)


def _due(names: Names, item: Item) -> Inline:
    """The wording of the due date, and in words that it has passed or that a note is later."""
    due = item.action.due
    said: list[Inline] = [words.as_moment(due) if due else missing(names)]
    if overdue(names, item):
        said.append(Tag("Overdue", "red"))
    if is_late(item):
        said.append(Tag("A note below is dated after it was due", "amber"))
    return Joined(tuple(said), " ")


def _note(names: Names, note: PlanNote) -> Inline:
    parts: list[Inline] = [words.as_moment(note.on), ": "] if note.on else []
    parts.append(line(note.text))
    if note.see:
        parts += [" See: ", Joined(links(names, note.see), ", ")]
    return Joined(tuple(parts), "")
