"""What differs between two versions of what somebody publishes, found by identity and not by line.

An entry keeps its identity by its ``id``, or where it has none by what names it (its title, its
payer, its seat). So a list in another order, or a file cut in two, is no change.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from masa.model.base import Entity, yaml_name
from masa.model.measures import Cell
from masa.model.money import Amount
from masa.model.practice import Clock
from masa.model.published import Published
from masa.model.values import Absence, Citation, Link, Party, When

#: Written as one value, and compared as one.
VALUES = (When, Amount, Party, Link, Clock, Citation, Absence, Cell)
#: Where a fact comes from and as at when may change while the fact does not.
_LEFT_OUT = frozenset({"at", "source", "as_of"})
_OF_FOLDERS = frozenset({"slug", "places", "unread"})
#: What names an entry that has no id, the first of these that it has.
_NAMES = (
    "id", "requirement", "payer", "seat", "area", "title", "name", "theme", "topic", "what",
    "number", "numbers", "does", "term", "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference. ``field`` is empty where the ``owner`` itself was added or taken out.

    ``around`` are the entities that the owner is in, the outermost first; ``subject`` is the name
    of the subject in YAML. ``before`` and ``after`` are values, or nothing.
    """

    subject: str
    around: tuple[Entity, ...]
    owner: Entity
    field: str
    before: Any
    after: Any

    @property
    def was_added(self) -> bool:
        """Whether it was not there before."""
        return self.before is None

    @property
    def was_removed(self) -> bool:
        """Whether it is not there any more."""
        return self.after is None


def edits(before: Published, after: Published) -> Iterator[Edit]:
    """Every difference between two versions, in the order of the subjects.

    A subject that could not be read in one of them is left out: nobody knows what it said.
    """
    left_out = _LEFT_OUT | _OF_FOLDERS | before.unread | after.unread
    for name, info in type(after).model_fields.items():
        if name not in left_out:
            subject = str(info.alias or yaml_name(name))
            yield from _between(
                subject, (), after, name, getattr(before, name), getattr(after, name)
            )


def _between(
    subject: str, around: tuple[Entity, ...], owner: Entity, field: str, before: Any, after: Any
) -> Iterator[Edit]:
    if before == after:
        return
    # The version itself is no part of what is changed: its subjects are.
    inside = (*around, owner) if not isinstance(owner, Published) else around
    if _is_one(before) and _is_one(after) and type(before) is type(after):
        yield from _inside(subject, inside, before, after)
    elif _is_one(before) or _is_one(after):
        yield Edit(subject, inside, after or before, "", before, after)
    elif isinstance(after, tuple) and any(_is_one(item) for item in (*(before or ()), *after)):
        yield from _lists(subject, inside, before or (), after)
    elif isinstance(after, dict):
        yield from _mappings(subject, inside, owner, before, after)
    else:
        yield Edit(subject, around, owner, field, _nothing(before), _nothing(after))


def _inside(
    subject: str, around: tuple[Entity, ...], before: Entity, after: Entity
) -> Iterator[Edit]:
    for name, new in after.fields():
        if name not in _LEFT_OUT:
            yield from _between(subject, around, after, name, getattr(before, name), new)


def _lists(
    subject: str, around: tuple[Entity, ...], before: tuple[Any, ...], after: tuple[Any, ...]
) -> Iterator[Edit]:
    old, new = _by_identity(before), _by_identity(after)
    for key, item in new.items():
        if key not in old:
            yield Edit(subject, around, item, "", None, item)
        elif old[key] != item:
            yield from _inside(subject, around, old[key], item)
    for key, item in old.items():
        if key not in new:
            yield Edit(subject, around, item, "", item, None)


def _mappings(
    subject: str,
    around: tuple[Entity, ...],
    owner: Entity,
    before: dict[str, Any],
    after: dict[str, Any],
) -> Iterator[Edit]:
    for key in {**before, **after}:
        old, new = before.get(key), after.get(key)
        yield from _between(f"{subject}.{key}", around, owner, key, old, new)


def _by_identity(items: tuple[Any, ...]) -> dict[Hashable, Any]:
    found: dict[Hashable, Any] = {}
    for item in items:
        key = _identity(item)
        again = sum(known[0] == key for known in found if isinstance(known, tuple))
        found[key, again] = item
    return found


def _identity(item: Any) -> Hashable:
    for name in _NAMES:
        value = getattr(item, name, None)
        if value:
            return name, repr(value)
    return repr(item)


def _is_one(value: Any) -> bool:
    return isinstance(value, Entity) and not isinstance(value, VALUES)


def _nothing(value: Any) -> Any:
    return None if value in ((), "", None) else value
