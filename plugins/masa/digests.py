"""Digests of all that stands in folders, and of Masa itself. Bytes count, never times."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

#: Nothing that is read is nearly as large, and to hash much more would take longer than to check.
LARGEST = 8 * 1024 * 1024
#: Nor is any file of a website; what somebody put there may not even fit into the memory.
LARGEST_MADE = 1024 * 1024 * 1024
_SOURCE = Path(__file__).resolve().parent


class Doubt(Exception):
    """It cannot be told whether something will be found as it is now."""


def digest(data: bytes) -> str:
    """The digest of some bytes."""
    return sha256(data).hexdigest()


def digest_of(folder: Path) -> str:
    """A digest of all that stands in a folder; nothing where there is none, or when in doubt."""
    found = sha256()
    with suppress(OSError, Doubt):
        _add(os.fspath(folder), found.update, LARGEST_MADE)
        return found.hexdigest()
    return ""


def add_folder(folder: Path, add: Callable[[bytes], object]) -> None:
    """Add all that stands in a folder that is read. Raises ``OSError``, or ``Doubt``."""
    if folder.is_symlink():
        raise Doubt
    _add(os.fspath(folder), add, LARGEST)


def masa_itself() -> str:
    """A digest of Masa's own source, of Python, and of the packages that it may load.

    Nothing when in doubt.
    """
    found = sha256(repr(_installed()).encode())
    with suppress(OSError, Doubt):
        _add(os.fspath(_SOURCE), found.update, LARGEST, but="__pycache__")
        return found.hexdigest()
    return ""


def _installed() -> tuple[str, ...]:
    """Python, and the name and version of every package that it may load."""
    found = [sys.version]
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            found += sorted(entry.name for entry in entries if "-info" in entry.name)
    return tuple(found)


def _add(folder: str, add: Callable[[bytes], object], largest: int, but: str = "") -> None:
    """Add the kind, the name and the bytes of everything in a folder, in a steady order."""
    with os.scandir(folder) as entries:
        found = sorted((one for one in entries if one.name != but), key=lambda one: one.name)
    for entry in found:
        name = os.fsencode(entry.name)
        if entry.is_dir(follow_symlinks=False):
            add(b"folder %d %b" % (len(name), name))
            _add(entry.path, add, largest, but)
            add(b"end")
        elif entry.is_file(follow_symlinks=False) and entry.stat().st_size <= largest:
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - of very many
                data = file.readall()
            add(b"file %d %b %d " % (len(name), name, len(data)))
            add(data)
        else:
            raise Doubt
