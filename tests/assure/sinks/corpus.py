"""The hostile texts, by group, and in bundles that fit into one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from masa.reading.characters import unseen

FILE = Path(__file__).parent / "strings.txt"
#: Characters of texts in a bundle: a line may have 400, and says something besides.
ROOM = 320
_NAMED = {"LF": "\n", "CR": "\r", "TAB": "\t"}
_CHARACTER = re.compile(r"\{(LF|CR|TAB|U\+[0-9A-F]{4,6})\}")


@dataclass(frozen=True, slots=True)
class Hostile:
    """One text, and the group that it is of."""

    group: str
    text: str

    @property
    def may_be_written(self) -> bool:
        """Whether it has no character that reading refuses wherever it stands."""
        return not unseen(self.text)


def read(text: str) -> tuple[Hostile, ...]:
    """The texts in the text of such a file."""
    found, group = [], ""
    for line in text.splitlines():
        if line.startswith("== "):
            group = line[3:].partition(":")[0]
        elif line:
            found.append(Hostile(group, _CHARACTER.sub(_character, line)))
    return tuple(found)


@cache
def corpus() -> tuple[Hostile, ...]:
    """Every text of our own."""
    return read(FILE.read_text("utf-8"))


def writable(given: Iterable[Hostile]) -> tuple[str, ...]:
    """The texts that an editor could write."""
    return tuple(one.text for one in given if one.may_be_written)


def bundles(texts: Sequence[str], room: int = ROOM) -> tuple[tuple[str, ...], ...]:
    """All texts, in as few bundles as there is room for; one that is too long comes cut."""
    made: list[tuple[str, ...]] = []
    bundle: tuple[str, ...] = ()
    for text in texts:
        if bundle and sum(len(each) + 1 for each in bundle) + len(text) > room:
            made.append(bundle)
            bundle = ()
        bundle = (*bundle, text[:room])
    return (*made, bundle) if bundle else tuple(made)


def _character(match: re.Match[str]) -> str:
    name = match[1]
    return _NAMED[name] if name in _NAMED else chr(int(name.removeprefix("U+"), base=16))
