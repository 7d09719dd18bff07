"""What Masa tells an editor: where, what is wrong, and how to mend it.

Findings are values. Nothing here prints, colours or decides what blocks a build:
wording for a terminal or a CI service is made in ``masa.reports``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters. Only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of text: file as the editor names it, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    ``code`` never changes once published. ``message`` says what is wrong, ``mend`` how to put it
    right, both in plain English. ``requirement`` and ``basis`` name the duty and its source in
    the law or the guidance when the finding comes from one. A ``private`` finding suspects personal
    data: no report shows the line it is about, and whoever makes it keeps the words themselves out
    of ``message`` and ``mend``.
    """

    code: str
    place: Place
    message: str
    mend: str
    severity: Severity = Severity.ERROR
    requirement: str = ""
    basis: str = ""
    subject: str = ""
    private: bool = False

    @property
    def blocks(self) -> bool:
        """Whether this finding alone must stop a build."""
        return self.severity is Severity.ERROR

    @property
    def spoils(self) -> bool:
        """Whether the data cannot be read or are unsafe: an error, but not one of a duty."""
        return self.blocks and not self.requirement


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Sort by file, line and column, without the repeats that two routes to one fault give."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.place, f.code, f.message)))
