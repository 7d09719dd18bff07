"""What every kind of check shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from masa.findings import Place
from masa.guidance.paths import field_name, items, look
from masa.guidance.substance import has_substance
from masa.model.base import Entity, Slug
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.values import Day, When


@dataclass(frozen=True, slots=True)
class Scene:
    """What a check may look at. Time comes in as ``today``; nothing here reads a clock."""

    partnership: Partnership
    library: Library
    today: date


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that a check looked for and did not find.

    ``is_past``: it was so on days that are over. What is true cannot be mended, and must not be
    made untrue to please a check.
    """

    place: Place
    message: str
    needs_person: bool = False
    is_past: bool = False


class Check(Entity):
    """A general kind of check; a requirement gives it the paths to look at."""

    def misses(self, scene: Scene) -> Iterator[Miss]:
        """What is not there. Nothing yielded means that what was asked for was found."""
        raise NotImplementedError

    def paths(self) -> tuple[str, ...]:
        """The paths this check looks at, so that they can be checked when an edition is read."""
        raise NotImplementedError

    def values(self, partnership: Partnership) -> Iterator[Any]:
        """What stands at its paths, so that it can be found again on a finished page."""
        for path in self.paths():
            yield from (found.value for found in look(partnership, path))


class Where(Entity):
    """Keeps only items whose field has one of some values, is written, or holds a late date."""

    field: Slug = Field(description="The field that is looked at.")
    is_: tuple[str, ...] = Field((), alias="is", description="One of these values.")
    written: bool | None = Field(None, description="Whether something is written there at all.")
    since: Day | None = Field(None, description="The date there is this day or later.")

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Where:
        if sum((bool(self.is_), self.written is not None, self.since is not None)) != 1:
            raise ValueError("Write one of `is: […]`, `written: yes` and `since: …`.")
        return self

    def keeps(self, item: Entity) -> bool:
        """Whether an item has what is asked."""
        value: Any = getattr(item, field_name(type(item), self.field))
        if self.written is not None:
            return has_substance(value) is self.written
        if self.since is not None:
            day = last_day(value)
            return day is not None and day >= self.since
        return plain(value) in self.is_


def _as_list(value: object) -> object:
    return [value] if isinstance(value, dict) else value


#: One condition or a list of them, each of which must hold.
Wheres = Annotated[tuple[Where, ...], BeforeValidator(_as_list)]


def kept(partnership: Partnership, path: str, where: tuple[Where, ...]) -> list[Entity]:
    """The items at a path that every condition keeps."""
    found = items(partnership, path)
    return [item for item in found if all(one.keeps(item) for one in where)]


def called(item: Entity) -> str:
    """An item by its name, its title or its id."""
    names = (getattr(item, field, None) for field in ("name", "title", "id"))
    return next((f"`{name}`" for name in names if name), "This entry")


def first_day(value: Any) -> date | None:
    """The first day that a date may mean."""
    return value.from_ or value.to if isinstance(value, When) else last_day(value)


def last_day(value: Any) -> date | None:
    """The last day that a date may mean."""
    return value.last if isinstance(value, When) else value if isinstance(value, date) else None


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
