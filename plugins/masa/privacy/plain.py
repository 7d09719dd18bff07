"""Text in which a letter is always the same letter, with every offset where it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

#: Blocks with other forms of ASCII: accents, spaces, raised, circled, full-width, mathematical.
_BLOCKS = (
    (0x00A0, 0x0180), (0x0660, 0x06FA), (0x0966, 0x0970), (0x2000, 0x2016), (0x202F, 0x2030),
    (0x205F, 0x2160), (0x2212, 0x2213), (0x2460, 0x2500), (0x3000, 0x3001), (0xFE50, 0xFE70),
    (0xFF01, 0xFFEF), (0x1D400, 0x1D800),
)  # fmt: skip
_SIGNS = {
    "£": "$",
    "·": ".",
    "•": ".",
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("“”", '"'),
}
#: What stands between two texts that are looked through at once. Nothing goes across it.
BETWEEN = "\n;\n"
#: What may part a number in two: a mark and a space, or the end of a line.
GAP = r"(?:[ \t.-]{0,2}|[ \t]?\r?\n[ \t>]{0,8})"
#: The same in telephone numbers.
GAP_IN_PHONES = r"(?:[ \t().-]{0,2}|[ \t]?\r?\n[ \t>]{0,8})"
_OTHER = re.compile(r"[^\x00-\x7f]")
#: For what is no form of ASCII: it ends a word, as a mark does.
_UNKNOWN = "?"


@cache
def _same() -> dict[str, str]:
    """One ASCII character for each other form of it."""
    found = dict(_SIGNS)
    for low, high in _BLOCKS:
        for character in map(chr, range(low, high)):
            form = unicodedata.normalize("NFKD", character)
            digit = unicodedata.digit(character, None)
            if digit is not None:
                found[character] = str(digit)
            elif form[0].isascii() and (len(form) == 1 or unicodedata.combining(form[1])):
                found[character] = form[0]
    return found


def plain(text: str) -> str:
    """The text in ASCII, character by character: ``＠`` is ``@``, ``é`` is ``e``."""
    if text.isascii():
        return text
    same = _same()
    return _OTHER.sub(lambda found: same.get(found[0], _UNKNOWN), text)


def each(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def around(text: str, start: int, end: int, before: int, after: int) -> tuple[str, str]:
    """What stands before and after a stretch of a text, so many letters of each at most."""
    left = text[max(0, start - before) : start].rpartition(BETWEEN)[2]
    return left, text[end : end + after].partition(BETWEEN)[0]
