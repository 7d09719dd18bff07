"""Words in which reviews of cases tell of one child or family. A person must always look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from masa.privacy.kinds import Hit, Kind
from masa.privacy.plain import each
from masa.privacy.words import any_of, listed

# Expressions begin with a letter, not with the edge of a word, so that they are found fast.

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen"
)
_AGE = rf"(?:\d{{1,2}}|{_SMALL})"
_OLD = re.compile(rf"\b{_AGE}[\s-](?:and\sa\shalf[\s-])?(?:years?|months?|weeks?|days?)[\s-]old\Z")
_IS_OLD = re.compile(r"old\b")
_CHANGED = re.compile(
    r"not\s(?:his|her|their|its)\sreal\snames?\b|names?\s(?:has|have)\sbeen\schanged\b"
    r"|pseudonyms?\b|we\s(?:will\s|shall\s)?call\s(?:him|her|them)\b"
    r"|known\s(?:here|in\sthis\sreview)\sas\b"
)
_SIGNS = (
    "real name",
    "been changed",
    "pseudonym",
    "call h",
    "call them",
    "known here",
    "review as",
)
_WHOSE = (
    "his ",
    "her ",
    "child's ",
    "boy's ",
    "girl's ",
    "baby's ",
)
#: Between two ages, from one upwards, or of whom a rule is made: several people.
_TO = (
    r"(?!\+|\s?-\s?\d|\s(?:to|and|or)\s(?:\d|(?:over|above|under|below|older|younger|up)\b)"
    rf"|\s(?:to|and|or)\s(?:{_SMALL})\b|\s(?:can|may|must|should|will)\b)"
)
_AGED = re.compile(rf"aged\s(?:just\s|only\s|about\s)?{_AGE}\b{_TO}")


def told(text: str) -> Iterator[Hit]:
    """Letters for people, the age of one person, relatives of one person, changed names."""
    lower = text.lower()
    spans = (found.span() for found in _letters().finditer(text))
    for span in (*spans, *_ages(lower), *_relations(lower)):
        yield _hit(lower, span)


def _ages(lower: str) -> Iterator[tuple[int, int]]:
    for found in _AGED.finditer(lower):
        if not _many().search(lower[max(0, found.start() - 40) : found.start()]):
            yield found.span()
    for found in _IS_OLD.finditer(lower):
        start = max(0, found.start() - 30)
        if old := _OLD.search(lower[start : found.end()]):
            yield start + old.start(), found.end()


def _relations(lower: str) -> Iterator[tuple[int, int]]:
    """Relatives of one person, and words that say that a name was changed."""
    if any(sign in lower for sign in _SIGNS):
        yield from (found.span() for found in _CHANGED.finditer(lower))
    for whose in _WHOSE:
        for at in each(lower, whose):
            if not lower[at - 1 : at].isalnum() and (found := _relatives().match(lower, at)):
                yield found.span()


def _hit(lower: str, span: tuple[int, int]) -> Hit:
    words = " ".join(lower[slice(*span)].split())
    return Hit(*span, Kind.TOLD, sure=False, value=words)


@cache
def _letters() -> re.Pattern[str]:
    names = any_of(
        form for name in listed("named-by-a-letter") for form in (name.capitalize(), name.title())
    )
    # "Child I know" and "Child A&E" are no children.
    return re.compile(rf"{names}\s[A-HJ-Z]\d?(?![\w&/-])(?!'(?!s\b)\w)")


@cache
def _many() -> re.Pattern[str]:
    """Several people, in the few words before an age."""
    return re.compile(rf"\b{any_of(listed('many'))}(?:\s\w+){{0,3}},?\s\Z")


@cache
def _relatives() -> re.Pattern[str]:
    return re.compile(rf"(?:his|her|[a-z]{{3,5}}'s)\s(?:\w+\s)?{any_of(listed('relative'))}\b")
