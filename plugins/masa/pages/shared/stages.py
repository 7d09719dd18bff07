"""Stages of a project: a chart over time, the same as a table, and each stage with its events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from masa.figures.milestones import Span, milestones
from masa.figures.svg import Says
from masa.model.projects import Stage
from masa.model.values import CLOSED, State, When
from masa.pages import words
from masa.pages.blocks import Block, Figure, Table, Text
from masa.pages.inline import Anchor, Inline
from masa.pages.names import Names
from masa.pages.prose import plain, prose
from masa.pages.sections import optional_text, section
from masa.pages.shared.pieces import brief, part, points
from masa.pages.shared.remarks import missing, notes
from masa.pages.shared.stage_events import first_day, timeline
from masa.pages.shared.states import state
from masa.pages.views import Section

AT_A_GLANCE = "Stages at a glance"
KEY = "Hollow bar: only the month or a longer time is known. Diamond: a day."


def sections(names: Names) -> tuple[Section, ...]:
    """All stages on one line of time, then each of them."""
    stages = names.published.stages
    if not stages:
        return ()
    glance = section(names, "stages", AT_A_GLANCE, _glance(names, stages))
    return (glance, *(_section(names, stage) for stage in stages))


def _section(names: Names, stage: Stage) -> Section:
    about = (stage, *stage.events, *stage.deadlines)
    return section(names, stage.id, plain(stage.title), blocks(names, stage), *about)


def blocks(names: Names, stage: Stage) -> Iterator[Block]:
    """Everything that is said of a stage."""
    yield from brief(
        ("When", words.as_moment(stage.period) if stage.period else missing(names)),
        ("State", state(names, stage.state, stage.state_as_published)),
    )
    yield from optional_text(stage.text)
    yield from points(stage.points)
    yield from part("Dated events", timeline(names, stage.events))
    yield from part("Deadlines", timeline(names, stage.deadlines))
    yield from part("Who must approve it", tuple(_approvals(stage)))
    yield from notes(names, stage)


def _approvals(stage: Stage) -> Iterator[Block]:
    if stage.approvals:
        yield from points(stage.approvals)
        yield Text(prose("Which of them have approved it is not recorded."))


def _glance(names: Names, stages: tuple[Stage, ...]) -> list[Block]:
    """The chart with the table beneath it; only the table where too few dates are known."""
    table = _table(names, stages)
    spans = tuple(
        span(names, plain(s.title), s.period, s.state, s.events + s.deadlines)
        for s in _timed(stages)
    )
    says = Says(
        "stages-chart",
        f"{AT_A_GLANCE}: {names.published.short_name}",
        f"{words.count(len(stages), 'stage')} on a line of time. The table below says the same.",
    )
    drawn = milestones(spans, says, KEY)
    return [Figure(drawn, "When each stage was to happen", (table,))] if drawn else [table]


def span(
    names: Names, title: str, when: When | None, how_far: State, events: tuple[object, ...] = ()
) -> Span:
    """A row of the chart; ``events`` with a single day are marked on it."""
    said = when.text if when else missing(names).words
    silent = how_far is State.NOT_RECORDED
    word = "state not recorded" if silent else words.state(how_far).word
    days = (getattr(event, "when", None) for event in events)
    return Span(
        title,
        f"{said} · {word}",
        when.from_ if when else None,
        when.last if when else None,
        open=when is not None and is_rough(when),
        over=how_far in CLOSED,
        days=tuple(day.from_ for day in days if day and day.from_ and day.from_ == day.last),
    )


def is_rough(when: When) -> bool:
    """Whether only whole months, quarters or years are known, and not the days."""
    if when.from_ is None or when.last is None or when.from_ == when.last:
        return False
    ends = date.fromordinal(when.last.toordinal() + 1)
    return when.from_.day == 1 and ends.day == 1


def _timed(stages: tuple[Stage, ...]) -> list[Stage]:
    return sorted(stages, key=lambda stage: first_day(stage.period))


def _table(names: Names, stages: tuple[Stage, ...]) -> Table:
    """Stages with their states; what else the source has of one stands in its own section."""
    rows: list[tuple[Inline, ...]] = [
        (
            Anchor(plain(stage.title), f"#{stage.id}"),
            words.as_moment(stage.period) if stage.period else missing(names),
            state(names, stage.state, None if _known(stage) else stage.state_as_published),
        )
        for stage in _timed(stages)
    ]
    return Table("Stages in the order of time", ("Stage", "When", "State"), tuple(rows))


def _known(stage: Stage) -> bool:
    return stage.state is not State.NOT_RECORDED
