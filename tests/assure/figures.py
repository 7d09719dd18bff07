"""What every family of proofs gives back, and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Size(StrEnum):
    """How much of a proof to run: seconds of it in the tests, all of it in ``make assure``."""

    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was tried so often, what came of it, and what was asked.

    ``faults`` are in words, the worst first, each fit to begin to mend it.
    """

    what: str
    tried: int
    found: str
    asked: str
    faults: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether it may be relied on: something was tried, and nothing fell short."""
        return self.tried > 0 and not self.faults


def table(figures: Iterable[Figure]) -> str:
    """The figures as a table in Markdown."""
    rows = ["| What | Tried | Found | Asked | |", "| --- | ---: | --- | --- | --- |"]
    for one in figures:
        verdict = "good" if one.good else "**falls short**"
        rows.append(f"| {one.what} | {one.tried:,} | {one.found} | {one.asked} | {verdict} |")
    return "\n".join(rows)
