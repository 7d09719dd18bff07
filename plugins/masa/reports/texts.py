"""Texts of findings as every report may print them: in one line, nothing that hides or acts."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from masa.findings import Finding
from masa.privacy.guard import masked

#: Characters that a terminal or a viewer would obey, hide or fail at.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: No characters at all, and forbidden in XML.
_FORBIDDEN = "\ufffe\uffff"
_MARK = "\ufffd"
_BREAKS = frozenset("\t\n\r")


def visible(text: str) -> str:
    """The text with a mark of the same width for each character that would act or hide."""
    if text.isprintable():
        return text
    return "".join(_MARK if _is_hidden(character) else character for character in text)


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in _HIDDEN or character in _FORBIDDEN


def one_line(text: str) -> str:
    """The text in one line, with nothing in it that would act or hide."""
    return visible(" ".join(text.split()) if not _BREAKS.isdisjoint(text) else text)


def clean(finding: Finding) -> Finding:
    """A finding whose texts every report may print: nothing personal stands in them.

    Findings of other rules, too, may quote what an editor wrote.
    """
    file = one_line(finding.place.file)
    place = finding.place if file == finding.place.file else replace(finding.place, file=file)
    return replace(
        finding,
        place=place,
        message=one_line(masked(finding.message)),
        mend=one_line(masked(finding.mend)),
        requirement=one_line(finding.requirement),
        basis=one_line(finding.basis),
        subject=one_line(finding.subject),
    )


def counted(number: int, word: str) -> str:
    """A number with its word: `1 error`, `2 errors`."""
    return f"{number} {word}{'' if number == 1 else 's'}"
