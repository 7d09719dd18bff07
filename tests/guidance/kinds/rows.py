"""A table of what a check misses: the line, the words, and whether a person must look."""

from __future__ import annotations

import pytest

Expected = list[tuple[str, str, bool]]
#: What the row is about, the check, the subjects of a partnership, and what is missed.
Row = tuple[str, str, str, Expected]


def sure(line: str, message: str) -> Expected:
    """One miss that needs no person."""
    return [(line, message, False)]


def table(rows: list[Row]) -> pytest.MarkDecorator:
    """A test for each row."""
    return pytest.mark.parametrize(
        ("check", "text", "expected"), [row[1:] for row in rows], ids=[row[0] for row in rows]
    )
