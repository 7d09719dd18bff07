"""Areas that a partnership has to do with, so that its text may well name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.references import references
from masa.model.walking import entities, passages

#: The section in which arrangements describe their area and what it borders on.
_AREA = "geographic-area"


def neighbours(partnership: Partnership, library: Library) -> frozenset[str]:
    """The ids of its own areas, those around and in them, and those that it refers to.

    It refers to an area by its id, by a body that covers it, by a partnership that is of it, or by
    name in the section on its area or in the agreement to be one area.
    """
    found = set(partnership.identity.areas)
    for entity in entities(partnership):
        for kind, name, _ in references(entity):
            found.update(_meant(kind, name, library))
    text = " ".join(_about_its_area(partnership))
    found |= {area.id for area in library.registers.areas if area.name in text}
    return frozenset(found | set(_around(found, library)) | set(_within(found, library)))


def _meant(kind: str, name: str, library: Library) -> Iterable[str]:
    if kind == "area":
        return (name,)
    if kind == "organisation" and name in library.organisations:
        return library.organisations[name].areas
    if kind == "partnership" and name in library.by_slug:
        return library.by_slug[name].identity.areas
    return ()


def _about_its_area(partnership: Partnership) -> Iterator[str]:
    for part in (partnership.arrangements.get(_AREA), partnership.identity.combined_area):
        if part:
            yield from (passage.text for passage in passages(part))


def _around(found: set[str], library: Library) -> Iterator[str]:
    for name in found:
        seen: set[str] = set()
        area = library.areas.get(name)
        while area and area.parent and area.parent not in seen:
            seen.add(area.parent)
            area = library.areas.get(area.parent)
        yield from seen


def _within(found: set[str], library: Library) -> Iterator[str]:
    """Areas that lie in one of those found; their regions do not count."""
    for area in library.registers.areas:
        if found & set(_around({area.id}, library)):
            yield area.id
