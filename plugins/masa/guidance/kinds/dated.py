"""``dated``: a date is given, and lies where it should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, last_day, nearest
from masa.guidance.paths import Found, look
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
            yield Miss(place, f"`{self.path}` has no date{self._such(found)}.")
            return
        newest, latest = max(dated)
        if self.within_days and newest < scene.today - timedelta(days=self.within_days):
            yield Miss(latest, f"`{self.path}` is more than {self.within_days} days ago.")
        oldest, first = min(dated)
        if self.by and oldest > self.by:
            yield Miss(first, f"`{self.path}` is later than {self.by.isoformat()}.")

    def _such(self, found: Iterable[Found]) -> str:
        """Which date is meant; of one that is written, in what form it would be read."""
        late = f" from {self.since.isoformat()} on" if self.since else ""
        is_unread = any(last_day(item.value) is None for item in found)
        forms = ", such as 28 September 2026 or 2026-09-28" if is_unread else ""
        return f"{late} that can be read{forms}"
