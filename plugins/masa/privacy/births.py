"""Dates of birth: a date with its name, or a date beside a child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from masa.privacy.kinds import Hit, Kind, comparable
from masa.privacy.plain import around
from masa.privacy.words import any_of, listed

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19|20)\d\d"
#: Without a year only in the second last form, and without a day in the last.
_DATE = re.compile(
    rf"\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{_YEAR}|\d\d)\b|{_YEAR}[/.-]\d{{1,2}}[/.-]\d{{1,2}}\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s-](?:of\s)?{_MONTH}(?P<year>[\s,-]{{0,2}}(?:{_YEAR}|'\d\d)\b)?"
    rf"|(?<![a-z]){_MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?,?)?\s(?:of\s)?{_YEAR}\b",
    re.IGNORECASE,
)
#: Named outright: nothing else can be meant.
_NAMED = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\b\.?|dates?\sof\sbirth|day\sof\sbirth|birth\s?-?dates?|birthdays?)"
    r"[^;!?]{0,30}\Z",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"[\s,(]{0,3}(?:(?:is|was|as)\s)?(?:(?:his|her|their|the|a)\s)?"
    r"(?:d\.?o\.?b\b|date\sof\sbirth|birthday|birth\sdate)",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bborn\b[^.;!?\n]{0,40}\Z", re.IGNORECASE)
_TURNED = re.compile(
    r"\bturn(?:ed|s)\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen)"
    r"\son\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_LETTER = r"\b(?:Child|Baby)\s[A-Z]\d?\b(?!\w)"
_LETTER_BEFORE = re.compile(rf"{_LETTER}[^.;!?\n]{{0,60}}\Z")
_LETTER_AFTER = re.compile(rf"\A[^.;!?\n]{{0,60}}?{_LETTER}")
_SIGNS = ("born", "birth", "dob", "d.o.b", "d. o. b", "d o b", "turned", "turns", "child ", "baby ")
_BEFORE, _AFTER = 75, 70


def births(text: str) -> Iterator[Hit]:
    """Each date of birth; not sure where what was born may be no person."""
    lower = text.lower()
    if any(sign in lower for sign in _SIGNS):
        for found in _DATE.finditer(text):
            if not text[found.start() - 1 : found.start()].isalnum():
                yield from _judged(text, found)


def _judged(text: str, found: re.Match[str]) -> Iterator[Hit]:
    """A date, if it is somebody's."""
    start, end = found.span()
    before, after = around(text, start, end, _BEFORE, _AFTER)
    if _NAMED.search(before) or _NAMED_AFTER.match(after):
        yield _hit(found, sure=True)
    elif _BORN.search(before) or _TURNED.search(before):
        yield _hit(found, sure=_somebody().search(before + after) is not None)
    elif _has_year(found) and (_LETTER_BEFORE.search(before) or _LETTER_AFTER.match(after)):
        yield _hit(found, sure=True)


def _has_year(found: re.Match[str]) -> bool:
    return found["year"] is not None or not found[0].split()[-1].isalpha()


def _hit(found: re.Match[str], *, sure: bool) -> Hit:
    return Hit(*found.span(), Kind.BIRTH, sure, comparable(Kind.BIRTH, found[0]))


@cache
def _somebody() -> re.Pattern[str]:
    """Somebody who can be born."""
    people, offices = any_of(listed("near-a-birth")), any_of(listed("child-of-an-office"))
    return re.compile(rf"\b{people}\b(?!\s(?:and\s\w+\s)?{offices})", re.IGNORECASE)
