"""``dated``: a date is given, and lies where it should."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, last_day, nearest
from masa.guidance.paths import look
from masa.model.base import Text
from masa.model.values import Day


class Dated(Check):
    """A date at ``path`` is at most ``within_days`` old, or no later than ``by``.

    Dates before ``since`` do not count.
    """

    kind: Literal["dated"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    within_days: int | None = Field(None, ge=1, description="So many days ago at most.")
    by: Day | None = Field(None, description="On this day or before.")
    since: Day | None = Field(None, description="On this day or later.")

    def paths(self) -> tuple[str, ...]:
        return (self.path,)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        found = [item for item in look(scene.partnership, self.path) if item.value is not None]
        dated = [(day, item.place) for item in found if (day := last_day(item.value))]
        dated = [(day, at) for day, at in dated if self.since is None or day >= self.since]
        if not dated:
            place = found[0].place if found else nearest(scene, self.path)
            late = f" from {self.since.isoformat()} on" if self.since else ""
            yield Miss(place, f"`{self.path}` has no date{late} that can be read.")
            return
        newest, latest = max(dated)
        if self.within_days and newest < scene.today - timedelta(days=self.within_days):
            yield Miss(latest, f"`{self.path}` is more than {self.within_days} days ago.")
        oldest, first = min(dated)
        if self.by and oldest > self.by:
            yield Miss(first, f"`{self.path}` is later than {self.by.isoformat()}.")
