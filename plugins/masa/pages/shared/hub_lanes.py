"""The runs of a learning hub side by side: a lane for each, over months or over its parts."""

from __future__ import annotations

from typing import TypeAlias

from masa.model.learning import HubRun, LearningHub
from masa.model.values import When
from masa.pages.blocks import Block
from masa.pages.data_blocks import Column, Grid, GridCell, GridRow
from masa.pages.inline import Anchor, Missing
from masa.pages.names import Names
from masa.pages.shared.order import first_day
from masa.pages.shared.remarks import unstated
from masa.pages.special_blocks import Calendar

#: What a run does, and when, in the order in which it was written.
Spans: TypeAlias = tuple[tuple[str, When | None], ...]


def lanes(names: Names, hub: LearningHub, runs: tuple[HubRun, ...]) -> tuple[Block, ...]:
    """A lane for each run; without parts, the times and what runs then; nothing for one run."""
    if len(runs) < 2:
        return ()
    if not any(run.parts for run in runs):
        return (_calendar(names, hub, runs),)
    spans = [_spans(run) for run in runs]
    dated = all(when for mine in spans for _, when in mine)
    columns = _times(spans) if dated else _places(spans)
    rows = tuple(
        GridRow(_link(hub, run), _lane(mine, columns, dated=dated))
        for run, mine in zip(runs, spans, strict=True)
    )
    caption = f"{hub.title}: what happens when" if dated else f"{hub.title}: part by part"
    return (Grid(caption, "Theme", columns, rows),)


def _spans(run: HubRun) -> Spans:
    """Title and time of each part; of a run without parts, the run itself."""
    if run.parts:
        return tuple((item.title, item.when) for item in run.parts)
    return (("Whole run", run.when),) if run.when else ()


def _times(spans: list[Spans]) -> tuple[Column, ...]:
    """The dates of all parts, in the order of time and each once."""
    ordered = sorted((when for mine in spans for _, when in mine), key=first_day)
    return tuple(Column(text) for text in dict.fromkeys(when.text for when in ordered if when))


def _places(spans: list[Spans]) -> tuple[Column, ...]:
    most = max(len(mine) for mine in spans)
    return tuple(Column(f"Part {place}") for place in range(1, most + 1))


def _lane(spans: Spans, columns: tuple[Column, ...], *, dated: bool) -> tuple[GridCell | None, ...]:
    if not dated:
        cells = tuple(GridCell(title) for title, _ in spans)
        return (*cells, *[None] * (len(columns) - len(cells)))
    # A part whose time nobody can read may have been in any month without an entry.
    blank = GridCell(Missing("Not known")) if any(not _is_read(when) for _, when in spans) else None
    found: list[GridCell | None] = []
    for column in columns:
        titles = [title for title, when in spans if when and when.text == column.head]
        found.append(GridCell("; ".join(titles)) if titles else blank)
    return tuple(found)


def _is_read(when: When | None) -> bool:
    return when is not None and when.last is not None


def _calendar(names: Names, hub: LearningHub, runs: tuple[HubRun, ...]) -> Calendar:
    undated = f"When: {unstated(names).lower()}"
    times: dict[str, list[Anchor]] = {}
    for run in runs:
        times.setdefault(run.when.text if run.when else undated, []).append(_link(hub, run))
    return Calendar(tuple((time, tuple(links)) for time, links in times.items()))


def _link(hub: LearningHub, run: HubRun) -> Anchor:
    return Anchor(run.theme, f"#run-{hub.id}-{run.id}")
