"""Sentences: where one ends, and which are longer than readers can follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from masa.checks.wording.rules import LONG
from masa.checks.wording.texts import Texts, place_in
from masa.findings import Finding
from masa.model.walking import Passage

#: A full stop after these, or after an initial, ends no sentence.
_SHORT = "Dr Mr Mrs Ms Prof Rev Sgt Insp Supt Hon St No no Nos nos vs approx cf p pp para s ss"
_GOES_ON = "".join(rf"(?<!\b{short}\.)" for short in (*_SHORT.split(), r"e\.g", r"i\.e", "[A-Z]"))
#: The end of a sentence, of a paragraph, and what stands before an item of a list.
_END = re.compile(
    r"[.!?…\n](?:"
    rf"(?<!\n){_GOES_ON}[\"”’')\]*_]*\s+(?![a-z\s])"
    r"|(?<=\n)[ \t]*(?:\n\s*|(?=(?:[-*+•]|\d{1,2}[.)])\s))"
    r")"
)
_WORD = re.compile(r"\S*\w\S*")


def long_sentences(prose: Texts, words: int) -> Iterator[Finding]:
    """W481, for each sentence of more than so many words."""
    for passage in _worth_a_look(prose, words):
        start = 0
        ends = (found.end() for found in _END.finditer(passage.text))
        for end in (*ends, len(passage.text)):
            said = _WORD.findall(passage.text, start, end)
            if len(said) > words:
                place = place_in(passage, start, len(passage.text[start:end].rstrip()))
                says = f"This sentence has {len(said)} words: “{' '.join(said[:8])} …”"
                mend = f"Split it. Sentences of at most {words} words are easy to read."
                yield LONG.at(place, says, mend)
            start = end


def _worth_a_look(prose: Texts, words: int) -> Iterator[Passage]:
    """The few passages with so many spaces from one full stop to the next; this is quick."""
    pieces = prose.text.replace("\n", " ").split(". ")
    long = [number for number, piece in enumerate(pieces) if piece.count(" ") >= words]
    if not long:
        return
    ends = [0, *accumulate(map(len, pieces))]  # without the two letters between pieces
    pairs = [(prose.number(ends[n] + 2 * n), prose.number(ends[n + 1] + 2 * n)) for n in long]
    numbers = {number for first, last in pairs for number in range(first, last + 1)}
    yield from (prose.passages[number] for number in sorted(numbers))
