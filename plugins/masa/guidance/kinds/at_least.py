"""``at-least``: numbers are no smaller than they should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, nearest
from masa.guidance.paths import look
from masa.model.base import Text


class AtLeast(Check):
    """Every number at ``path`` is ``number`` or more, and there is one."""

    kind: Literal["at-least"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    number: int = Field(ge=1, description="How many at least.")

    def paths(self) -> tuple[str, ...]:
        return (self.path,)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        found = [item for item in look(scene.partnership, self.path) if item.value is not None]
        if not found:
            yield Miss(nearest(scene, self.path), f"`{self.path}` is not written.")
        for item in found:
            if isinstance(item.value, int) and item.value < self.number:
                said = f"`{self.path}` is {item.value}, which is less than {self.number}."
                yield Miss(item.place, said)
