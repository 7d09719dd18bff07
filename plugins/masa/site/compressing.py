"""Compressed copies beside the files of a site, which are made once for each content.

What was made is kept under a hash of what it was made from. It can be deleted at any time. A file
and its copies get the time at which the content was first compressed: servers tell by the time
whether a reader's copy is still good, and most pages are the same in the next build.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from masa.hosting.compression import BROTLI_QUALITY, GZIP_LEVEL, WAYS, worth_it
from masa.site.shares import in_shares, in_turn

#: A copy that was made in another way is another copy.
_MADE_BY = f"{BROTLI_QUALITY}-{GZIP_LEVEL}"


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder of what was compressed before."""

    folder: Path

    def copies(self, content: bytes) -> dict[str, Path]:
        """Where the compressed copies of a content are kept, by the ending of their kind."""
        digest = hashlib.sha256(content).hexdigest()
        return {ending: self._copy(digest, content, ending) for ending in WAYS}

    def _copy(self, digest: str, content: bytes, ending: str) -> Path:
        path = self.folder / f"{digest}-{_MADE_BY}{ending}"
        if path.is_file():
            return path
        # Written beside and renamed: a build that is stopped leaves no half of a copy.
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.write_bytes(WAYS[ending](content))
        part.replace(path)
        return path

    def only(self, names: set[str]) -> None:
        """Remove all others: what no page of the last build needed."""
        for path in self.folder.iterdir():
            if path.name not in names:
                path.unlink(missing_ok=True)  # another build at the same time removes them, too


def compress(folder: Path, kept: Kept, processes: int) -> None:
    """Put compressed copies beside the files of a site that are worth it."""
    kept.folder.mkdir(parents=True, exist_ok=True)
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    paths = [path for path in found if worth_it(path, path.stat().st_size)]

    def work(share: Sequence[Path]) -> set[str]:
        return {name for path in share for name in _put(path, kept)}

    kept.only(set[str]().union(*in_shares(work, in_turn(paths, processes))))


def _put(path: Path, kept: Kept) -> list[str]:
    copies = kept.copies(path.read_bytes())
    for ending, made in copies.items():
        copy = path.with_name(f"{path.name}{ending}")
        shutil.copyfile(made, copy)
        first = made.stat().st_mtime_ns
        for each in (path, copy):
            os.utime(each, ns=(first, first))
    return [made.name for made in copies.values()]
