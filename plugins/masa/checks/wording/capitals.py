"""Abbreviations that nothing explains, and words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masa.checks.wording.known import CAPITALS, SHOUTED, needs_no_words, singular
from masa.checks.wording.rules import ABBREVIATION
from masa.checks.wording.rules import CAPITALS as IN_CAPITALS
from masa.checks.wording.texts import Texts
from masa.findings import Finding

_SMALL = "Write it in small letters. To stress a word, put ** before and after it."
#: Three words or more in capitals, one after the other.
_RUN = re.compile(r"[A-Z][A-Z'’-]*(?:[ ,]+[A-Z][A-Z'’-]*(?![\w'’])){2,}")


class Reader:
    """Reads all texts of one partnership; an abbreviation counts once, where it comes first."""

    def __init__(self, explained: frozenset[str], all_text: str) -> None:
        self._done = set(explained)
        self._all_text = all_text

    def read(self, texts: Texts) -> Iterator[Finding]:
        """W483 and W484, in the order of the text."""
        after = 0
        for found in CAPITALS.finditer(texts.text):
            if found.start() < after:
                continue
            finding, after = self._look(texts, found)
            if finding:
                yield finding

    def _look(self, texts: Texts, found: re.Match[str]) -> tuple[Finding | None, int]:
        """What a word in capitals deserves, and where to go on."""
        word, start = singular(found[0]), found.start()
        if word in self._done or needs_no_words(word) or _in_address(texts.text, found):
            return None, found.end()
        if self._is_written_out(word):
            self._done.add(word)
            return None, found.end()
        run = _RUN.match(texts.text, start)
        if run or word in SHOUTED:
            said = run[0] if run else word
            says = f"“{said}” is written in capitals."
            return IN_CAPITALS.at(texts.place(start, len(said)), says, _SMALL), start + len(said)
        self._done.add(word)
        mend = f"Write it out the first time, with {word} in brackets, or add it to the glossary "
        mend += "in arrangements/registers/terms.yml."
        says = f"“{word}” is not explained."
        return ABBREVIATION.at(texts.place(start, len(word)), says, mend), found.end()

    def _is_written_out(self, word: str) -> bool:
        """Whether it stands in brackets, or brackets with its first letter in them follow it."""
        small, large = word[0].lower(), word[0].upper()
        follow = (f"{one} ({letter}" for one in (word, f"{word}s") for letter in (small, large))
        return any(mark in self._all_text for mark in (f"({word})", f"({word}s)", *follow))


def _in_address(text: str, found: re.Match[str]) -> bool:
    """Whether a word is part of a web or e-mail address."""
    start = max(text.rfind(mark, 0, found.start()) for mark in " \n") + 1
    before = text[start : found.start()]
    return "://" in before or "@" in before or text[found.end() : found.end() + 1] == "@"
