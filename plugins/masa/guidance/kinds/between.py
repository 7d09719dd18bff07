"""``between``: the time from one date of an item to another is not too short, or not too long."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from masa.guidance.kinds.base import (
    Check,
    Miss,
    Scene,
    Wheres,
    called,
    first_day,
    kept,
    last_day,
)
from masa.guidance.paths import field_name
from masa.guidance.substance import has_substance
from masa.model.base import Entity, Slug, Text

Span = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]* (day|month)s?$")]


class Between(Check):
    """For each item at ``path`` (only those ``where`` keeps) the time between two of its dates.

    A date may be no more exact than a month: it is a miss only when no day that it may mean would
    do. An item with something written at ``unless`` is excused. When both dates are over and
    nothing can excuse it, nobody can mend it any more.
    """

    kind: Literal["between"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    from_: Slug = Field(description="The field of the earlier date.")
    to: Slug = Field(description="The field of the later date.")
    at_least: Span | None = Field(None, description="No less than this lies between them.")
    at_most: Span | None = Field(None, description="No more than this lies between them.")
    unless: Slug | None = Field(
        None, description="A field that excuses it when something is written there."
    )
    where: Wheres = Field((), description="Only those for which this holds.")

    @model_validator(mode="after")
    def _has_a_limit(self) -> Between:
        if not self.at_least and not self.at_most:
            raise ValueError("Write `at-least: 7 days`, `at-most: 6 months` or both.")
        return self

    def paths(self) -> tuple[str, ...]:
        names = [self.from_, self.to, *(w.field for w in self.where)]
        names += [self.unless] if self.unless else []
        return tuple(f"{self.path}.{name}" for name in dict.fromkeys(names))

    def misses(self, scene: Scene) -> Iterator[Miss]:
        for item in kept(scene.partnership, self.path, self.where):
            if self.unless is None or not has_substance(_value(item, self.unless)):
                yield from self._missed(item, scene.today)

    def _missed(self, item: Entity, today: date) -> Iterator[Miss]:
        days = []
        for name in (self.from_, self.to):
            place = item.place(field_name(type(item), name))
            value = _value(item, name)
            first, last = first_day(value), last_day(value)
            if first is None or last is None:
                yield Miss(place, f"{called(item)} has no date at `{name}` that can be read.")
                return
            days.append((first, last))
        (earliest, start), (end, latest) = days
        is_past = self.unless is None and latest < today
        said = f"{called(item)}: from `{self.from_}` to `{self.to}` there are"
        if self.at_least and latest < after(earliest, self.at_least):
            yield Miss(place, f"{said} fewer than {self.at_least}.", is_past=is_past)
        if self.at_most and end > after(start, self.at_most):
            yield Miss(place, f"{said} more than {self.at_most}.", is_past=is_past)


def after(day: date, span: str) -> date:
    """The day that lies a span after another; the last of its month where it has no such day."""
    number, unit = span.split(" ")
    if unit.startswith("day"):
        return day + timedelta(days=int(number))
    years, month = divmod(day.month - 1 + int(number), 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _value(item: Entity, name: str) -> Any:
    return getattr(item, field_name(type(item), name))
