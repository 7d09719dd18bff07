"""``present``: something is written at a path, and it says something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, nearest
from masa.guidance.paths import look
from masa.guidance.substance import has_substance
from masa.model.base import Text


class Present(Check):
    """At least one value at ``path`` has ``words`` words of its own; a placeholder is not text."""

    kind: Literal["present"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    words: int = Field(1, ge=1, description="How many words of prose are the least.")

    def paths(self) -> tuple[str, ...]:
        return (self.path,)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        found = look(scene.partnership, self.path)
        if any(has_substance(item.value, self.words) for item in found):
            return
        written = next((item for item in found if item.value not in (None, (), {})), None)
        if written is None:
            yield Miss(nearest(scene, self.path), f"`{self.path}` is not written.")
        elif self.words > 1 and has_substance(written.value):
            yield Miss(written.place, f"`{self.path}` has fewer than {self.words} words.")
        else:
            yield Miss(written.place, f"`{self.path}` is empty or holds the place of a text only.")
