"""Everything personal in a text. Only what stands around a sign of it is looked at closely.

A nation's pages are looked through in a second or two, so the signs are chosen to be found fast: an
expression that begins with a digit, and words that are looked for as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from masa.privacy import births, mail
from masa.privacy.homes import homes
from masa.privacy.kinds import Hit, Kind, hidden
from masa.privacy.numbers import numbers
from masa.privacy.phones import mobiles
from masa.privacy.plain import GAP, GAP_IN_PHONES, each, plain
from masa.privacy.told import told
from masa.privacy.words import any_of, listed

#: Nine digits; the end of a National Insurance number; the middle of a driving licence; a postcode;
#: eleven digits in two or three groups; the number of a case in court.
_SIGNS = (
    rf"\d(?:(?:{GAP_IN_PHONES}\d){{8,11}}"
    rf"|\d{GAP}\d\d{GAP}\d\d{GAP}[A-Da-d](?![A-Za-z])"
    r"|\d{5}[ -]?[A-Z9]{2}|(?!st|nd|rd|th)[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z0-9])"
    r"|\d{3,4}[^\w;]{1,3}\d{3}[^\w;]{0,3}\d{3}(?!\d)|\d[A-Z]\d{5}(?![A-Za-z0-9])|\d[A-Z]{2}/\d{3}"
)
_DIGITS = re.compile(f"{_SIGNS})")
#: The number of an office: eleven digits that begin with 01, 02, 03, 05, 08 or 09.
_OFFICE = re.compile(rf"0[1-3589](?:{GAP_IN_PHONES}\d){{9}}\Z")
_WORDS = (*births.SIGNS, *mail.SIGNS)
#: What a number is called, and a number of four digits or more that soon follows.
_NAMES = ("number", " no ", " no.", " no:", " num", " ref", "id", " record ", "insurance", "nino",
          "ni no", "ni:", "ni ", "licen", "upn", "passport", "nhs ", " #")  # fmt: skip
_NUMBER = re.compile(r"[^\n\d]{2,22}\d[\da-z/ -]{3}")
#: Who may stand beside a date.
_LETTERED = re.compile(births.LETTERED)
#: How far around a sign anything reaches that belongs to it.
_AROUND = 140
_SPACE = " \t\n"


def find(text: str, offices: frozenset[str] = frozenset(), *, deep: bool = True) -> list[Hit]:
    """What seems personal in a text, in its order; ``offices`` are more domains of office mail.

    Without ``deep`` only what is sure is looked for: words that a person must judge are left out.
    """
    if not text or text.isspace():
        return []
    same = plain(text)
    hits = list(_around_signs(same, offices, deep=deep))
    if deep:
        hits += told(same)
    elif hits:
        hits = [hit for hit in hits if hit.sure]
    return _apart(hits)


def masked(text: str) -> str:
    """The text with everything hidden that seems personal, as long as before.

    Words that tell of a case stay: they say nothing of who it is.
    """
    shown: list[str] = []
    before = 0
    for hit in find(text):
        if hit.kind is not Kind.TOLD:
            shown += (text[before : hit.start], hidden(text[hit.start : hit.end]))
            before = hit.end
    return "".join((*shown, text[before:]))


def _around_signs(text: str, offices: frozenset[str], *, deep: bool) -> Iterator[Hit]:
    for start, end in _windows(text, sorted(_signs(text, deep=deep))):
        part = text[start:end]
        for hit in _closely(part, offices):
            yield Hit(hit.start + start, hit.end + start, hit.kind, hit.sure, hit.value)


def _closely(text: str, offices: frozenset[str]) -> Iterator[Hit]:
    yield from numbers(text)
    yield from mobiles(text)
    yield from mail.addresses(text, offices)
    yield from births.births(text)
    yield from homes(text)


def _signs(text: str, *, deep: bool) -> Iterator[int]:
    """Where it is worth looking closely."""
    digits = _digits_and_houses() if deep else _DIGITS
    yield from (found.start() for found in digits.finditer(text) if not _OFFICE.match(found[0]))
    lower = text.lower()
    for word in _WORDS:
        yield from each(lower, word)
    yield from each(text, mail.SIGN_IN_CAPITALS)
    for word in (*_NAMES, *_systems()):
        yield from (at for at in each(lower, word) if _NUMBER.match(lower, at))
    yield from (found.start() for found in _LETTERED.finditer(text))


def _windows(text: str, signs: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Stretches around the signs that do not overlap and begin and end between words."""
    start = end = -1
    for sign in signs:
        if sign + _AROUND <= end:
            continue
        if start >= 0 and sign - _AROUND > end:
            yield start, end
            start = -1
        if start < 0:
            start = _outwards(text, max(0, sign - _AROUND), -1)
        end = _outwards(text, min(len(text), sign + _AROUND), 1)
    if start >= 0:
        yield start, end


def _outwards(text: str, at: int, step: int) -> int:
    """The next place between words, or the end of the text."""
    while 0 < at < len(text) and text[at] not in _SPACE:
        at += step
    return at


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Hits in order; of those that overlap the one that is sure, then the longest."""
    kept: list[Hit] = []
    best = sorted(set(hits), key=lambda hit: (not hit.sure, hit.start - hit.end, hit))
    taken: set[int] = set()
    for hit in best:
        if taken.isdisjoint(range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            kept.append(hit)
    return sorted(kept)


@cache
def _systems() -> tuple[str, ...]:
    """Systems of cases that a number follows at once."""
    return tuple(f"{name}:" for name in sorted(listed("system-of-cases")))


@cache
def _digits_and_houses() -> re.Pattern[str]:
    """The same, and a number and within three names a street."""
    forms = (form for name in listed("street") for form in (name.title(), name.upper(), name))
    name = r"(?:[A-Z][A-Za-z'.-]{0,24}\s){1,3}"
    return re.compile(rf"{_SIGNS}|[A-Za-z]?,?\s(?:(?:the|The|of)\s)?{name}{any_of(forms)}\b)")
