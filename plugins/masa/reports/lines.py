"""The lines of the files that findings are about."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from masa.privacy.guard import masked
from masa.reading import LARGEST_FILE
from masa.reports.report import LineOf


def lines_below(root: Path) -> LineOf:
    """A way to look up lines of files named from ``root``; what cannot be read gives no line.

    What seems personal in a line is hidden, whatever the line is shown for: logs are public.
    """

    @lru_cache(maxsize=256)
    def lines(file: str) -> tuple[str, ...]:
        path = root / file
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return ()
        return tuple(path.read_text("utf-8", errors="replace").split("\n"))

    # Findings come in dozens on one line, and a long line takes a while to look through.
    @lru_cache(maxsize=256)
    def line(file: str, number: int) -> str:
        known = lines(file)
        return masked(known[number - 1].rstrip("\r")) if 0 < number <= len(known) else ""

    return lambda place: line(place.file, place.line)
