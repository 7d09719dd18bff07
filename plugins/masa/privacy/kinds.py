"""What the guard looks for, what it is called, and how a value is hidden in a message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of personal data; each value is its name in words."""

    NHS = "an NHS number"
    PUPIL = "a unique pupil number"
    INSURANCE = "a National Insurance number"
    IDENTITY = "the number of a passport or driving licence"
    CASE = "the number of a case or record"
    BIRTH = "a date of birth"
    MOBILE = "a mobile number"
    MAIL = "a personal e-mail address"
    HOME = "a home address"
    TOLD = "words that tell of one child or family"


#: Numbers that say who somebody is. Nobody may confirm that one is published.
IDENTIFIERS = frozenset({Kind.NHS, Kind.PUPIL, Kind.INSURANCE, Kind.IDENTITY})


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A stretch of a text that seems to be personal.

    ``sure`` is false where a person must look: it may well be something else. ``value`` is how the
    same thing is compared however it was written; it must never be printed.
    """

    start: int
    end: int
    kind: Kind
    sure: bool
    value: str


def comparable(kind: Kind, written: str) -> str:
    """The same for two ways of writing one thing.

    Spaces, marks and case do not count; nor do +44, the letter O for the first zero, or its lack.
    """
    letters = "".join(character for character in written.lower() if character.isalnum())
    if kind is Kind.MOBILE:
        for prefix in ("00440", "0044", "440", "44"):
            if letters.startswith(prefix):
                return "0" + letters.removeprefix(prefix)
        if letters.startswith("o7") or (
            letters.startswith("7") and len(letters) == len("7700900123")
        ):
            return "0" + letters.removeprefix("o")
    return letters


def hidden(written: str) -> str:
    """A value without its letters and digits, as wide as before: ``••• ••• ••••``."""
    return "".join("•" if character.isalnum() else character for character in written)
