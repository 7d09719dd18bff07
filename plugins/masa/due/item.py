"""One thing that is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from masa.findings import Place
from masa.model.dates import day_words
from masa.model.published import Published
from masa.model.values import When


class Kind(StrEnum):
    """What kind of thing is due."""

    REVIEW = "review"
    REPORT = "report"
    SIGN_OFF = "sign-off"
    EXPLANATION = "explanation"
    TERM = "term"
    ACTION = "action"
    SCRUTINY = "scrutiny"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done. ``name`` stays the same as long as it is the same thing.

    ``what`` is prose as somebody wrote it. ``when`` is the published wording, ``last`` the last day
    it may mean: nothing when no day was given. ``shown_at`` is the page and anchor that shows it,
    ``basis`` why it is due, if a duty says so, ``who`` must still sign it or agreed it.
    """

    published: Published
    kind: Kind
    name: str
    what: str
    when: str
    last: date | None
    shown_at: tuple[str, str]
    place: Place
    basis: str = ""
    who: str = ""

    def is_overdue(self, today: date) -> bool:
        """Whether its last day is over; an explanation lapses on that day itself."""
        if self.last is None:
            return False
        return self.last < today or (self.kind is Kind.EXPLANATION and self.last == today)


def wording(when: When | date) -> tuple[str, date | None]:
    """A date as a reader would read it, and the last day it may mean."""
    if isinstance(when, When):
        return when.text, when.last
    return day_words(when), when
