"""Words and spaces that are written twice, and links that do not say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masa.checks.wording.rules import LINK, SLIP
from masa.checks.wording.texts import Texts
from masa.findings import Finding

_TWICE = re.compile(r" ([a-z]++) \1(?![\w’-])")
_MAY_REPEAT = frozenset("that had is so very no bye there s t".split())
_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
_EMPTY_LINK = re.compile(
    r"\[\s*((?:click |go |read it |find it )?here|(?:this |the )?(?:link|page|website|document)"
    r"|(?:read |see |find out )?more(?: information| details)?|click)\s*\]\(",
    re.IGNORECASE,
)


def slips(texts: Texts) -> Iterator[Finding]:
    """W485, for words and spaces that are written twice."""
    for found in _TWICE.finditer(texts.spaced):
        if found[1] not in _MAY_REPEAT:
            said = found[0].strip()
            place = texts.place(found.start(), len(said))
            yield SLIP.at(place, f"“{said}”: a word is written twice.", "Delete one.")
    if "  " in texts.text:
        for found in _SPACES.finditer(texts.text):
            before = texts.text[max(0, found.start() - 12) : found.start()].rpartition("\n")[2]
            after = texts.text[found.end() : found.end() + 12].partition("\n")[0]
            place = texts.place(found.start(), len(found[0]))
            says = f"Two spaces stand in “{before.strip()}  {after.strip()}”."
            yield SLIP.at(place, says, "Delete one.")


def empty_links(texts: Texts) -> Iterator[Finding]:
    """W486, for links whose text says nothing to somebody who hears only the links of a page."""
    if "](" in texts.text:
        for found in _EMPTY_LINK.finditer(texts.text):
            place = texts.place(found.start(1), len(found[1]))
            says = f"The link “{found[1]}” does not say where it leads."
            yield LINK.at(place, says, "Write the name of what it leads to between the brackets.")
