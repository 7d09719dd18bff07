"""``each-has``: every item of a list has what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, Where, nearest
from masa.guidance.paths import field_name, items
from masa.guidance.substance import has_substance
from masa.model.base import Entity, Slug, Text


class EachHas(Check):
    """Each item at ``path`` (only those ``where`` keeps) has every one of ``fields``."""

    kind: Literal["each-has"]
    path: Text
    fields_: tuple[Slug, ...] = Field(alias="fields", min_length=1)
    where: Where | None = None
    least: int = Field(1, ge=0, description="How many items there must be.")

    def paths(self) -> tuple[str, ...]:
        names = (*self.fields_, self.where.field) if self.where else self.fields_
        return tuple(f"{self.path}.{name}" for name in names)

    def misses(self, scene: Scene) -> Iterator[Miss]:
        kept = [item for item in items(scene.partnership, self.path) if self._keeps(item)]
        if len(kept) < self.least:
            yield Miss(nearest(scene, self.path), f"`{self.path}` has too few entries to look at.")
        for item in kept:
            for name in self.fields_:
                field = field_name(type(item), name)
                if not has_substance(getattr(item, field)):
                    yield Miss(item.place(field), f"{_called(item)} has no `{name}`.")

    def _keeps(self, item: Entity) -> bool:
        return self.where is None or self.where.keeps(item)


def _called(item: Entity) -> str:
    names = (getattr(item, field, None) for field in ("name", "title", "id"))
    return next((f"`{name}`" for name in names if name), "This entry")
