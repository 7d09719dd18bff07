"""Cycles: stages that lead back to the first, drawn as a circle and told in their order."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from masa.figures.chain import Arrow, Chain
from masa.figures.cycle import MOST, draw_cycle
from masa.figures.svg import Says
from masa.model.learning import Cycle, CycleStage
from masa.pages import words
from masa.pages.blocks import Block, Figure, Text
from masa.pages.names import Names
from masa.pages.prose import line, plain, prose
from masa.pages.sections import optional_text, section
from masa.pages.shared.pieces import part, points
from masa.pages.shared.remarks import absent_section, notes, unstated
from masa.pages.special_blocks import Steps, StepView
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each cycle; in words why there is none, if an editor said so."""
    cycles = names.published.cycles
    if not cycles:
        gap = absent_section(names, "cycles", "Cycles", "cycles")
        return (gap,) if gap.blocks else ()
    return tuple(_cycle(names, cycle) for cycle in cycles)


def _cycle(names: Names, cycle: Cycle) -> Section:
    blocks: list[Block] = [
        *optional_text(cycle.summary),
        _drawn(cycle, Steps(tuple(_stages(cycle)))),
        *_silent(names, cycle),
        *part("What comes out of it", points(cycle.leads_to)),
        *notes(names, cycle),
    ]
    return section(names, f"cycle-{cycle.id}", cycle.title, blocks, cycle)


def _drawn(cycle: Cycle, told: Block) -> Block:
    """The circle with its stages told beneath; they alone when there are too many to draw."""
    if len(cycle.stages) > MOST:
        return told
    caption = f"A circle of {words.count(len(cycle.stages), 'stage')}"
    return Figure(_circle(cycle), caption, (told,))


def _silent(names: Names, cycle: Cycle) -> tuple[Text, ...]:
    """Which stages are not known to pass anything on, by number."""
    silent = [str(n) for n, stage in enumerate(cycle.stages, 1) if not stage.passes_on]
    if not silent:
        return ()
    said = unstated(names).lower()
    if len(silent) == len(cycle.stages):
        return (Text(prose(f"What the stages pass on to each other: {said}.")),)
    which = f"{'stage' if len(silent) == 1 else 'stages'} {words.listed(silent)}"
    return (Text(prose(f"What {which} {'passes' if len(silent) == 1 else 'pass'} on: {said}.")),)


def _circle(cycle: Cycle) -> Markup:
    """Stages by their place, because two stages may have one name."""
    titles = {str(place): plain(stage.title) for place, stage in enumerate(cycle.stages)}
    turns = ", then ".join(titles.values())
    says = Says(
        f"cycle-{cycle.id}-drawn",
        cycle.title,
        f"A circle: {turns}, and back to the start. The list below says the same.",
    )
    return draw_cycle(_chain(cycle.stages), titles, says)


def _chain(stages: tuple[CycleStage, ...]) -> Chain:
    count = len(stages)
    around = tuple(
        Arrow(str(place), str((place + 1) % count), plain(stage.passes_on or ""))
        for place, stage in enumerate(stages)
    )
    return Chain(around, (), ())


def _stages(cycle: Cycle) -> Iterable[StepView]:
    """Each stage; what it passes on has the same number as its arrow in the drawing."""
    following = (*cycle.stages[1:], cycle.stages[0])
    for number, (stage, after) in enumerate(zip(cycle.stages, following, strict=True), 1):
        blocks = (
            *optional_text(stage.says),
            *_led("Asks", stage.asks),
            *_led(f"Passes on to “{plain(after.title)}”", stage.passes_on),
        )
        yield StepView(str(number), plain(stage.title), blocks=blocks)


def _led(term: str, text: str | None) -> tuple[Text, ...]:
    """A text with what it is before it; one of several paragraphs stands beneath."""
    if not text:
        return ()
    said = line(text)
    if said.startswith("<"):
        return (Text(Markup("<p><strong>{}</strong></p>{}").format(term, said)),)
    return (Text(Markup("<p><strong>{}:</strong> {}</p>").format(term, said)),)
