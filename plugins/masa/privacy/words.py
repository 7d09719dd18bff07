"""The lists of ``words.yml``, and expressions made from them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from masa.reading import Source, read_source

_FILE = Path(__file__).with_name("words.yml")


@cache
def _lists() -> dict[str, frozenset[str]]:
    record, findings = read_source(Source(_FILE.name, _FILE))
    if findings:
        raise ValueError(f"{findings[0].place}: {findings[0].message}")
    return {
        name: frozenset(item for item in items if isinstance(item, str))
        for name, items in record.items()
        if isinstance(items, list)
    }


def listed(name: str) -> frozenset[str]:
    """One of the lists; ``KeyError`` when there is none of that name."""
    return _lists()[name]


def any_of(words: Iterable[str]) -> str:
    """An expression for any of them, the longest first; a space may be any white space."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest) + ")"
