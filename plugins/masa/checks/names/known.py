"""The names that the registers and the partnerships give, worked out once for a site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from masa.checks.current import has_ended
from masa.checks.names.whole_words import any_of
from masa.model.library import Library
from masa.model.published import Published
from masa.model.registers import Organisation, Term

_SHORTER = {" Integrated Care Board": " ICB", " Clinical Commissioning Group": " CCG"}
#: Areas that an authority is responsible for. Regions and towns are named everywhere.
_AUTHORITIES = ("local-authority", "borough", "county")
#: Fewer letters than this are too likely to mean something else.
_LETTERS = 3


@dataclass(frozen=True, slots=True)
class OldName:
    """A name of a body that has ended, or that now has another."""

    body: Organisation
    until: str
    renamed: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """Names and whose they are. ``pattern`` finds those with a capital, but not ``current``.

    Small letters are many: a search for names that begin with one would halt at every word. Those
    few names are in ``small``.
    """

    bodies: dict[str, OldName]
    words: dict[str, Term]
    areas: dict[str, tuple[str, ...]]
    partnerships: dict[str, tuple[str, ...]]
    initials: frozenset[str]
    current: frozenset[str]
    small: tuple[str, ...]
    pattern: re.Pattern[str]

    def found_in(self, text: str) -> frozenset[str]:
        """Which of the names stand in a text; those in small letters perhaps within a word."""
        found = {name for name in self.small if name in text}
        return frozenset(found.union(self.pattern.findall(text)))


def known_names(library: Library, today: date) -> Known:
    """Every name that may be stale, or belong elsewhere, on that day."""
    organisations = library.registers.organisations
    current = {n for o in organisations if not has_ended(o.ended, today) for n in names_of(o)}
    bodies = {n: old for o in organisations for n, old in _old_names(o, today) if n not in current}
    words = {n: term for term in library.registers.terms for n in _old_words(term, today)}
    areas: dict[str, tuple[str, ...]] = {}
    for area in library.registers.areas:
        if area.kind in _AUTHORITIES:
            areas[area.name] = (*areas.get(area.name, ()), area.id)
    partnerships: dict[str, tuple[str, ...]] = {}
    for one in library.partnerships:
        partnerships[one.name] = (*partnerships.get(one.name, ()), one.slug)
    published = library.published
    initials = {letters for one in published if not one.is_record for letters in initials_of(one)}
    names = {*bodies, *words, *areas, *partnerships, *initials}
    small = {name for name in names if name[0].islower()}
    return Known(
        *(bodies, words, areas, partnerships),
        *(frozenset(initials), frozenset(current), tuple(small)),
        any_of(names - small),
    )


def names_of(body: Organisation) -> Iterator[str]:
    """The names by which a text may call a body."""
    names = {body.name, body.short_name or body.name}
    for long, short in _SHORTER.items():
        names |= {name.replace(long, short) for name in names if name.endswith(long)}
    names |= {name.removeprefix("NHS ") for name in names if " " in name.removeprefix("NHS ")}
    if body.kind == "integrated-care-board" and body.name.startswith("NHS "):
        # The public knows the boards by a shorter name: NHS Sussex.
        names.add(body.name.removesuffix(" Integrated Care Board"))
    yield from names
    yield from (name.replace(" and ", " & ") for name in names if " and " in name)


def _old_names(body: Organisation, today: date) -> Iterator[tuple[str, OldName]]:
    if body.ended and has_ended(body.ended, today):
        for name in names_of(body):
            yield name, OldName(body, body.ended.text)
    for former in body.former_names:
        if former.until is None or has_ended(former.until, today):
            yield former.name, OldName(body, former.until.text if former.until else "", True)


def _old_words(term: Term, today: date) -> Iterator[str]:
    if not has_ended(term.until, today):
        return
    for name in (term.term, term.stands_for):
        if name:
            for written in (name, name.lower(), name.title()):
                yield from (written, f"{written}s") if not name.isupper() else (name, f"{name}s")


def initials_of(published: Published) -> dict[str, str]:
    """The first letters of each group with a long name, and that name."""
    found: dict[str, str] = {}
    for group in published.groups:
        words = re.findall(r"[^\W\d_][\w’']*", group.name)
        letters = "".join(word[0] for word in words if word[0].isupper())
        if len(letters) >= _LETTERS:
            found[letters] = group.name
    return found


def containing(names: Iterable[str], part: str) -> list[str]:
    """The names that hold another as whole words, and more."""
    return [name for name in names if len(name) > len(part) and part in name]
