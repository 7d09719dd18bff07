"""Words that were to be replaced: lorem ipsum, TBC, question marks, a gap in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.model.walking import Passage
from masa.rules import Rule

PAGE = "checks/placeholders"
LOREM = Rule("P501", "Filler text stands where words should", Severity.ERROR, PAGE, True)
OPEN = Rule("P502", "Something is still to be confirmed", Severity.WARNING, PAGE, True)
MARKS = Rule("P503", "A row of marks holds the place of something", Severity.WARNING, PAGE, True)

_MEND = "Write what belongs here. If it is not known, delete the line or say so in words."
_PATTERNS = (
    (LOREM, re.compile(r"\blorem ipsum\b|\bdolor sit amet\b", re.IGNORECASE)),
    (OPEN, re.compile(r"\bT\.?B\.?[ACD]\b\.?|\bto be (?:confirmed|completed|added|determined)\b")),
    (MARKS, re.compile(r"\?{3,}|\b[xX]{3,}\b|_{3,}|\.{5,}")),
    (
        MARKS,
        re.compile(r"[\[<](?:insert|add|enter|your|name of)\b[^\]>]{0,60}[\]>]", re.IGNORECASE),
    ),
)
#: A text without any of these, in small letters, holds no place; to look for them costs little.
#: Those of a row are only looked for where what they have in common is there.
_SIGNS = {
    "lorem ipsum": ("lorem ipsum",), "dolor sit amet": ("dolor sit amet",),
    "???": ("???",), "xxx": ("xxx",), "___": ("___",), ".....": (".....",), "t.b": ("t.b",),
    "tb": ("tba", "tbc", "tbd", "tb."),
    "to be ": ("to be con", "to be com", "to be add", "to be det"),
    "[": ("[insert", "[add", "[enter", "[your", "[name of"),
    "<": ("<insert", "<add", "<enter", "<your", "<name of"),
}  # fmt: skip


def held_places(sight: Sight[Options]) -> Iterator[Finding]:
    """P501, P502 and P503, for each text of a partnership or programme that is not a record."""
    for published in sight.published:
        passages = sight.passages(published)
        if not _may_hold_places("\n".join(passage.text for passage in passages)):
            continue
        for passage in passages:
            if _may_hold_places(passage.text):
                yield from _found_in(passage)


def _may_hold_places(text: str) -> bool:
    small = text.lower()
    return any(
        sign in small for common, signs in _SIGNS.items() if common in small for sign in signs
    )


def _found_in(passage: Passage) -> Iterator[Finding]:
    for rule, pattern in _PATTERNS:
        if found := pattern.search(passage.text):
            yield rule.at(passage.place, f"“{found.group().strip()}” only holds a place.", _MEND)
