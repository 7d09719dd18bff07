"""Which things belong to which theme: by whole words, in the title first and in the text second.

Nothing is guessed. Small letters or capitals, the two kinds of apostrophe, and a hyphen or a space
between words make no difference; every other difference does, so that a reader can check a match.
"""

from __future__ import annotations

import re
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

    Its ``place`` is that among all words of all themes. Where its ``run`` of letters, the longest,
    does not stand by itself, it does not stand at all.
    """

    place: int
    theme: str
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
    """Finds the words of some themes in many texts."""

    def __init__(self, themes: tuple[CommonTheme, ...]) -> None:
        self.themes = themes
        self.names = frozenset(theme.id for theme in themes)
        self.by_subject: dict[str, list[str]] = {}
        for theme in themes:
            for subject in theme.subjects:
                self.by_subject.setdefault(subject, []).append(theme.id)
        self._by_run: dict[str, list[_Word]] = {}
        all_ = ((theme, word) for theme in themes for word in theme.words)
        for place, (theme, word) in enumerate(all_):
            made = _word(place, theme.id, word)
            self._by_run.setdefault(made.run, []).append(made)

    def words_in(self, evened: Evened) -> dict[str, tuple[str, ...]]:
        """The words of each theme that stand in a text, as the theme writes them, by its id.

        Words that are part of longer ones which were found are left out.
        """
        text, runs = evened
        # Most texts hold few of the runs; only of those is the whole word looked for.
        near = (each for run in self._by_run.keys() & runs for each in self._by_run[run])
        found: dict[str, list[_Word]] = {}
        for each in sorted(each for each in near if each.plain in text and each.whole.search(text)):
            found.setdefault(each.theme, []).append(each)
        return {theme: _longest(words) for theme, words in found.items()}


def _longest(words: list[_Word]) -> tuple[str, ...]:
    """Those of a theme's words that are no part of another one, as they are written."""
    return tuple(
        each.word
        for each in words
        if not any(each is not other and each.whole.search(other.plain) for other in words)
    )


def _even(text: str) -> str:
    return " ".join(text.casefold().translate(_SAME).split())


def _runs(text: str) -> tuple[str, ...]:
    """The runs of letters in an evened text, and the empty one: some words have no letters."""
    return ("", *_RUN.findall(text))


def _word(place: int, theme: str, word: str) -> _Word:
    plain = _even(word)
    whole = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)")
    return _Word(place, theme, word, plain, max(_runs(plain), key=len), whole)


@lru_cache(maxsize=8)
def finder_of(themes: tuple[CommonTheme, ...]) -> Finder:
    """What finds themes; made once for a register, because every page may ask for it."""
    return Finder(themes)


def hits(owner: Owner, finder: Finder) -> dict[str, tuple[Hit, ...]]:
    """What of one partnership or programme belongs to each theme, by the theme's id.

    A whole subject comes first, then what says so itself, what a title says, what a text mentions.
    """
    found: dict[str, list[Hit]] = {}
    for thing in things(owner):
        for name, hit in _of(thing, finder).items():
            found.setdefault(name, []).append(hit)
    return {name: tuple(sorted(some, key=_first)) for name, some in found.items()}


def _first(hit: Hit) -> tuple[bool, Place]:
    return (not hit.thing.whole or hit.place is Place.TEXT, hit.place)


def themes_of(thing: Thing, finder: Finder) -> tuple[CommonTheme, ...]:
    """The themes that something is about: what its texts only mention is left out."""
    about = _about(thing, finder)
    return tuple(theme for theme in finder.themes if theme.id in about)


def _of(thing: Thing, finder: Finder) -> dict[str, Hit]:
    """Why something belongs to each of its themes, by the theme's id."""
    # A mark that no word holds keeps the words of two texts apart.
    mentioned = finder.words_in(Evened.of(" | ".join(thing.texts())))
    found = {name: Hit(thing, Place.TEXT, words) for name, words in mentioned.items()}
    return found | _about(thing, finder)


def _about(thing: Thing, finder: Finder) -> dict[str, Hit]:
    """The same for those that it is about, whatever its texts mention."""
    named = finder.words_in(Evened.of(thing.title))
    tags = (name for name in thing.tags if name in finder.names)
    subjects = finder.by_subject.get(thing.subject, ())
    return {
        **{name: Hit(thing, Place.SUBJECT) for name in subjects},
        **{name: Hit(thing, Place.TITLE, words) for name, words in named.items()},
        **{name: Hit(thing, Place.TAG, named.get(name, ())) for name in tags},
    }
