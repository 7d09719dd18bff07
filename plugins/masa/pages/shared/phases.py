"""Phases of a programme, in their order, with what each produced."""

from __future__ import annotations

from collections.abc import Iterator

from masa.figures.milestones import milestones
from masa.figures.svg import Says
from masa.model.projects import Phase
from masa.model.values import State
from masa.pages import words
from masa.pages.blocks import Block, Figure, Table
from masa.pages.inline import Inline
from masa.pages.names import Names
from masa.pages.prose import plain
from masa.pages.sections import figures, optional_text, section
from masa.pages.shared.pieces import facts, part, points
from masa.pages.shared.remarks import missing, notes
from masa.pages.shared.stage_events import timeline
from masa.pages.shared.stages import KEY, span
from masa.pages.shared.states import state
from masa.pages.special_blocks import Steps, StepView
from masa.pages.views import Section

TITLE = "Phases"


def sections(names: Names) -> tuple[Section, ...]:
    """The phases as numbered steps, with a chart where their dates are known."""
    phases = names.published.phases
    if not phases:
        return ()
    blocks = [*_chart(names, phases), Steps(tuple(_step(names, phase) for phase in phases))]
    about = [item for phase in phases for item in (phase, *phase.milestones, *phase.figures)]
    return (section(names, "phases", TITLE, blocks, *about),)


def _chart(names: Names, phases: tuple[Phase, ...]) -> Iterator[Block]:
    spans = tuple(
        span(names, f"{phase.number}. {phase.title}", phase.when, phase.state, phase.milestones)
        for phase in phases
    )
    says = Says(
        "phases-chart",
        f"{TITLE}: {names.published.short_name}",
        f"{words.count(len(phases), 'phase')} on a line of time. The table below says the same.",
    )
    drawn = milestones(spans, says, KEY)
    if drawn:
        yield Figure(drawn, "When each phase was", (_table(names, phases),))


def _table(names: Names, phases: tuple[Phase, ...]) -> Table:
    rows: list[tuple[Inline, ...]] = [
        (
            f"{phase.number}. {plain(phase.title)}",
            words.as_moment(phase.when) if phase.when else missing(names),
            state(names, phase.state),
        )
        for phase in phases
    ]
    return Table("Phases in their order", ("Phase", "When", "State"), tuple(rows))


def _step(names: Names, phase: Phase) -> StepView:
    clock = phase.when.text if phase.when else ""
    return StepView(
        phase.number, plain(phase.title), "", clock, tuple(_blocks(names, phase)), phase.id
    )


def _blocks(names: Names, phase: Phase) -> Iterator[Block]:
    yield from optional_text(phase.text)
    if phase.state is not State.NOT_RECORDED:
        yield from facts(("State", state(names, phase.state)))
    yield from part("What it produced", points(phase.products), 4)
    yield from part("Contents", points(phase.contents, ordered=True), 4)
    yield from part("Dates", timeline(names, phase.milestones), 4)
    yield from part("Figures", figures(f"Figures of phase {phase.number}", phase.figures), 4)
    yield from notes(names, phase)
