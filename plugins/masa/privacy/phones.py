"""Mobile numbers. Those of offices and helplines begin otherwise: 01, 02, 03, 08, 101, 116."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masa.privacy.kinds import Hit, Kind, comparable
from masa.privacy.plain import GAP_IN_PHONES as _GAP

#: Every number from 070 to 079, given out or not: the numbers for dramas are not, for example.
_HERE = re.compile(
    rf"(?<![\w+])(?<!\d[-./])(?:(?:\+|00)44|44(?=\d)|\(?0)(?:{_GAP}\(0\))?{_GAP}7(?:{_GAP}\d){{9}}(?!\w|-\d)"
)
_PLUS_HERE = re.compile(rf"\+44(?:{_GAP}\(0\))?{_GAP}7(?:{_GAP}\d){{9}}(?!\w)")
#: Five digits and six, whatever stands between them, also with the letter O for the zero.
_GROUPED = re.compile(r"(?<![\w+.,/$-])[0Oo]7\d{3}[^\w;]{1,3}\d{3}[^\w;]{0,3}\d{3}(?!\w|[.,/-]\d)")
#: Named, so that the zero may be left out.
_NAMED = re.compile(
    r"\b(?:mob(?:ile)?|cell|phone|text|sms|whatsapp)(?:\s(?:no|number)\b)?[^\w;]{0,4}"
    rf"(?:(?:is|was)\s)?(7(?:{_GAP}\d){{9}})(?!\w)",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"(?<![\w+])(?:\+|00)(?!44)[1-9](?:[ ().-]{0,2}\d){7,13}(?!\w)")
#: A day and a time, such as 07.01.2026 10.30.
_DAY = re.compile(r"0?7[.-]\d\d[.-](?:19|20)\d\d")


def mobiles(text: str) -> Iterator[Hit]:
    """Each mobile number; one of another country only where its country can tell."""
    for found in _NAMED.finditer(text):
        yield Hit(*found.span(1), Kind.MOBILE, True, comparable(Kind.MOBILE, found[1]))
    for pattern in (_HERE, _PLUS_HERE, _GROUPED):
        for found in pattern.finditer(text):
            if not _DAY.match(found[0]):
                yield _hit(found, sure=True)
    for found in _ABROAD.finditer(text):
        sure = _is_mobile(found[0])
        if sure is not None:
            yield _hit(found, sure=sure)


def _is_mobile(number: str) -> bool | None:
    """Whether a number with the code of its country is a mobile one; false: it may be."""
    # Its list of the world takes a while to load, and numbers abroad are rare.
    import phonenumbers as known  # noqa: PLC0415

    try:
        parsed = known.parse(f"+{comparable(Kind.NHS, number).removeprefix('00')}", None)
    except known.NumberParseException:
        return None
    kind = known.number_type(parsed)
    kinds = known.PhoneNumberType
    if kind in (kinds.MOBILE, kinds.PERSONAL_NUMBER, kinds.PAGER):
        return True
    return False if kind == kinds.FIXED_LINE_OR_MOBILE else None


def _hit(found: re.Match[str], *, sure: bool) -> Hit:
    start, end = found.span()
    if found[0].startswith("(") and ")" not in found[0]:
        start += 1  # the bracket is that of a sentence
    return Hit(start, end, Kind.MOBILE, sure, comparable(Kind.MOBILE, found[0]))
