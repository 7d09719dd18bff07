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
    rf"\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{_YEAR}|\d\d)\b(?![/.-]\d)"
    rf"|{_YEAR}[/.-]\d{{1,2}}[/.-]\d{{1,2}}\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s-](?:of\s)?{_MONTH}(?P<year>[\s,-]{{0,2}}(?:{_YEAR}|'?\d\d)\b(?![.:]\d))?"
    rf"|(?<![a-z]){_MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?,?)?\s(?:of\s)?{_YEAR}\b",
    re.IGNORECASE,
)
_WITHOUT_A_DAY = re.compile(rf"{_MONTH}\s(?:of\s)?{_YEAR}", re.IGNORECASE)
_NAME = (
    r"\b(?:d[./\s-]{0,2}o[./\s-]{0,2}b\b\.?|(?:dates?|day)[\s_-]of[\s_-]births?"
    r"|birth[\s_-]{0,2}dates?)"
)
#: The end of a sentence: what follows it is another matter.
_SAME_SENTENCE = r"(?:(?!\.\s+[A-Z])[^;!?]){0,30}"
#: What leads from a name to its date: marks, an age, "was given as"; or any words up to a mark.
_LEADS = (
    r"(?:[^A-Za-z;!?]{0,12}(?:(?:is|are|was|were|on|as|of|the|given|recorded)\b[^A-Za-z;!?]{0,12}){0,4}"
    r"|(?:(?!\.\s+[A-Z])[^;!?]){0,29}[:=|(]\W{0,3})"
)
#: Named outright: nothing else can be meant.
_NAMED = re.compile(rf"(?i:{_NAME}){_LEADS}\Z")
#: Named in the same sentence, which may say something else of it: "the birth date field was added".
_NAMED_NEAR = re.compile(rf"(?i:{_NAME}){_SAME_SENTENCE}\Z")
#: Without a mark that only dates have: right after the name.
_NAMED_DIGITS = re.compile(
    rf"{_NAME}\W{{0,4}}(?:(?:is|was)\s)?(\d\d\s?\d\d\s?(?:{_YEAR}|\d\d))(?![\w/-])", re.IGNORECASE
)
_BIRTHDAY = re.compile(
    r"\bbirthdays?(?:\s?[:(=]\s?|,?\s(?:(?:is|was|are|were|falls|fell|on)\s){1,2}(?:the\s)?)\Z",
    re.IGNORECASE,
)
_BIRTHDAY_NEAR = re.compile(r"\bbirthdays?[\s,-]{1,3}\Z", re.IGNORECASE)
_NAMED_AFTER = re.compile(
    r"(?:[\s(]{1,3}|[\s,(]{0,3}(?:is|was|as)\s(?:(?:his|her|their|the|a)\s)?)"
    rf"(?:{_NAME}|(?<!\w)birthday)",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bborn\b[^.;!?\n]{0,40}\Z", re.IGNORECASE)
#: Not of one day: it tells who is counted, or who starts school.
_BORN_FROM = re.compile(
    r"\bborn\s(?:on\sor\s)?(?:before|after|between|since|from|until)\b", re.IGNORECASE
)
_OR_LATER = re.compile(r"\sor\s(?:after|before|earlier|later)\b", re.IGNORECASE)
#: Said of who was born: the day is of that, or of a rule.
_BORN_AND = re.compile(
    r"\b(?:is|are|was|were|will|must|can|should|has|have|from|by|until|since)\b", re.IGNORECASE
)
_BORN_IN = re.compile(r"(?<!was\s)(?<!were\s)\bborn\s(?:in\s)?\Z", re.IGNORECASE)
_TURNED = re.compile(
    r"\bturn(?:ed|s)\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen)"
    r"\son\s(?:the\s)?\Z",
    re.IGNORECASE,
)
#: A person without a name, as a text that is looked for fast: it begins with a letter.
LETTERED = (
    r"(?:Child|Baby|Infant|Pupil|Sibling|Twin|Boy|Girl|Young\s[Pp]erson)\s(?:[A-Z]{1,2}\d?|\d{1,2})"
    r"(?![\w&]|-\d)"
)
_JOINED = r"(?:\s?[,(:|-]{1,2}\s?|\s)"
_LETTER_BEFORE = re.compile(rf"\b{LETTERED}(?P<between>[^.;!?\n]{{0,60}})\Z")
_LETTER_AFTER = re.compile(rf"\A(?P<between>[^.;!?\n]{{0,60}}?)\b{LETTERED}")
_BETWEEN_JOINED = re.compile(rf"{_JOINED}(?:on\s)?|\)?{_JOINED}")
#: Words by which each date of birth is found, but for those beside a letter.
SIGNS = (
    "born", "birth", "dob", "d.o.b", "d. o. b", "d o b", "d/o/b", "d-o-b", "turned ", "turns ",
)  # fmt: skip
_LETTERED = re.compile(LETTERED)
_BEFORE, _AFTER = 75, 70


def births(text: str) -> Iterator[Hit]:
    """Each date of birth; not sure where it may be another day, or what was born no person."""
    lower = text.lower()
    if any(sign in lower for sign in SIGNS) or _LETTERED.search(text):
        for found in _DATE.finditer(text):
            if not text[found.start() - 1 : found.start()].isalnum():
                yield from _judged(text, found)
        for found in _NAMED_DIGITS.finditer(text):
            yield Hit(*found.span(1), Kind.BIRTH, True, comparable(Kind.BIRTH, found[1]))


def _judged(text: str, found: re.Match[str]) -> Iterator[Hit]:
    """A date, if it is somebody's."""
    before, after = around(text, *found.span(), _BEFORE, _AFTER)
    if _NAMED.search(before) or _BIRTHDAY.search(before) or _NAMED_AFTER.match(after):
        yield _hit(found, sure=True)
    elif _NAMED_NEAR.search(before) or _BIRTHDAY_NEAR.search(before):
        yield _hit(found, sure=False)
    elif born := _BORN.search(before):
        if not _BORN_FROM.match(born[0]) and not _OR_LATER.match(after):
            is_of_it = not _BORN_AND.search(born[0])
            yield _hit(found, sure=is_of_it and _is_of_somebody(found, before, after))
    elif _TURNED.search(before):
        yield _hit(found, sure=_somebody().search(before + after) is not None)
    elif _has_year(found):
        yield from _beside_a_letter(found, before, after)


def _beside_a_letter(found: re.Match[str], before: str, after: str) -> Iterator[Hit]:
    for lettered in (_LETTER_BEFORE.search(before), _LETTER_AFTER.match(after)):
        if lettered:
            yield _hit(found, sure=_is_joined(found, lettered["between"], before))


def _is_of_somebody(found: re.Match[str], before: str, after: str) -> bool:
    """Whether who was born is one person: "a pupil born in September" is any."""
    is_any = _WITHOUT_A_DAY.fullmatch(found[0]) and _BORN_IN.search(before)
    return not is_any and _somebody().search(before + after) is not None


def _is_joined(found: re.Match[str], between: str, before: str) -> bool:
    """Whether a date stands right beside a letter, and is not the day of what is said of it."""
    sentence = re.split(r"[.;!?\n]", before)[-1]
    is_whole = not _WITHOUT_A_DAY.fullmatch(found[0])
    return bool(is_whole and _BETWEEN_JOINED.fullmatch(between) and not _said().search(sentence))


def _has_year(found: re.Match[str]) -> bool:
    return found["year"] is not None or not found[0].split()[-1].isalpha()


def _hit(found: re.Match[str], *, sure: bool) -> Hit:
    return Hit(*found.span(), Kind.BIRTH, sure, comparable(Kind.BIRTH, found[0]))


@cache
def _somebody() -> re.Pattern[str]:
    """Somebody who can be born."""
    people, offices = any_of(listed("near-a-birth")), any_of(listed("child-of-an-office"))
    return re.compile(rf"\b{people}\b(?!\s(?:and\s\w+\s)?{offices})", re.IGNORECASE)


@cache
def _said() -> re.Pattern[str]:
    """What is said, held or published about a child on a day."""
    return re.compile(rf"\b{any_of(listed('about-a-child'))}\b", re.IGNORECASE)
