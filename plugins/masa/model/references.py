"""References between entities: every id that is written must be the id of something.

Checked once all is loaded, so that the order of files never matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from masa.findings import Finding, Place
from masa.model.base import Entity
from masa.model.library import Library
from masa.model.meant import bare_ids, unread_dates
from masa.model.published import Published
from masa.model.walking import entities, models_in, nested_fields, reference_fields
from masa.model.wording import did_you_mean

#: Kinds whose ids belong to one partnership's folder, and the subjects that define them.
LOCAL = {
    "person": "people",
    "group": "groups",
    "priority": "priorities",
    "action": "actions",
    "seat": "seats",
}
SHARED = {
    "organisation": ("organisations", "registers/organisations.yml"),
    "area": ("areas", "registers/areas.yml"),
    "document": ("documents", "registers/documents.yml"),
    "category": ("categories", "registers/categories.yml"),
    "contact": ("contacts", "registers/contacts.yml"),
    "theme": ("themes", "registers/themes.yml"),
}


@dataclass(frozen=True, slots=True)
class _Known:
    """The ids that a reference may name, by kind, and where they are defined."""

    ids: dict[str, frozenset[str]]
    defined_in: dict[str, str] = field(default_factory=dict)

    def lacks(self, kind: str, named: str | tuple[str, ...]) -> bool:
        """Whether an id, or one of several, names nothing; told quickly."""
        known = self.ids.get(kind)
        if known is None:
            return False
        return named not in known if isinstance(named, str) else not known.issuperset(named)

    def refuse(self, kind: str, name: str, place: Place) -> Finding | None:
        known = self.ids.get(kind)
        if known is None or name in known:
            return None
        home = self.defined_in.get(kind, f"arrangements/partnerships (`{LOCAL.get(kind, kind)}:`)")
        return Finding(
            "M120",
            place,
            f"There is no {kind} with the id `{name}`.",
            f"{did_you_mean(name, sorted(known))}Correct the id, or add it to {home}.",
        )


def check_references(library: Library, shared: dict[str, frozenset[str]]) -> list[Finding]:
    """A finding for each id that names nothing, is given twice or stands where words belong.

    ``shared`` holds the ids of kinds that the library itself does not define: editions and
    requirements.
    """
    ids = {
        kind: frozenset(getattr(library, name))
        for kind, (name, _) in SHARED.items()
        if name not in library.registers.unread
    }
    ids |= shared | {"partnership": frozenset(library.by_slug) | library.unread}
    homes = {kind: f"arrangements/{home}" for kind, (_, home) in SHARED.items()}
    homes |= {"edition": "arrangements/guidance", "requirement": "arrangements/guidance"}
    findings = _faults(library.registers, _Known(ids, homes))
    for published in library.published:
        own = {
            kind: _ids(published, subject)
            for kind, subject in LOCAL.items()
            if subject not in published.unread
        }
        own["plan item"] = frozenset(_plan_items(published))
        local = {kind: f"{published.folder} (`{subject}:`)" for kind, subject in LOCAL.items()}
        findings += _faults(
            published, _Known(ids | own, homes | local), dates=not published.is_record
        )
    return findings


def _ids(published: Published, subject: str) -> frozenset[str]:
    return frozenset(item.id for item in getattr(published, subject, ()))


def _plan_items(published: Published) -> Iterator[str]:
    for plan in published.plans:
        for recommendation in plan.recommendations:
            yield recommendation.id
            yield from (action.id for action in recommendation.actions)


def _faults(root: Entity, known: _Known, *, dates: bool = True) -> list[Finding]:
    """What is named and is not there, then what is there twice or meant otherwise, in one walk."""
    unresolved: list[Finding | None] = []
    others: list[Finding] = []
    for entity in entities(root):
        values = entity.__dict__
        for name, kind in reference_fields(type(entity)):
            if values[name] is not None and known.lacks(kind, values[name]):
                unresolved += (known.refuse(*named) for named in _named(entity, name, kind))
        for name in _with_keys(type(entity)):
            if isinstance(values[name], tuple):
                others += repeats_in(values[name])
        others += bare_ids(entity, known.ids)
        if dates:
            others += unread_dates(entity)
    return [finding for finding in unresolved if finding] + others


def references(entity: Entity) -> Iterator[tuple[str, str, Place]]:
    """Kind, id and place of each reference that an entity itself makes."""
    for name, kind in reference_fields(type(entity)):
        yield from _named(entity, name, kind)


def _named(entity: Entity, name: str, kind: str) -> Iterator[tuple[str, str, Place]]:
    value = getattr(entity, name)
    if isinstance(value, str):
        yield kind, value, entity.place(name)
    elif value is not None:
        yield from ((kind, item, entity.place(name, i)) for i, item in enumerate(value))


@cache
def _with_keys(model: type[Entity]) -> tuple[str, ...]:
    """The fields of a model that hold, or list, things which have keys."""
    fields = {name: model.model_fields[name].annotation for name in nested_fields(model)}
    return tuple(
        name
        for name, held in fields.items()
        if any(m.KEY in m.model_fields for m in models_in(held))
    )


def repeats_in(items: Iterable[Entity]) -> list[Finding]:
    """Ids, or other keys, given twice within one list: a finding where it is not the first."""
    first: dict[str, Entity] = {}
    findings = []
    for item in items:
        key = item.KEY
        name = getattr(item, key, None)
        if name is None:
            continue
        if name in first:
            before = first[name].place(key)
            findings.append(
                Finding(
                    "M121",
                    item.place(key),
                    f"The {key} `{name}` is used twice; the first is in {before.file}, line "
                    f"{before.line}.",
                    f"Give one of the two another {key}.",
                )
            )
        first.setdefault(name, item)
    return findings
