"""Text in which a letter is always the same letter, with every offset where it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

#: Blocks with other forms of ASCII: spaces, hyphens, raised, circled, full-width, mathematical.
_BLOCKS = (
    (0x00A0, 0x0100), (0x0660, 0x06FA), (0x0966, 0x0970), (0x2000, 0x2015), (0x202F, 0x2030),
    (0x205F, 0x2160), (0x2212, 0x2213), (0x2460, 0x2500), (0x3000, 0x3001), (0xFE50, 0xFE70),
    (0xFF01, 0xFFEF), (0x1D400, 0x1D800),
)  # fmt: skip
_HYPHENS = "‐‑‒–−"
_ODD = re.compile("[" + "".join(f"{chr(low)}-{chr(high - 1)}" for low, high in _BLOCKS) + "]")


@cache
def _same() -> dict[str, str]:
    """One ASCII character for each other form of it."""
    found = dict.fromkeys(_HYPHENS, "-")
    for low, high in _BLOCKS:
        for character in map(chr, range(low, high)):
            form = unicodedata.normalize("NFKC", character)
            digit = unicodedata.digit(character, None)
            if digit is not None:
                found[character] = str(digit)
            elif len(form) == 1 and form.isascii():
                found[character] = form
    return found


def plain(text: str) -> str:
    """The text with ASCII for its other forms, character by character: ``＠`` is ``@``."""
    if text.isascii() or not _ODD.search(text):
        return text
    same = _same()
    return _ODD.sub(lambda found: same.get(found[0], found[0]), text)


def small(text: str) -> str:
    """The text in small letters, with every offset where it was."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def each(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
