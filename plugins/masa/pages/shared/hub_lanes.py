"""The runs of a learning hub side by side: a lane for each, over months or over its parts."""

from __future__ import annotations

from masa.model.learning import HubMonth, HubRun, LearningHub
from masa.pages.blocks import Block
from masa.pages.data_blocks import Column, Grid, GridCell, GridRow
from masa.pages.inline import Anchor
from masa.pages.names import Names
from masa.pages.shared.order import first_day
from masa.pages.shared.remarks import unstated
from masa.pages.special_blocks import Calendar


def lanes(names: Names, hub: LearningHub, runs: tuple[HubRun, ...]) -> tuple[Block, ...]:
    """A lane for each run; without parts, the times and what runs then; nothing for one run."""
    if len(runs) < 2:
        return ()
    parts = [item for run in runs for item in run.parts]
    if not parts:
        return (_calendar(names, hub, runs),)
    dated = all(item.when for item in parts)
    columns = _times(parts) if dated else _places(runs)
    rows = tuple(GridRow(_link(hub, run), _lane(run, columns, dated=dated)) for run in runs)
    caption = f"{hub.title}: what happens when" if dated else f"{hub.title}: part by part"
    return (Grid(caption, "Theme", columns, rows),)


def _times(parts: list[HubMonth]) -> tuple[Column, ...]:
    """The dates of all parts, in the order of time and each once."""
    ordered = sorted(parts, key=lambda item: first_day(item.when))
    return tuple(Column(text) for text in dict.fromkeys(_when(item) for item in ordered))


def _places(runs: tuple[HubRun, ...]) -> tuple[Column, ...]:
    most = max(len(run.parts) for run in runs)
    return tuple(Column(f"Part {place}") for place in range(1, most + 1))


def _lane(run: HubRun, columns: tuple[Column, ...], *, dated: bool) -> tuple[GridCell | None, ...]:
    if not dated:
        titles = [item.title for item in run.parts]
        padded = [*titles, *[""] * (len(columns) - len(titles))]
        return tuple(GridCell(title) if title else None for title in padded)
    found: list[GridCell | None] = []
    for column in columns:
        titles = [item.title for item in run.parts if _when(item) == column.head]
        found.append(GridCell("; ".join(titles)) if titles else None)
    return tuple(found)


def _when(item: HubMonth) -> str:
    return item.when.text if item.when else ""


def _calendar(names: Names, hub: LearningHub, runs: tuple[HubRun, ...]) -> Calendar:
    undated = f"When: {unstated(names).lower()}"
    times: dict[str, list[Anchor]] = {}
    for run in runs:
        times.setdefault(run.when.text if run.when else undated, []).append(_link(hub, run))
    return Calendar(tuple((time, tuple(links)) for time, links in times.items()))


def _link(hub: LearningHub, run: HubRun) -> Anchor:
    return Anchor(run.theme, f"#run-{hub.id}-{run.id}")
