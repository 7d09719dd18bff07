"""``covers``: the values at a path include those asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from masa.guidance.kinds.base import Check, Miss, Scene, nearest, plain
from masa.guidance.paths import look
from masa.model.base import Line, Text


class Covers(Check):
    """``all`` of some values are at ``path``, or ``any`` of some."""

    kind: Literal["covers"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    all: tuple[Line, ...] = Field((), description="Every one of these values.")
    any: tuple[Line, ...] = Field((), description="One of these values is enough.")

    @model_validator(mode="after")
    def _asks_for_something(self) -> Covers:
        if not self.all and not self.any:
            raise ValueError("Say which values: `all: […]` or `any: […]`.")
        return self

    def paths(self) -> tuple[str, ...]:
        return (self.path,)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        there = {plain(found.value) for found in look(scene.partnership, self.path)}
        missing = [value for value in self.all if value not in there]
        if missing:
            words = ", ".join(f"`{value}`" for value in missing)
            yield Miss(nearest(scene, self.path), f"`{self.path}` has no {words}.")
        if self.any and there.isdisjoint(self.any):
            words = ", ".join(f"`{value}`" for value in self.any)
            yield Miss(nearest(scene, self.path), f"`{self.path}` has none of {words}.")
