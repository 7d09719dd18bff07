"""``one-of``: any of several checks is enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from masa.guidance.kinds.adds_up import AddsUp
from masa.guidance.kinds.answers import Answers
from masa.guidance.kinds.at_least import AtLeast
from masa.guidance.kinds.base import Check, Miss, Scene
from masa.guidance.kinds.between import Between
from masa.guidance.kinds.covers import Covers
from masa.guidance.kinds.dated import Dated
from masa.guidance.kinds.each_has import EachHas
from masa.guidance.kinds.judged import Judged
from masa.guidance.kinds.present import Present
from masa.guidance.kinds.refers import Refers
from masa.guidance.kinds.signed import Signed
from masa.model.partnership import Partnership

Simple = Annotated[
    AddsUp
    | Answers
    | AtLeast
    | Between
    | Covers
    | Dated
    | EachHas
    | Judged
    | Present
    | Refers
    | Signed,
    Field(discriminator="kind"),
]


class OneOf(Check):
    """Met when any of ``checks`` finds nothing missing; else the misses of the first."""

    kind: Literal["one-of"] = Field(description="The kind of check.")
    checks: tuple[Simple, ...] = Field(
        min_length=2, description="Several checks, of which one is enough."
    )

    def paths(self) -> tuple[str, ...]:
        return tuple(path for check in self.checks for path in check.paths())

    def values(self, partnership: Partnership) -> Iterator[Any]:
        for check in self.checks:
            yield from check.values(partnership)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        tried = [tuple(check.misses(scene)) for check in self.checks]
        if all(tried):
            yield from tried[0]
