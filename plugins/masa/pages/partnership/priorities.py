"""Priorities and actions: what the partnership works on, who leads, how far it has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from masa.model.values import State, When
from masa.model.work import Milestone, Priority
from masa.pages import words
from masa.pages.blocks import Block
from masa.pages.inline import Anchor, Inline, Joined, Tag
from masa.pages.partnership.actions import is_open, is_overdue
from masa.pages.partnership.actions import sections as actions
from masa.pages.partnership.how_far import how_far
from masa.pages.partnership.pieces import finish
from masa.pages.prose import plain
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.shared import joint_work, needs, phases, plans, stages
from masa.pages.shared.measures import measures
from masa.pages.shared.pieces import part, points, stated, who
from masa.pages.shared.remarks import absent_section, is_past, notes
from masa.pages.shared.states import state as state_words
from masa.pages.special_blocks import Event, Timeline
from masa.pages.views import PageView, Section
from masa.themes.matching import finder_of, themes_of
from masa.themes.subjects import Thing

SLUG = "priorities"
TITLE = "Priorities and actions"
SUMMARY = "What the partnership has chosen to improve, who leads it, and how far it has come."


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record whose source names no priority, action or dated step."""
    parts = (
        absent_section(scope, "priorities", "Priorities", "priorities"),
        *(_priority(scope, item) for item in scope.partnership.priorities),
        *actions(scope),
        *plans.sections(scope),
        *joint_work.sections(scope),
        *needs.sections(scope),
        *stages.sections(scope),
        *phases.sections(scope),
        _milestones(scope),
    )
    made = finish(scope, SLUG, TITLE, SUMMARY, parts)
    return replace(made, lead=how_far(scope)) if made else None


def _priority(scope: Scope, item: Priority) -> Section:
    blocks: list[Block] = [
        *optional_text(item.why),
        *_facts(scope, item),
        *part("What should be different for children", points(item.aims)),
        *part("Questions it asks", points(item.questions)),
        *measures("What is measured", item.measures, item.title),
        *notes(scope, item),
    ]
    made = section(scope, item.id, item.title, blocks, item)
    return replace(made, number=item.number or "")


def _facts(scope: Scope, item: Priority) -> tuple[Block, ...]:
    # A living partnership owes its readers a state; that a record has none is one gap of several.
    silent = scope.partnership.is_record and item.state is State.NOT_RECORDED
    return stated(
        scope,
        ("How far it has come", "Lead"),
        ("How far it has come", None if silent else words.state(item.state)),
        ("Period", words.as_moment(item.period) if item.period else None),
        ("Lead", who(scope, item.lead)),
        ("Shared with", item.shared_with),
        ("Linked to", _links(scope, item)),
        ("Themes", _themes(scope, item)),
        ("Actions", _progress(scope, item)),
    )


def _links(scope: Scope, item: Priority) -> tuple[Anchor, ...]:
    others = {other.id: other for other in scope.partnership.priorities}
    linked = (others[name] for name in item.links if name in others)
    return tuple(
        Anchor(f"{o.number}. {o.title}" if o.number else o.title, scope.page(SLUG, o.id))
        for o in linked
    )


def _themes(scope: Scope, item: Priority) -> tuple[Anchor, ...]:
    """The themes that a priority is about, each with what other partnerships do."""
    thing = Thing("priorities", item.id, item.title, item)
    found = themes_of(thing, finder_of(scope.library.registers.themes))
    return tuple(Anchor(theme.title, scope.addresses.theme(theme.id)) for theme in found)


def _progress(scope: Scope, item: Priority) -> Inline | None:
    """How many actions a priority has, and what is known of how far they have come."""
    mine = [action for action in scope.partnership.actions if item.id in action.priorities]
    if not mine:
        return None
    parts = [words.count(len(mine), "action")]
    if finished := sum(not is_open(action) for action in mine):
        parts.append(f"{finished} finished or stopped")
    if unknown := sum(action.state is State.NOT_RECORDED for action in mine):
        parts.append(f"{unknown} with no state recorded")
    link = Anchor(", ".join(parts), scope.page(SLUG, "actions"))
    late = sum(is_overdue(scope, action) for action in mine)
    return Joined((link, Tag(f"{late} overdue", "red")), " ") if late else link


def _milestones(scope: Scope) -> Section:
    items = sorted(scope.partnership.milestones, key=lambda item: _first_day(item.when))
    events = tuple(_event(scope, item) for item in items)
    blocks = [Timeline(events)] if events else []
    return section(scope, "milestones", "Key dates", blocks, *items)


def _event(scope: Scope, item: Milestone) -> Event:
    tag = words.state(item.state)
    said = item.state_as_published
    state = state_words(scope, item.state, said) if said else tag
    if is_past(scope, item.when) and is_open(item):
        state = Tag(f"{tag.word}, and the date has passed", "red")
    title = plain(item.what).rstrip(".")
    return Event(words.as_moment(item.when), title, state, notes(scope, item))


def _first_day(when: When) -> date:
    """The place of a date in a timeline; one that names no day stands last."""
    return when.from_ or when.to or date.max
