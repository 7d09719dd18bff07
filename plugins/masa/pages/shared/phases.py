"""Phases of a programme, in their order, with what each produced."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from masa.figures.milestones import milestones
from masa.figures.svg import Says
from masa.model.projects import Phase
from masa.pages import words
from masa.pages.blocks import Block, Figure
from masa.pages.figure_rows import figures, with_parts
from masa.pages.names import Names
from masa.pages.prose import plain
from masa.pages.sections import optional_text, section
from masa.pages.shared.pieces import brief, part, points
from masa.pages.shared.remarks import notes, unstated
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
    steps = Steps(tuple(_step(names, phase) for phase in phases))
    drawn = _chart(names, phases)
    blocks = (Figure(drawn, "When each phase was", (steps,)) if drawn else steps,)
    about = [
        item for phase in phases for item in (phase, *phase.milestones, *with_parts(phase.figures))
    ]
    return (section(names, "phases", TITLE, blocks, *about),)


def _chart(names: Names, phases: tuple[Phase, ...]) -> Markup | None:
    spans = tuple(
        span(names, f"{p.number}. {plain(p.title)}", p.when, p.state, p.milestones) for p in phases
    )
    says = Says(
        "phases-chart",
        f"{TITLE}: {names.published.short_name}",
        f"{words.count(len(phases), 'phase')} on a line of time. The list below says the same.",
    )
    return milestones(spans, says, KEY)


def _step(names: Names, phase: Phase) -> StepView:
    clock = phase.when.text if phase.when else f"Date: {unstated(names).lower()}"
    return StepView(
        phase.number, plain(phase.title), "", clock, tuple(_blocks(names, phase)), phase.id
    )


def _blocks(names: Names, phase: Phase) -> Iterator[Block]:
    yield from brief(("State", state(names, phase.state, phase.state_as_published)))
    yield from optional_text(phase.text)
    yield from part("What it produced", points(phase.products), 4)
    yield from part("Contents", points(phase.contents, ordered=True), 4)
    yield from part("Dates", timeline(names, phase.milestones), 4)
    yield from figures(f"Figures of phase {phase.number}", phase.figures)
    yield from notes(names, phase)
