"""Numbers that say who somebody is: of the NHS, of schools, of HMRC, of passports and of cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stdnum.gb import nhs, upn

from masa.privacy.kinds import Hit, Kind, comparable
from masa.privacy.plain import GAP as _GAP
from masa.privacy.plain import around
from masa.privacy.words import any_of, listed

#: What may stand between the name of a number and the number: "number (mother):", "-number: ".
_IS = (
    r"(?:[\s,_-]{0,2}(?:numbers?|nos?\b|num|refs?\b|references?|ids?\b|identifier|code))?\W{0,4}"
    r"(?:[a-z]{1,12}\)\W{0,3})?(?:(?:is|was|of)\b\W{0,2})?"
)

_NHS = re.compile(rf"(?<![\w£$#/])\d{{3}}({_GAP})\d{{3}}({_GAP})\d{{4}}(?!\w|[.,]\d|-\w)")
_NHS_NAMED = re.compile(rf"\bnhs{_IS}((?:\d(?:{_GAP}|/)){{9}}\d)(?!\d)", re.IGNORECASE)
_NHS_NEAR = re.compile(r"\b(?:nhs|patients?|hospital)\b", re.IGNORECASE)
#: A number after the code of a country is a telephone number.
_ABROAD = re.compile(r"(?:\+|\b00)\d{1,3}[ .-]?(?:\(0\))?[ .-]?\Z")

_LETTER = "[A-HJ-NP-RT-Z]"
_UPN = re.compile(rf"(?<!\w){_LETTER}[ -]?(?:\d[ -]?){{11}}[0-9A-HJ-NP-RT-Z](?!\w)", re.IGNORECASE)
_UPN_NAMED = re.compile(
    rf"\b(?:upn|unique[\s_-]pupil){_IS}([a-z]?[ -]?(?:\d[ -]?){{11,12}}[a-z]?)(?!\w)", re.IGNORECASE
)

# Which letters HMRC gives, and which pairs it never gives.
_NINO = re.compile(
    r"(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    rf"(?:{_GAP}\d\d){{3}}{_GAP}[A-D](?!\w)"
)
_NINO_SMALL = re.compile(r"(?<!\w)[a-z]{2}\d{6}[a-d](?!\w)", re.IGNORECASE)
_NINO_NAMED = re.compile(
    rf"\b(?:nino|n\.?i\.?|national[\s_-]insurance){_IS}"
    rf"([a-z]{{2}}(?:{_GAP}\d\d){{3}}(?:{_GAP}[a-d]\b)?)",
    re.IGNORECASE,
)

_PASSPORT = re.compile(rf"\bpassport{_IS}([A-Z]{{0,3}}[ -]?\d{{7,9}})(?!\w)", re.IGNORECASE)
# Five letters of the surname, then decade, month (50 more for women), day and year of birth.
_DRIVER = re.compile(
    r"(?<!\w)[A-Z][A-Z9]{4}[ -]?\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d"
    r"[ -]?[A-Z9]{2}[A-Z0-9][ -]?[A-Z]{2}(?:[ -]?\d\d)?(?!\w)"
)
_DRIVER_NAMED = re.compile(
    rf"\bdriv(?:ing|er'?s)[\s_-]licen[cs]e{_IS}"
    r"([A-Z0-9]{5}[ -]?\d{6}[ -]?[A-Z0-9]{3}[ -]?[A-Z]{2})(?!\w)",
    re.IGNORECASE,
)
#: Of a case in a family court, and of one that the police sent to a court.
_COURT = re.compile(r"(?<![\w/-])(?:[A-Z]{2}\d\d[A-Z]\d{5}|\d\d[A-Z]{2}/\d{3,6}/\d\d)(?![\w/-])")


#: Numbers by their names, and what stands in a text in which one may be named.
_NAMED = (
    (_NHS_NAMED, Kind.NHS, ("nhs",)),
    (_UPN_NAMED, Kind.PUPIL, ("upn", "unique")),
    (_NINO_NAMED, Kind.INSURANCE, ("nino", "ni", "n.i", "insurance")),
    (_PASSPORT, Kind.IDENTITY, ("passport",)),
    (_DRIVER_NAMED, Kind.IDENTITY, ("driv",)),
)
_UNNAMED = (
    (_NINO, Kind.INSURANCE),
    (_NINO_SMALL, Kind.INSURANCE),
    (_DRIVER, Kind.IDENTITY),
    (_COURT, Kind.CASE),
)


def numbers(text: str) -> Iterator[Hit]:
    """All of them, in no order; some may be found twice."""
    yield from _nhs(text)
    yield from _pupil(text)
    lower = text.lower()
    for pattern, kind, signs in _NAMED:
        if any(sign in lower for sign in signs):
            yield from (_hit(found, kind, 1) for found in pattern.finditer(text))
    for pattern, kind in _UNNAMED:
        for found in pattern.finditer(text):
            if kind is not Kind.INSURANCE or _NINO.fullmatch(found[0].upper()):
                yield _hit(found, kind)
    for found in _cases().finditer(text):
        yield _hit(found, Kind.CASE, 1)


def _nhs(text: str) -> Iterator[Hit]:
    for found in _NHS.finditer(text):
        digits = "".join(filter(str.isdigit, found[0]))
        if not nhs.is_valid(digits) or len(set(digits)) == 1:
            continue
        before, after = around(text, *found.span(), 40, 30)
        if _ABROAD.search(before):
            continue
        is_grouped = found[1] and found[2]
        if is_grouped or _NHS_NEAR.search(f"{before} {after}"):
            yield _hit(found, Kind.NHS)
        elif not _office().search(before):
            yield _hit(found, Kind.NHS, sure=False)


def _pupil(text: str) -> Iterator[Hit]:
    for found in _UPN.finditer(text):
        bare = comparable(Kind.PUPIL, found[0]).upper()
        # Not `upn.is_valid`: it does not know the authorities that were made after 2011.
        if len(bare) == 13 and upn.calc_check_digit(bare[1:]) == bare[0]:
            yield _hit(found, Kind.PUPIL)


def _hit(found: re.Match[str], kind: Kind, group: int = 0, *, sure: bool = True) -> Hit:
    start, end = found.span(group)
    return Hit(start, end, kind, sure, comparable(kind, found[group]))


@cache
def _office() -> re.Pattern[str]:
    """The name of another number, a few words before it."""
    names = any_of(listed("number-of-an-office"))
    return re.compile(rf"\b{names}\b[^;\n]{{0,20}}\Z", re.IGNORECASE)


@cache
def _cases() -> re.Pattern[str]:
    names, systems = any_of(listed("record-of-a-person")), any_of(listed("system-of-cases"))
    number = r"(?:ref(?:erence)?(?:[\s_-](?:no|num|number))?|id|no|num|number|record)\b"
    # Not the telephone number of an office, not a year.
    other = (
        r"(?!\(?0[1-3589](?:[\s()-]{0,2}\d){8,9}(?!\d)|0800 1111\b"
        r"|(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?(?![\w/-]))"
    )
    before = r"(?:(?-i:[A-Z]{1,4}\d{0,2} )|[A-Z]{1,4}[/-]?)?+"
    written = rf"({before}{other}(?=(?:\d[A-Z/-]{{0,3}}){{4}})\d[\dA-Z]*(?:[/-][\dA-Z]+){{0,4}})"
    return re.compile(
        rf"\b(?:(?:{names}|{systems})(?:'s)?(?:[\s_-]{number}|\s?#)|{systems}(?=:))"
        rf"[^\w;]{{0,5}}+(?:(?:is|was)\s)?+{written}(?!\w)",
        re.IGNORECASE,
    )
