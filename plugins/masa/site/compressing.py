"""Compressed copies beside the files of a site, which are made once for each content.

What was made is kept under a hash of what it was made from. It can be deleted at any time. A file
and its copies get the time at which the content was first compressed: servers tell by the time
whether a reader's copy is still good, and most pages are the same in the next build.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from masa.hosting.compression import BROTLI_QUALITY, GZIP_LEVEL, WAYS, holds, worth_it
from masa.kept_files import is_elsewhere
from masa.site.shares import in_shares, in_turn

#: A copy that was made in another way is another copy.
_MADE_BY = f"{BROTLI_QUALITY}-{GZIP_LEVEL}"


class Copy(NamedTuple):
    """A compressed copy of a kind, and when it was first made, in nanoseconds of Unix time."""

    ending: str
    data: bytes
    first: int


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder of what was compressed before. Where there can be none, nothing is kept.

    No proof reads the copies, so each must give back the very content that was proved.
    """

    folder: Path

    def copies(self, content: bytes) -> dict[str, Copy]:
        """The copies of a content by their names here: what was kept, or new ones, which are."""
        start = f"{hashlib.sha256(content).hexdigest()}-{_MADE_BY}"
        return {f"{start}{ending}": self._copy(start, content, ending) for ending in WAYS}

    def _copy(self, start: str, content: bytes, ending: str) -> Copy:
        path = self.folder / f"{start}{ending}"
        with suppress(OSError):
            if not is_elsewhere(path) and path.is_file():
                found = Copy(ending, path.read_bytes(), path.stat().st_mtime_ns)
                if holds(found.data, ending, content):
                    return found
        made = WAYS[ending](content)
        with suppress(OSError):
            return Copy(ending, made, self._write(path, made))
        return Copy(ending, made, time.time_ns())

    def _write(self, path: Path, made: bytes) -> int:
        """Written beside and renamed: a build that is stopped leaves no half of a copy."""
        if is_elsewhere(self.folder):
            raise NotADirectoryError(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.unlink(missing_ok=True)
        with part.open("xb") as file:
            file.write(made)
        part.replace(path)
        return path.stat().st_mtime_ns

    def only(self, names: set[str]) -> None:
        """Remove all others: what no page of the last build needed."""
        found: list[Path] = []
        with suppress(OSError):
            found += [] if is_elsewhere(self.folder) else self.folder.iterdir()
        for path in found:
            if path.name not in names:
                with suppress(OSError):  # another build at the same time removes them, too
                    path.unlink()


def compress(folder: Path, kept: Kept, processes: int) -> None:
    """Put compressed copies beside the files of a site that are worth it."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    paths = [path for path in found if worth_it(path, path.stat().st_size)]

    def work(share: Sequence[Path]) -> set[str]:
        return {name for path in share for name in _put(path, kept)}

    kept.only(set[str]().union(*in_shares(work, in_turn(paths, processes))))


def _put(path: Path, kept: Kept) -> list[str]:
    copies = kept.copies(path.read_bytes())
    for made in copies.values():
        copy = path.with_name(f"{path.name}{made.ending}")
        copy.write_bytes(made.data)
        for each in (path, copy):
            os.utime(each, ns=(made.first, made.first))
    return [*copies]
