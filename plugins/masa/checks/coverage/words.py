"""Words that the checks of coverage share."""

from __future__ import annotations

from collections.abc import Iterable


def listed(names: Iterable[str]) -> str:
    """Names as in a sentence: one, one and two, one, two and three."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
