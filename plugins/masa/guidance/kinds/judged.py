"""``judged``: only a person can tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene
from masa.model.base import Line


class Judged(Check):
    """Never met by Masa: the outcome is "cannot tell", with the question a person must ask."""

    kind: Literal["judged"] = Field(description="The kind of check.")
    question: Line = Field(description="What a person must ask.")

    def paths(self) -> tuple[str, ...]:
        return ()

    def misses(self, scene: Scene) -> Iterator[Miss]:
        yield Miss(scene.partnership.subject_place("partnership"), self.question, needs_person=True)
