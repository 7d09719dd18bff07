"""All texts of a partnership as one, so that an expression runs over them once, and fast."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from typing import Literal

from masa.findings import Place
from masa.model.base import Entity
from masa.model.learning import Reference
from masa.model.practice import Quotation, Statement
from masa.model.registers import FormerName
from masa.model.values import Link
from masa.model.walking import Passage, prose_fields, text_fields

BETWEEN = "\n\n"
#: Words of others, and titles of what others wrote, stay as they are.
_OF_OTHERS = (Quotation, Statement, Reference, Link, FormerName)
_FIELDS_OF_OTHERS = {"state_as_published", "named", "supplier", "quotation", "said_by"}

Kind = Literal["prose", "line", "other"]


#: Marks that may stand before a word.
_MARKS = "\n(“‘\"'*_[/"


class Texts:
    """Passages joined by an empty line. ``text`` is all of them.

    ``spaced`` begins with a space and is the same otherwise, but for a space for each mark before a
    word, so that an expression may begin with a space.
    """

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        self.text = BETWEEN.join([passage.text for passage in self.passages])
        self.spaced = " " + self.text
        for mark in _MARKS:
            self.spaced = self.spaced.replace(mark, " ")
        lengths = (len(passage.text) + len(BETWEEN) for passage in self.passages)
        self._starts = list(accumulate(lengths, initial=0))[:-1]

    def number(self, offset: int) -> int:
        """Which of the passages stands at an offset of the text."""
        return bisect_right(self._starts, offset) - 1

    def place(self, offset: int, length: int) -> Place:
        """Where a stretch of the text stands."""
        number = self.number(offset)
        return place_in(self.passages[number], offset - self._starts[number], length)


def place_in(passage: Passage, offset: int, length: int) -> Place:
    """Where a stretch of a passage stands: exactly if it is on one line, else where it begins."""
    place = passage.place
    marks = place.length - len(passage.text)
    if marks not in (0, 2):  # 2: in quotation marks; else a block, or folded over several lines
        return place
    return Place(place.file, place.line, place.column + marks // 2 + offset, length)


def sorted_out(passages: Iterable[Passage]) -> tuple[Texts, Texts]:
    """Running text, and titles, names and points on a line; words of others are left out."""
    found: dict[Kind, list[Passage]] = {"prose": [], "line": [], "other": []}
    for passage in passages:
        found[_kinds(type(passage[0]))[passage[1]]].append(passage)
    return Texts(found["prose"]), Texts(found["line"])


@cache
def _kinds(model: type[Entity]) -> dict[str, Kind]:
    """What each field for readers holds."""
    prose = prose_fields(model)
    kinds: dict[str, Kind] = dict.fromkeys(text_fields(model), "line")
    kinds |= dict.fromkeys(prose, "prose")
    others = kinds if issubclass(model, _OF_OTHERS) else kinds.keys() & _FIELDS_OF_OTHERS
    return kinds | dict.fromkeys(others, "other")
