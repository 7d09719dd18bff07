"""The name of each id, by kind: what stands beside an id in the data."""

from __future__ import annotations

from masa.guidance.workspace import Workspace
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.people import PartnerSeat, Person
from masa.model.programme import Programme

NamesByKind = dict[str, dict[str, str]]

#: Kinds of id that have a name beside them. An action or an item of a plan is its whole text.
SHARED = ("organisation", "area", "document", "category", "edition", "requirement", "partnership")
LOCAL = ("person", "group", "priority", "seat")


def shared_names(workspace: Workspace) -> NamesByKind:
    """The names of what all partnerships share."""
    library = workspace.library
    registers = library.registers
    editions = workspace.editions
    return {
        "organisation": {item.id: item.name for item in registers.organisations},
        "area": {item.id: item.name for item in registers.areas},
        "document": {item.id: item.title for item in registers.documents},
        "category": {item.id: item.name for item in registers.categories},
        "edition": {edition.id: edition.information.title for edition in editions},
        "requirement": {r.id: r.title for edition in editions for r in edition.requirements},
        "partnership": {item.slug: item.name for item in library.partnerships},
    }


def own_names(published: Partnership | Programme, library: Library) -> NamesByKind:
    """The names of what belongs to one partnership or programme."""
    found = {
        "person": {person.id: person_name(person) for person in published.people},
        "group": {group.id: group.name for group in published.groups},
        "priority": {},
        "seat": {},
    }
    if isinstance(published, Partnership):
        found["priority"] = {priority.id: priority.title for priority in published.priorities}
        found["seat"] = {seat.id: seat_name(seat, library) for seat in published.seats}
    return found


def person_name(person: Person) -> str:
    """A person in role: the name, if it is published, and the post."""
    return f"{person.name}, {person.post}" if person.name else person.post


def seat_name(seat: PartnerSeat, library: Library) -> str:
    """A partner's seat: the bodies that share it."""
    found = (library.organisations.get(name) for name in seat.organisations)
    return "; ".join(
        organisation.name if organisation else name
        for name, organisation in zip(seat.organisations, found, strict=True)
    )
