"""The anchors of a page: no two things on it have the same one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, NamedTuple, get_args, get_type_hints

from masa.pages.blocks import Block, Card, Table
from masa.pages.special_blocks import Event, Lane, StepView
from masa.pages.views import Section

#: Anchors of the frame around every page.
FRAME = frozenset({"content", "menu", "site-search"})
#: What may have an anchor, or hold something that has one.
_HOLDERS = (Block, Card, StepView, Event, Lane)


def distinct(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Sections in which whatever has an anchor that is taken gets a number after it.

    Sections come first, because requirements lead to them; then what stands in them, such as
    cards, parts, steps and events, in the order of the page.
    """
    taken = set(FRAME)
    shown = named(sections, taken)
    return tuple(_with(part, blocks=_apart(part.blocks, taken)) for part in shown)


def named(sections: Iterable[Section], taken: set[str] | None = None) -> tuple[Section, ...]:
    """Sections of which no two have the same anchor; ``taken`` are those that none may have.

    What stands in them is not looked at: more sections may follow, and come before it.
    """
    taken = set(FRAME) if taken is None else taken
    return tuple(
        part if (free := _free(part.id, taken)) == part.id else replace(part, id=free)
        for part in sections
    )


def _free(anchor: str, taken: set[str]) -> str:
    """An anchor that neither is taken nor has a heading whose anchor is; from now on it is."""
    free, number = anchor, 1
    while free in taken or f"{free}-heading" in taken:
        number += 1
        free = f"{anchor}-{number}"
    taken.update((free, f"{free}-heading"))
    return free


def _apart(thing: Any, taken: set[str]) -> Any:
    """A block, or several, with anchors of their own; the same object when nothing changes."""
    if isinstance(thing, tuple):
        made = tuple([_apart(item, taken) for item in thing])
        return thing if all(map(is_, made, thing)) else made
    if isinstance(thing, Table):
        rows = tuple(_free(anchor, taken) for anchor in thing.anchors)
        return _with(thing, anchors=rows) if rows else thing
    may, inner = _kind(type(thing))  # type: ignore[arg-type]
    anchor = thing.id if may else ""
    if not anchor and not inner:
        return thing
    own = {"id": _free(anchor, taken)} if anchor else {}
    return _with(thing, **own, **{name: _apart(getattr(thing, name), taken) for name in inner})


def anchors_in(thing: Any) -> frozenset[str]:
    """Every anchor of a section, a block, or several: where a link may lead."""
    if isinstance(thing, tuple):
        return frozenset[str]().union(*map(anchors_in, thing))
    if isinstance(thing, Table):
        return frozenset(thing.anchors)
    may, inner = _kind(type(thing))  # type: ignore[arg-type]
    anchor = thing.id if may else ""
    own = frozenset((anchor,)) if anchor else frozenset[str]()
    return own.union(*[anchors_in(getattr(thing, name)) for name in inner])


class _Kind(NamedTuple):
    """Whether things of a class may have an anchor, and the fields in which others may stand."""

    named: bool
    inner: tuple[str, ...]


@cache
def _kind(kind: type) -> _Kind:
    """By what its fields are said to hold: most hold words alone."""
    if not issubclass(kind, (*_HOLDERS, Section)) or not is_dataclass(kind):
        return _Kind(False, ())
    hints = get_type_hints(kind)
    inner = (field.name for field in fields(kind) if _may_hold(hints[field.name]))
    return _Kind("id" in hints, tuple(inner))


def _may_hold(hint: Any) -> bool:
    """Whether what a field is said to hold is one of those things, may be, or is made of them."""
    if parts := get_args(hint):
        return any(map(_may_hold, parts))
    wide = isinstance(hint, type) and any(issubclass(holder, hint) for holder in _HOLDERS)
    return hint is Any or wide or (isinstance(hint, type) and issubclass(hint, _HOLDERS))


def _with(thing: Any, **values: Any) -> Any:
    changed = {name: new for name, new in values.items() if new is not getattr(thing, name)}
    return replace(thing, **changed) if changed else thing
