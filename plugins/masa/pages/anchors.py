"""The anchors of a page: no two things on it have the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import cache
from typing import Any, get_args, get_type_hints

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
    named = [_with(part, id=_free(part.id, taken)) for part in sections]
    return tuple(_with(part, blocks=_apart(part.blocks, taken)) for part in named)


def _free(anchor: str, taken: set[str]) -> str:
    """An anchor that neither is taken nor has a heading whose anchor is; from now on it is."""
    free, number = anchor, 1
    while taken & {free, f"{free}-heading"}:
        number += 1
        free = f"{anchor}-{number}"
    taken.update((free, f"{free}-heading"))
    return free


def _apart(thing: Any, taken: set[str]) -> Any:
    """A block, or several, with anchors of their own; the same object when nothing changes."""
    if isinstance(thing, tuple):
        made = tuple(_apart(item, taken) for item in thing)
        return thing if all(new is old for new, old in zip(made, thing, strict=True)) else made
    if isinstance(thing, Table):
        rows = tuple(_free(anchor, taken) for anchor in thing.anchors)
        return _with(thing, anchors=rows) if rows else thing
    if not isinstance(thing, _HOLDERS):
        return thing
    anchor = getattr(thing, "id", "")
    own = {"id": _free(anchor, taken)} if anchor else {}
    inner = {name: _apart(value, taken) for name, value in _inner(thing)}
    return _with(thing, **own, **inner)


def anchors_in(thing: Any) -> frozenset[str]:
    """Every anchor of a section, a block, or several: where a link may lead."""
    if isinstance(thing, tuple):
        return frozenset[str]().union(*map(anchors_in, thing))
    if isinstance(thing, Table):
        return frozenset(thing.anchors)
    if not isinstance(thing, (*_HOLDERS, Section)):
        return frozenset()
    anchor = getattr(thing, "id", "")
    own = frozenset((anchor,)) if anchor else frozenset[str]()
    return own.union(*(anchors_in(value) for _, value in _inner(thing)))


def _inner(thing: Any) -> Iterator[tuple[str, Any]]:
    """What stands in those fields of a thing in which something with an anchor may stand."""
    names = _fields(type(thing))  # type: ignore[arg-type]
    return ((name, getattr(thing, name)) for name in names)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Those fields of a class, by what they are said to hold: most hold words alone."""
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if _may_hold(hints[field.name]))


def _may_hold(hint: Any) -> bool:
    """Whether what a field is said to hold is one of those things, may be, or is made of them."""
    if parts := get_args(hint):
        return any(map(_may_hold, parts))
    wide = isinstance(hint, type) and any(issubclass(holder, hint) for holder in _HOLDERS)
    return hint is Any or wide or (isinstance(hint, type) and issubclass(hint, _HOLDERS))


def _with(thing: Any, **values: Any) -> Any:
    changed = {name: new for name, new in values.items() if new is not getattr(thing, name)}
    return replace(thing, **changed) if changed else thing
