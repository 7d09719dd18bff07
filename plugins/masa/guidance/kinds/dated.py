"""``dated``: a date is given, and lies where it should."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, nearest
from masa.guidance.paths import look
from masa.model.base import Text
from masa.model.values import Day, When


class Dated(Check):
    """A date at ``path`` is at most ``within_days`` old, or no later than ``by``."""

    kind: Literal["dated"]
    path: Text
    within_days: int | None = Field(None, ge=1)
    by: Day | None = None

    def paths(self) -> tuple[str, ...]:
        return (self.path,)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        found = [item for item in look(scene.partnership, self.path) if item.value is not None]
        days = [day for item in found if (day := last_day(item.value))]
        if not days:
            place = found[0].place if found else nearest(scene, self.path)
            yield Miss(place, f"`{self.path}` has no date that can be read.")
            return
        newest = max(days)
        if self.within_days and newest < scene.today - timedelta(days=self.within_days):
            yield Miss(found[0].place, f"`{self.path}` is more than {self.within_days} days ago.")
        if self.by and min(days) > self.by:
            yield Miss(found[0].place, f"`{self.path}` is later than {self.by.isoformat()}.")


def last_day(value: Any) -> date | None:
    """The last day that a date may mean."""
    return value.last if isinstance(value, When) else value if isinstance(value, date) else None
