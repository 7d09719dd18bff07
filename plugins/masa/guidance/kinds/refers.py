"""``refers``: what a path names is one of the things another path names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, nearest
from masa.guidance.paths import look
from masa.model.base import Text


class Refers(Check):
    """Every value at ``path`` also stands at ``among``."""

    kind: Literal["refers"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    among: Text = Field(description="The path of what it must be one of.")

    def paths(self) -> tuple[str, ...]:
        return (self.path, self.among)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        named = [found for found in look(scene.partnership, self.path) if found.value is not None]
        if not named:
            yield Miss(nearest(scene, self.path), f"`{self.path}` is not written.")
        known = {found.value for found in look(scene.partnership, self.among)}
        for found in named:
            if found.value not in known:
                yield Miss(found.place, f"`{found.value}` is not one of `{self.among}`.")
