"""``each-has``: every item of a list has what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, Wheres, called, kept, nearest
from masa.guidance.paths import field_name
from masa.guidance.substance import has_substance
from masa.model.base import Slug, Text


class EachHas(Check):
    """Each item at ``path`` (only those ``where`` keeps) has every one of ``fields``."""

    kind: Literal["each-has"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    fields_: tuple[Slug, ...] = Field(
        alias="fields", min_length=1, description="The fields that each must have."
    )
    where: Wheres = Field((), description="Only those for which this holds.")
    least: int = Field(1, ge=0, description="How many items there must be.")

    def paths(self) -> tuple[str, ...]:
        names = (*self.fields_, *(where.field for where in self.where))
        return tuple(f"{self.path}.{name}" for name in names)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        found = kept(scene.partnership, self.path, self.where)
        if len(found) < self.least:
            yield Miss(nearest(scene, self.path), f"`{self.path}` has too few entries to look at.")
        for item in found:
            for name in self.fields_:
                field = field_name(type(item), name)
                if not has_substance(getattr(item, field)):
                    yield Miss(item.place(field), f"{called(item)} has no `{name}`.")
