"""Addresses of homes: the number of a house, a street and a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from masa.privacy.kinds import Hit, Kind, comparable
from masa.privacy.words import any_of, listed

_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}"
_YEAR = re.compile(r"(?:19|20)\d\d\s")
_ALONE = re.compile(rf"(?<![\w/-]){_POSTCODE}(?![\w/-])")


def homes(text: str) -> Iterator[Hit]:
    """An address with its postcode; not sure of a house in a street, or of a postcode alone."""
    whole: list[tuple[int, int]] = []
    for found in _house().finditer(text):
        whole.append(found.span())
        # With a postcode there is no doubt that it is an address; without one a year is no house.
        sure = found["postcode"] is not None
        if sure or not _YEAR.match(found[0]):
            yield _hit(found.span(), found[0], sure=sure)
    for found in _ALONE.finditer(text):
        if not any(start <= found.start() < end for start, end in whole):
            yield _hit(found.span(), found[0], sure=False)


def _hit(span: tuple[int, int], written: str, *, sure: bool) -> Hit:
    return Hit(*span, Kind.HOME, sure, comparable(Kind.HOME, written))


@cache
def _house() -> re.Pattern[str]:
    names = listed("street")
    street = any_of(form for name in names for form in (name.title(), name.upper(), name))
    name = r"[A-Z][A-Za-z'.-]{0,24}"
    flat = r"(?:(?i:flat|apartment|apt|room|unit)\s?\d{0,3}[A-Za-z]?,?\s)?"
    return re.compile(
        rf"(?<![\w,/£$-])(?<!\d\.){flat}\d{{1,4}}[A-Za-z]?(?:[-/]\d{{1,4}})?,?\s(?:(?:the|The|of|St\.?)\s)?(?:{name}\s){{1,3}}{street}\b"
        rf"(?:[^.;!?\d]{{0,90}}?\b(?P<postcode>(?i:{_POSTCODE}))\b)?"
    )
