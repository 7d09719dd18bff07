"""What was measured, as Markdown that is read as well in a terminal as on a page."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from tests.bench.cost import Cost
from tests.bench.nation import Result
from tests.bench.rounds import Task, find
from tests.bench.subjects import HUGO, MASA, MASA_SEARCH, MKDOCS, MKDOCS_SEARCH
from tests.bench.weight import Weight, off, same_words

MEGABYTE = 1024 * 1024
NONE = "–"
#: What is compared with: the first of these that was measured.
YARDSTICKS = (HUGO, MKDOCS)
#: Each subject with its search, and without it.
SEARCHES = ((MASA_SEARCH, MASA), (MKDOCS_SEARCH, MKDOCS))
NOTES = """\
- Every figure is the median of its rounds, measured in turn; “by the clock” is what somebody waits,
  “of the processor” what all processors worked for it. Memory is that of the largest program.
- Growth 1.00 is a straight line, 2.00 a square.
- The others are given Masa's own words as Markdown, from its finished pages. They read no YAML,
  check, prove and draw nothing, and copy the downloads; Masa's time holds all of that.
- Hugo has a lean template of its own, with the parts that are the same on every page kept; Material
  prunes its navigation. Neither knows which partnership has which doors and telephone numbers.
- MkDocs and Hugo build everything again after every change, outside of a preview."""


class Row(NamedTuple):
    """A row of a table: its name, and a cell for each column."""

    name: str
    cells: Sequence[str]


class Kind(NamedTuple):
    """One of the times of a cost, and what it is called."""

    name: str
    of: Callable[[Cost], float]


KINDS = (
    Kind("by the clock", attrgetter("clock")),
    Kind("of the processor", attrgetter("processor")),
)


def report(results: Sequence[Result], machine: Sequence[str], missing: Sequence[str]) -> str:
    """The whole report; the last of the results is the nation, those before it are smaller."""
    last = results[-1]
    lines = [
        f"# {last.number} partnerships, {_weight(last, MASA).pages:,} pages",
        "",
        *(f"- {line}" for line in machine),
        *(f"- Left out: {line}" for line in missing),
        "",
        *_table("Time and memory", last.subjects, _times(results)),
        *_against(last),
        *_table("What is written", last.subjects, _sizes(last)),
        *_table("What search adds", [pair[0] for pair in _searches(last)], _search(last)),
        NOTES,
    ]
    return "\n".join(lines)


def _table(title: str, columns: Sequence[str], rows: Iterator[Row]) -> Iterator[str]:
    """A table whose columns are as wide as what stands in them; nothing without columns."""
    if not columns:
        return
    lines = [[title, *columns], *([row.name, *row.cells] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(columns) + 1)]
    lines.insert(1, ["-" * width for width in widths])
    for first, *others in lines:
        cells = (f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True))
        yield f"| {first:<{widths[0]}} | {' | '.join(cells)} |"
    yield ""


def _times(results: Sequence[Result]) -> Iterator[Row]:
    last = results[-1]
    yield Row("Rounds", [str(_rounds(last, name)) for name in last.subjects])
    for task in Task:
        costs = _costs(last, task)
        if any(costs):
            for kind in KINDS:
                yield Row(f"{task}, s {kind.name}", [_seconds(cost, kind) for cost in costs])
    yield Row("Edit to visible in a preview, s", [_visible(last, name) for name in last.subjects])
    clean = [*zip(last.subjects, _costs(last, Task.CLEAN), strict=True)]
    speeds = [
        f"{_weight(last, name).pages / cost.clock:,.0f}" if cost else NONE for name, cost in clean
    ]
    yield Row("Clean build, pages in a second", speeds)
    peaks = [f"{cost.peak / MEGABYTE:,.0f}" if cost else NONE for _, cost in clean]
    yield Row("Clean build, most memory, MB", peaks)
    for first in results[:-1]:
        for kind in KINDS:
            name = f"Clean build {kind.name}, growth {first.number} to {last.number}"
            yield Row(name, [_growth(first, last, each, kind) for each in last.subjects])


def _growth(first: Result, last: Result, name: str, kind: Kind) -> str:
    less, more = (find(each.measured, name, Task.CLEAN) for each in (first, last))
    if not less or not more:
        return NONE
    return f"{growth(kind.of(less), kind.of(more), first.number, last.number):.2f}"


def growth(first: float, last: float, smaller: int, larger: int) -> float:
    """The power of the number with which a figure grows: 1.0 is a straight line, 2.0 a square."""
    return math.log(last / first) / math.log(larger / smaller)


def _against(last: Result) -> Iterator[str]:
    """The table of ratios, if there is anybody to compare with."""
    for name in YARDSTICKS:
        if name in last.subjects:
            yield from _table(f"Times what {name} takes", last.subjects, _ratios(last, name))
            return


def _ratios(last: Result, yardstick: str) -> Iterator[Row]:
    """0.50 is half of what the yardstick takes. One that was not asked again builds all again."""
    for task in (Task.CLEAN, Task.UNCHANGED, Task.EDIT):
        base = find(last.measured, yardstick, task) or find(last.measured, yardstick, Task.CLEAN)
        for kind in KINDS:
            cells = [
                f"{kind.of(cost) / kind.of(base):.2f}" if cost and base else NONE
                for cost in _costs(last, task)
            ]
            yield Row(f"{task}, {kind.name}", cells)


def _sizes(last: Result) -> Iterator[Row]:
    ours = _weight(last, MASA)
    weights = [_weight(last, name) for name in last.subjects]
    rows: tuple[tuple[str, Callable[[Weight], str]], ...] = (
        ("Pages", lambda w: f"{w.pages:,}"),
        ("Words", lambda w: f"{w.words:,}"),
        ("Words, more or less than Masa", lambda w: f"{off(ours.words, w.words):+.2f} %"),
        ("Pages with the same words", lambda w: f"{same_words(ours, w) * 100:.1f} %"),
        ("Links", lambda w: f"{w.links:,}"),
        ("Links, more or less than Masa", lambda w: f"{off(ours.links, w.links):+.2f} %"),
        ("Links that lead nowhere", lambda w: f"{w.lost:,}"),
        ("HTML, MB", lambda w: f"{w.html / MEGABYTE:,.1f}"),
        ("Main part, bytes a page", lambda w: f"{w.articles / w.pages:,.0f}"),
        ("Template, bytes a page", lambda w: f"{w.template:,.0f}"),
        ("Other files", lambda w: f"{w.files:,}"),
        ("Other files, MB", lambda w: f"{w.others / MEGABYTE:,.1f}"),
    )
    for name, cell in rows:
        yield Row(name, [cell(weight) for weight in weights])


def _searches(last: Result) -> list[tuple[str, str]]:
    return [pair for pair in SEARCHES if set(pair) <= set(last.subjects)]


def _search(last: Result) -> Iterator[Row]:
    pairs = [[find(last.measured, name, Task.CLEAN) for name in pair] for pair in _searches(last)]
    for kind in KINDS:
        cells = [
            f"{kind.of(more) - kind.of(less):+.1f}" if more and less else NONE
            for more, less in pairs
        ]
        yield Row(f"Clean build, further s {kind.name}", cells)
    indexes = [_weight(last, more).search for more, _ in _searches(last)]
    yield Row("Index, MB", [f"{size / MEGABYTE:,.1f}" for size in indexes])


def _costs(last: Result, task: Task) -> list[Cost | None]:
    return [find(last.measured, name, task) for name in last.subjects]


def _rounds(last: Result, name: str) -> int:
    return max(len(each.costs) for each in last.measured if each.subject == name)


def _seconds(cost: Cost | None, kind: Kind) -> str:
    if cost is None:
        return NONE
    seconds = kind.of(cost)
    return f"{seconds:.2f}" if seconds < 10 else f"{seconds:.1f}"


def _visible(last: Result, name: str) -> str:
    for each in last.seen:
        if each.subject == name:
            return f"{median(each.seconds):.2f}"
    return NONE


def _weight(last: Result, name: str) -> Weight:
    return next(each.weight for each in last.weighed if each.subject == name)
