"""Which things belong to which theme: by whole words, in the title first and in the text second.

Nothing is guessed. Small letters or capitals, the two kinds of apostrophe, and a hyphen or a space
between words make no difference; every other difference does, so that a reader can check a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from masa.model.registers import CommonTheme
from masa.themes.subjects import Owner, Thing, things

#: Letters and digits that stand together: a whole word, or what a whole phrase is made of.
_RUN = re.compile(r"\w+")
_SAME = str.maketrans({"‘": "'", "’": "'", "-": " ", "‐": " ", "‑": " ", "–": " "})


class Place(IntEnum):
    """Why something belongs to a theme; what counts most comes first."""

    TAG = 0
    TITLE = 1
    SUBJECT = 2
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that belongs to a theme: why, and the words of the theme that were found."""

    thing: Thing
    place: Place
    words: tuple[str, ...] = ()


class _Word(NamedTuple):
    """A word or phrase as it is written, as it is compared, and what finds it as a whole.

    Where its ``run`` of letters, the longest, does not stand by itself, it does not stand at all.
    """

    word: str
    plain: str
    run: str
    whole: re.Pattern[str]


class Evened(NamedTuple):
    """A text in which only differences are left that count, and its runs of letters."""

    text: str
    runs: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Evened:
        """What a text comes to."""
        plain = _even(text)
        return cls(plain, frozenset(_runs(plain)))


class Finder:
    """Finds a few words in many texts."""

    def __init__(self, theme: CommonTheme) -> None:
        self.theme = theme
        self._words = tuple(_word(word, _even(word)) for word in theme.words)
        self._runs = frozenset(each.run for each in self._words)

    def words_in(self, evened: Evened) -> tuple[str, ...]:
        """The words of the theme that stand in a text, as the theme writes them.

        Words that are part of longer ones which were found are left out.
        """
        text, runs = evened
        # Most texts hold none, and that is seen at once; only then is each word looked for.
        if self._runs.isdisjoint(runs):
            return ()
        near = (each for each in self._words if each.run in runs and each.plain in text)
        found = [each for each in near if each.whole.search(text)]
        return tuple(
            each.word
            for each in found
            if not any(each is not other and each.whole.search(other.plain) for other in found)
        )


def _even(text: str) -> str:
    return " ".join(text.casefold().translate(_SAME).split())


def _runs(text: str) -> tuple[str, ...]:
    """The runs of letters in an evened text, and the empty one: some words have no letters."""
    return ("", *_RUN.findall(text))


def _word(word: str, plain: str) -> _Word:
    whole = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)")
    return _Word(word, plain, max(_runs(plain), key=len), whole)


@lru_cache(maxsize=8)
def finders(themes: tuple[CommonTheme, ...]) -> tuple[Finder, ...]:
    """What finds each theme; made once for a register, because every page may ask for it."""
    return tuple(Finder(theme) for theme in themes)


def hits(owner: Owner, finding: tuple[Finder, ...]) -> dict[str, tuple[Hit, ...]]:
    """What of one partnership or programme belongs to each theme, by the theme's id.

    A whole subject comes first, then what says so itself, what a title says, what a text mentions.
    """
    found: dict[str, list[Hit]] = {}
    for thing in things(owner):
        for name, hit in _of(thing, finding):
            found.setdefault(name, []).append(hit)
    return {name: tuple(sorted(some, key=_first)) for name, some in found.items()}


def _first(hit: Hit) -> tuple[bool, Place]:
    return (not hit.thing.whole or hit.place is Place.TEXT, hit.place)


def themes_of(thing: Thing, finding: tuple[Finder, ...]) -> tuple[CommonTheme, ...]:
    """The themes that something is about: what its texts only mention is left out."""
    about = dict(_of(thing, finding))
    return tuple(
        finder.theme
        for finder in finding
        if finder.theme.id in about and about[finder.theme.id].place is not Place.TEXT
    )


def _of(thing: Thing, finding: tuple[Finder, ...]) -> Iterator[tuple[str, Hit]]:
    title, tags = Evened.of(thing.title), thing.tags
    # A mark that no word holds keeps the words of two texts apart.
    text = Evened.of(" | ".join((thing.title, *thing.texts())))
    for finder in finding:
        name, words = finder.theme.id, finder.words_in(text)
        named = finder.words_in(title) if words else ()
        if name in tags:
            yield name, Hit(thing, Place.TAG, named)
        elif named:
            yield name, Hit(thing, Place.TITLE, named)
        elif thing.subject in finder.theme.subjects:
            yield name, Hit(thing, Place.SUBJECT)
        elif words:
            yield name, Hit(thing, Place.TEXT, words)
