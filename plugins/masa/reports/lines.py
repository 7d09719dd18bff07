"""The lines of the files that findings are about."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from masa.findings import Place
from masa.privacy.guard import masked
from masa.privacy.kinds import hidden
from masa.reading import LARGEST_FILE
from masa.reports.report import LineOf

_AFTER_A_KEY = re.compile(r"['\"]?\s?:(?:\s|$)")


def lines_below(root: Path) -> LineOf:
    """A way to look up lines of files named from ``root``; what cannot be read gives no line.

    What seems personal is hidden, whatever a line is shown for: logs are public. The whole file is
    looked through, because a name and its number may stand in two lines. Where a key is meant, its
    value is hidden, too: a key that nobody knows can be the name of anything.
    """

    @lru_cache(maxsize=256)
    def lines(file: str) -> tuple[str, ...]:
        path = root / file
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return ()
        return tuple(masked(path.read_text("utf-8", errors="replace")).split("\n"))

    def line_of(place: Place) -> str:
        known = lines(place.file)
        line = known[place.line - 1].rstrip("\r") if 0 < place.line <= len(known) else ""
        end = place.column - 1 + place.length
        is_key = _AFTER_A_KEY.match(line, end) is not None
        return line[:end] + hidden(line[end:]) if is_key else line

    return line_of
