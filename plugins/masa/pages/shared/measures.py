"""Measures with their base: the latest value beside the one before, where both were published."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from markupsafe import Markup

from masa.model.values import Figure
from masa.pages import words
from masa.pages.blocks import Block, Table
from masa.pages.inline import Inline, Joined, Missing
from masa.pages.sections import figures


def measures(caption: str, items: tuple[Figure, ...], about: str = "") -> tuple[Block, ...]:
    """A table of measures; a measure with several periods has its latest and the one before.

    ``about`` ends the caption for listeners: the heading above has said it.
    """
    ordered = sorted(items, key=lambda item: _first(items, item.what))
    groups = [list(group) for _, group in groupby(ordered, key=lambda item: item.what)]
    if len(groups) == len(items):
        return figures(caption, items, about)
    rows = tuple(_row(group) for group in groups)
    return (Table(caption, ("What", "Latest", "Before"), rows, about=about),)


def _first(items: tuple[Figure, ...], what: str) -> int:
    return next(place for place, item in enumerate(items) if item.what == what)


def _row(group: list[Figure]) -> tuple[Inline, ...]:
    newest = sorted(group, key=_last_day, reverse=True)
    before: Inline = Joined(tuple(_value(item) for item in newest[1:]), "; ")
    return newest[0].what, _value(newest[0]), before if newest[1:] else Missing("Not recorded")


def _value(item: Figure) -> Inline:
    """71%, 2025/26 (412 assessments). A footnote, if there is one."""
    value = words.figure_value(item)
    if isinstance(value, str):
        value = Markup("<strong>{}</strong>").format(value)
    said: list[Inline] = [value]
    if item.period:
        said = [Joined((value, words.as_moment(item.period)))]
    if item.base:
        said.append(f"({item.base})")
    shown = Joined(tuple(said), " ")
    return Joined((shown, item.footnote), ". ") if item.footnote else shown


def _last_day(item: Figure) -> date:
    return (item.period.last if item.period else None) or date.min
