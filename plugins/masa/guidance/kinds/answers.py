"""``answers``: each report has a section that answers one requirement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from masa.guidance.kinds.base import Check, Miss, Scene, Wheres, called, kept
from masa.guidance.substance import has_substance
from masa.model.base import Entity, Slug, Text
from masa.model.partnership import Partnership


class Answers(Check):
    """Each item at ``path`` (only those ``where`` keeps) has in its ``sections`` one that names
    ``requirement`` and says something; there is at least one such item.
    """

    kind: Literal["answers"] = Field(description="The kind of check.")
    path: Text = Field(description="The path of what is looked at, such as scrutiny.summary.")
    requirement: Slug = Field(description="The requirement that must be answered.")
    where: Wheres = Field((), description="Only those for which this holds.")

    def paths(self) -> tuple[str, ...]:
        return (f"{self.path}.sections.text", *(f"{self.path}.{w.field}" for w in self.where))

    def misses(self, scene: Scene) -> Iterator[Miss]:
        for item in kept(scene.partnership, self.path, self.where):
            sections = self._answers(item)
            if any(has_substance(section.text) for section in sections):
                continue
            place = sections[0].place("text") if sections else item.place("sections")
            yield Miss(place, f"{called(item)} has no section on `{self.requirement}`.")

    def values(self, partnership: Partnership) -> Iterator[Any]:
        for item in kept(partnership, self.path, self.where):
            yield from (section.text for section in self._answers(item))

    def _answers(self, item: Entity) -> tuple[Any, ...]:
        given = getattr(item, "sections", ())
        return tuple(section for section in given if section.requirement == self.requirement)
