"""The anchors of a page: no two things on it have the same one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

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
    given = {field.name: getattr(thing, field.name) for field in fields(thing)}  # type: ignore[arg-type]
    own = {"id": _free(given["id"], taken)} if given.get("id") else {}
    inner = {name: _apart(value, taken) for name, value in given.items() if name != "id"}
    return _with(thing, **own, **inner)


def anchors_in(thing: Any) -> frozenset[str]:
    """Every anchor of a section, a block, or several: where a link may lead."""
    if isinstance(thing, tuple):
        return frozenset[str]().union(*map(anchors_in, thing))
    if isinstance(thing, Table):
        return frozenset(thing.anchors)
    if not isinstance(thing, (*_HOLDERS, Section)):
        return frozenset()
    given = {field.name: getattr(thing, field.name) for field in fields(thing)}  # type: ignore[arg-type]
    own = frozenset((given["id"],)) if given.get("id") else frozenset[str]()
    return own.union(*(anchors_in(value) for value in given.values()))


def _with(thing: Any, **values: Any) -> Any:
    changed = {name: new for name, new in values.items() if new is not getattr(thing, name)}
    return replace(thing, **changed) if changed else thing
