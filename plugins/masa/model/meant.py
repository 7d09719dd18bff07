"""Words that were meant as something else: as an id, or as a date.

They would be published as they stand: `lead: cx-northmere`, where `lead: {person: cx-northmere}`
was meant, or `next-review: 16/9/27`, which no day is read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from masa.findings import Finding, Severity
from masa.model.base import Entity, NoId, yaml_name
from masa.model.dates import Precision, seems_a_date
from masa.model.values import When
from masa.model.walking import marks_of, own_fields, reference_fields


def unread_dates(entity: Entity) -> Iterator[Finding]:
    """M109, for a wording that looks like a date and names no day."""
    if not isinstance(entity, When) or entity.precision is not Precision.UNKNOWN or entity.last:
        return
    if seems_a_date(entity.text):
        says = f"No day is read from `{entity.text}`, so nothing can fall due on it."
        mend = "Write it with its whole year, such as 28 September 2026 or 2026-09-28."
        yield Finding("M109", entity.place("text"), says, mend, Severity.WARNING)


class _Words(NamedTuple):
    """A field for words, the fields for ids beside it with their kinds, and how one is begun."""

    name: str
    fields: tuple[tuple[str, str], ...]
    begun: re.Pattern[str]


def bare_ids(entity: Entity, known: Mapping[str, frozenset[str]]) -> Iterator[Finding]:
    """M122, for the words of one entity; ``known`` are the ids that there are of each kind."""
    for words in _words(type(entity)):
        text = entity.__dict__[words.name]
        if text is None:
            continue
        place = entity.place(words.name)
        same = [name for name, kind in words.fields if text in known.get(kind, ())]
        if same:
            meant = [f"{name}: {text}" for name in same]
            says = f"`{text}` is an id, and would be published as if it were a name."
            yield Finding("M122", place, says, _mend(entity, words.name, meant))
        elif begun := words.begun.fullmatch(text):
            mend = _mend(entity, words.name, [f"{begun[1]}: {begun[2]}"])
            says = f"`{text}` is read as words, and would be published as it stands."
            yield Finding("M122", place, says, f"{mend[:-1]}, without quotation marks.")


def _mend(entity: Entity, name: str, meant: list[str]) -> str:
    if entity.at.entries:
        instead = " or ".join(f"`{one}`" for one in meant)
        return f"Write {instead}; only words for readers belong under `{yaml_name(name)}`."
    return f"Write {' or '.join(f'`{{{one}}}`' for one in meant)}."


@cache
def _words(model: type[Entity]) -> tuple[_Words, ...]:
    kinds = dict(reference_fields(model))
    found = []
    for name, info in own_fields(model):
        for mark in (mark for mark in marks_of(info) if isinstance(mark, NoId)):
            fields = tuple((yaml_name(one), kinds[one]) for one in mark.fields)
            names = "|".join(one for one, _ in fields)
            begun = re.compile(rf"\{{?\s*({names})\s*:\s*([^\n}}]+?)\s*\}}?")
            found.append(_Words(name, fields, begun))
    return tuple(found)
