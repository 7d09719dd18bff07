"""Measures with their base: the latest value beside the one before, where both were published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from masa.model.values import Figure
from masa.pages import words
from masa.pages.blocks import Block, Table
from masa.pages.figure_rows import figures, named, noted, parts
from masa.pages.inline import Inline, Joined, Missing


def measures(caption: str, items: tuple[Figure, ...], about: str = "") -> tuple[Block, ...]:
    """A table of measures; a measure with several periods has its latest and the one before.

    ``about`` ends the caption for listeners: the heading above has said it.
    """
    if len(_grouped(items)) == len(items):
        return figures(caption, items, about)
    return (Table(caption, ("What", "Latest", "Before"), tuple(_rows(items)), about=about),)


def _grouped(items: tuple[Figure, ...]) -> list[list[Figure]]:
    """Those of the same thing together, in the order in which each thing came first."""
    groups: dict[str, list[Figure]] = {}
    for item in items:
        groups.setdefault(item.what, []).append(item)
    return list(groups.values())


def _rows(items: tuple[Figure, ...], depth: int = 0) -> Iterator[tuple[Inline, ...]]:
    for group in _grouped(items):
        yield _row(group, depth)
        yield from _rows(tuple(part for item in group for part in parts(item)), depth + 1)


def _row(group: list[Figure], depth: int) -> tuple[Inline, ...]:
    newest = sorted(group, key=_last_day, reverse=True)
    before: Inline = Joined(tuple(_value(item) for item in newest[1:]), "; ")
    last = before if newest[1:] else Missing("Not recorded")
    return named(newest[0].what, depth), _value(newest[0]), last


def _value(item: Figure) -> Inline:
    """71%, 2025/26 (412 assessments). A footnote stands under it, if there is one."""
    value = words.figure_value(item)
    if isinstance(value, str):
        value = Markup("<strong>") + value + Markup("</strong>")
    said: list[Inline] = [value]
    if item.period:
        said = [Joined((value, words.as_moment(item.period)))]
    if item.base:
        said.append(f"({item.base})")
    return noted(Joined(tuple(said), " "), item.footnote)


def _last_day(item: Figure) -> date:
    return (item.period.last if item.period else None) or date.min
