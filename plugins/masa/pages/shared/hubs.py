"""Learning hubs: how one works, its runs side by side in time, and what each run brought."""

from __future__ import annotations

from masa.model.learning import HubMonth, HubRun, LearningHub
from masa.model.values import State
from masa.pages import words
from masa.pages.blocks import Block, Part
from masa.pages.figure_rows import figures, with_parts
from masa.pages.inline import Moment
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import optional_text, section
from masa.pages.shared.hub_lanes import lanes
from masa.pages.shared.order import in_time
from masa.pages.shared.pieces import facts, part, points, stated, steps, text_part, who
from masa.pages.shared.remarks import absent_section, notes
from masa.pages.special_blocks import Event, Steps, StepView, Timeline
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each hub; in words why there is none, if an editor said so."""
    hubs = names.published.hubs
    if not hubs:
        gap = absent_section(names, "hubs", "Learning hubs", "hubs")
        return (gap,) if gap.blocks else ()
    return tuple(_hub(names, hub) for hub in hubs)


def _hub(names: Names, hub: LearningHub) -> Section:
    runs = in_time(hub.runs, lambda run: run.when)
    blocks: list[Block] = [
        *optional_text(hub.summary),
        *facts(
            ("How often", hub.how_often),
            ("Who takes part", line(hub.members) if hub.members else None),
        ),
        *notes(names, hub),
        *part("How each run works", steps(names, hub.steps)),
        *part("The runs in time", lanes(names, hub, runs)),
        *(Part(run.theme, tuple(_run(names, run)), f"run-{hub.id}-{run.id}") for run in runs),
    ]
    cited = (figure for run in runs for figure in with_parts(run.figures))
    about = (hub, *hub.steps, *runs, *cited)
    return section(names, f"hub-{hub.id}", hub.title, blocks, *about)


def _run(names: Names, run: HubRun) -> list[Block]:
    silent = names.published.is_record and run.state is State.NOT_RECORDED
    return [
        *stated(
            names,
            ("When", "Lead", "How far it has come"),
            ("When", words.as_moment(run.when) if run.when else None),
            ("Lead", who(names, run.lead)),
            ("How far it has come", None if silent else words.state(run.state)),
        ),
        *part("What it did" if _over(names, run) else "What it does", _parts(run), 4),
        *figures(f"{plain(run.theme)} in figures", run.figures),
        *part("What worked well", points(run.worked_well), 4),
        *part("What to improve", points(run.to_improve), 4),
        *part("What those asked suggested", points(run.suggestions), 4),
        *text_part("What came next" if _over(names, run) else "What comes next", run.next_step, 4),
        *notes(names, run),
    ]


def _over(names: Names, run: HubRun) -> bool:
    return names.published.is_record or run.state in (State.DONE, State.STOPPED)


def _parts(run: HubRun) -> list[Block]:
    """Dated parts as a line of time, others as numbered steps."""
    if not run.parts:
        return []
    if any(item.when for item in run.parts):
        return [Timeline(tuple(_event(item) for item in run.parts))]
    numbered = enumerate(run.parts, 1)
    return [Steps(tuple(StepView(str(n), p.title, blocks=points(p.does)) for n, p in numbered))]


def _event(item: HubMonth) -> Event:
    moment = words.as_moment(item.when) if item.when else Moment("Not dated")
    return Event(moment, item.title, blocks=points(item.does))
