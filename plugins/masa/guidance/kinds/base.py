"""What every kind of check shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import Field

from masa.findings import Place
from masa.guidance.paths import field_name, look
from masa.model.base import Entity, Slug
from masa.model.library import Library
from masa.model.partnership import Partnership


@dataclass(frozen=True, slots=True)
class Scene:
    """What a check may look at. Time comes in as ``today``; nothing here reads a clock."""

    partnership: Partnership
    library: Library
    today: date


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that a check looked for and did not find."""

    place: Place
    message: str
    needs_person: bool = False


class Check(Entity):
    """A general kind of check; a requirement gives it the paths to look at."""

    def misses(self, scene: Scene) -> Iterator[Miss]:
        """What is not there. Nothing yielded means that what was asked for was found."""
        raise NotImplementedError

    def paths(self) -> tuple[str, ...]:
        """The paths this check looks at, so that they can be checked when an edition is read."""
        raise NotImplementedError


class Where(Entity):
    """Keeps only items whose field has one of some values."""

    field: Slug
    is_: tuple[str, ...] = Field(alias="is", min_length=1)

    def keeps(self, item: Entity) -> bool:
        """Whether an item has one of the values."""
        value: Any = getattr(item, field_name(type(item), self.field))
        return plain(value) in self.is_


def plain(value: Any) -> str:
    """A value as YAML would write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def nearest(scene: Scene, path: str) -> Place:
    """The deepest place on the way to a path that was written."""
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        found = look(scene.partnership, ".".join(parts[:length]))
        if found:
            return found[0].place
    return scene.partnership.subject_place(parts[0])
