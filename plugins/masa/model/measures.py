"""Tables of figures as they were published: base, period, last year, footnotes, and doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from masa.model.base import Entity, Line, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Quality, When

_CELL = re.compile(r"(?P<value>[^()*†]*?)\s*(?P<mark>[*†]*)\s*(?:\((?P<previous>[^)]*)\))?")
_UNKNOWN = {
    "tbc": Quality.TBC,
    "withheld": Quality.WITHHELD,
    "c": Quality.WITHHELD,
    "illegible": Quality.ILLEGIBLE,
    "unclear": Quality.ILLEGIBLE,
}


class Cell(Entity):
    """One value: ``15``, ``15 (4)`` with last year's in brackets, ``9* (2)``, ``tbc`` or blank."""

    value: Line | None = Field(None, description="The value as published.")
    previous: Line | None = Field(None, description="The value for the period before.")
    mark: Line | None = Field(None, description="The mark of a footnote.")
    quality: Quality | None = Field(
        Quality.ACTUAL, description="How far it can be relied on; a blank has none."
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            is_blank = isinstance(value, Mapping) and not {"value", "quality"} & value.keys()
            return {**value, "quality": None} if is_blank else value
        if value.strip().lower() in _UNKNOWN:
            return {"quality": _UNKNOWN[value.strip().lower()]}
        match = _CELL.fullmatch(value.strip())
        if match is None:
            return {"value": value}
        found: dict[str, Any] = {key: text for key, text in match.groupdict().items() if text}
        return found if "value" in found else {**found, "quality": None}


class Row(Entity):
    """One row of figures."""

    what: Line = Field(description="What the row counts.")
    values: tuple[Cell, ...] = Field(min_length=1, description="A value for each column.")


class Footnote(Entity):
    """What a mark means."""

    KEY: ClassVar[str] = "mark"

    mark: Line = Field(description="The mark: * or †.")
    means: Prose = Field(description="What it means.")


class DataTable(Sourced):
    """Figures by column: months, years, ages or another breakdown."""

    id: Slug
    title: Line = Field(description="Its title.")
    columns: tuple[Line, ...] = Field(min_length=1, description="The heads of its columns.")
    rows: tuple[Row, ...] = Field(min_length=1, description="Its rows.")
    measures: Line | None = Field(None, description="What is counted, and in which unit.")
    base: Line | None = Field(None, description="Out of whom or what.")
    period: When | None = Field(None, description="The time it covers.")
    previous_means: Line | None = Field(None, description="What the values in brackets are.")
    footnotes: tuple[Footnote, ...] = Field((), description="What its marks mean.")
    trend: Literal["none", "rows"] = Field("none", description="Draw each row as a small chart.")
    totals: tuple[Line, ...] = Field(
        (), description="The columns that add up others, which no chart shows."
    )

    @property
    def unexplained(self) -> tuple[str, ...]:
        """The marks that stand in the table and are not among its footnotes."""
        explained = {note.mark for note in self.footnotes}
        used = (value.mark for row in self.rows for value in row.values if value.mark)
        return tuple(mark for mark in dict.fromkeys(used) if mark not in explained)

    @model_validator(mode="after")
    def _rows_are_as_long_as_the_head(self) -> DataTable:
        for row in self.rows:
            if len(row.values) != len(self.columns):
                raise ValueError(
                    f"The row `{row.what}` has {len(row.values)} values for "
                    f'{len(self.columns)} columns. Write "" where the source is blank.'
                )
        return self

    @model_validator(mode="after")
    def _totals_are_columns(self) -> DataTable:
        unknown = [name for name in self.totals if name not in self.columns]
        if unknown:
            raise ValueError(f"There is no column `{unknown[0]}`, which `totals` names.")
        return self
