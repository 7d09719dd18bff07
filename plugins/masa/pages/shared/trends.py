"""The rows of a table as small charts, drawn only when its editor asked for it."""

from __future__ import annotations

import re

from masa.figures.svg import Says
from masa.figures.trend import Spot, draw_trend
from masa.model.measures import DataTable, Row
from masa.pages import words
from masa.pages.blocks import Block
from masa.pages.data_blocks import Chart, Charts

_NUMBER = re.compile(r"£?\s*(?P<digits>\d[\d,]*(?:\.\d+)?)\s*%?")


def trends(table: DataTable) -> tuple[Block, ...]:
    """A chart for each row with two numbers or more; empty when no row has them."""
    if table.trend == "none":
        return ()
    charts = (_chart(table, row, place) for place, row in enumerate(table.rows, 1))
    drawn = tuple(chart for chart in charts if chart)
    return (Charts(drawn, _note(table)),) if drawn else ()


def _chart(table: DataTable, row: Row, place: int) -> Chart | None:
    spots = tuple(
        Spot(column, as_number(value.value), value.value or "", as_number(value.previous))
        for column, value in zip(table.columns, row.values, strict=True)
        if column not in table.totals
    )
    says = Says(f"table-{table.id}-trend-{place}", f"{table.title}: {row.what}", _said(spots))
    svg = draw_trend(spots, says)
    return Chart(row.what, svg) if svg else None


def as_number(text: str | None) -> float | None:
    """The number that a published value is; nothing for words, ranges and blanks."""
    match = _NUMBER.fullmatch((text or "").strip())
    return float(match["digits"].replace(",", "")) if match else None


def _said(spots: tuple[Spot, ...]) -> str:
    """From where to where, the highest, and what is not known."""
    known = [spot for spot in spots if spot.value is not None]
    first, last = known[0] if known else None, known[-1] if known else None
    if first is None or last is None:
        return ""
    highest = max(known, key=lambda spot: spot.value or 0.0)
    gaps = [spot.label for spot in spots if spot.value is None]
    parts = [
        f"From {first.said} ({first.label}) to {last.said} ({last.label}).",
        f"Highest: {highest.said} ({highest.label}).",
        f"No number for {words.listed(gaps)}." if gaps else "",
        "The table below says the same.",
    ]
    return " ".join(part for part in parts if part)


def _note(table: DataTable) -> str:
    """What all the values are out of; what the broken line and the question marks mean."""
    values = [value for row in table.rows for value in row.values]
    parts = [f"Based on: {table.base}" if table.base else ""]
    if any(as_number(value.previous) is not None for value in values):
        means = table.previous_means or "the values before"
        parts.append(f"Broken line: {means[:1].lower()}{means[1:]}")
    if any(as_number(value.value) is None for value in values):
        parts.append("Question mark: no number is known")
    return "".join(f"{part}. " for part in parts if part).rstrip()
