"""Files of what can be made again at any time: JSON under a digest of its own.

Nothing is read or written through a link: a change that somebody proposes could bring one along
that leads out of the project.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from masa.digests import digest

#: In bytes: ten times what a nation keeps.
LARGEST = 256 * 1024 * 1024


def read_kept(file: Path) -> Any:
    """What was kept; ``None`` where nothing was, or where it is not as it was written."""
    with suppress(OSError, ValueError, RecursionError):
        if is_elsewhere(file) or not file.is_file() or file.stat().st_size > LARGEST:
            return None
        known, _, kept = file.read_text("utf-8").partition("\n")
        if known == digest(kept.encode()):
            return json.loads(kept)
    return None


def write_kept(file: Path, value: object, newest: int = 0) -> None:
    """Keep a value in a folder that git leaves out; where that cannot be done, nothing is kept.

    Of all files of its kind, which is what stands before the hyphen of its name, only so many of
    the ``newest`` stay; all of them where none is said.
    """
    kept = json.dumps(value)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        if is_elsewhere(file):
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            _write_new(file.with_name(".gitignore"), "*\n")
        part.unlink(missing_ok=True)  # of a program that was killed and had the same number
        try:
            _write_new(part, f"{digest(kept.encode())}\n{kept}")
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
        if newest:
            _forget_older(file, newest)


def _forget_older(file: Path, newest: int) -> None:
    found = [*file.parent.glob(f"{file.name.partition('-')[0]}-*")]
    found.sort(key=lambda path: path.lstat().st_mtime_ns, reverse=True)
    for path in found[newest:]:
        path.unlink(missing_ok=True)


def is_elsewhere(file: Path) -> bool:
    """Whether it is a link, or one of the two folders above it, which are Masa's own."""
    return any(path.is_symlink() for path in (file, *file.parents[:2]))


def _write_new(file: Path, text: str) -> None:
    with file.open("x", encoding="utf-8") as new:
        new.write(text)
