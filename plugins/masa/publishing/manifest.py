"""``MANIFEST.sha256``: every file of a website with a hash of its bytes.

It lies inside the website, so that one rename moves both, and is published with it: whoever copies
the website can say ``sha256sum -c MANIFEST.sha256``. The same files give the same bytes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

NAME = "MANIFEST.sha256"
_DIGITS = frozenset("0123456789abcdef")


class Unfit(Exception):
    """Something that no manifest can name or vouch for; the text says what."""


class Manifest(NamedTuple):
    """The hash of each file, by its name from the website's root, in the order of names."""

    hashes: dict[str, str]

    @property
    def text(self) -> str:
        """As ``sha256sum`` writes and reads it."""
        return "".join(f"{found}  {name}\n" for name, found in self.hashes.items())

    @property
    def digest(self) -> str:
        """One hash for the whole website."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def pages(self) -> frozenset[str]:
        """The names of its pages."""
        return frozenset(name for name in self.hashes if name.endswith(".html"))


def take(folder: Path) -> Manifest:
    """Read and hash every file of a website but the manifest itself.

    Raises ``Unfit`` for a link, a device, or a name that ``sha256sum`` would write in another way.
    """
    names = sorted(name for name in names_in(folder) if name != NAME)
    return Manifest({name: _hash(folder / name) for name in names})


def write(folder: Path) -> Manifest:
    """Put the manifest of a website into it."""
    manifest = take(folder)
    (folder / NAME).write_bytes(manifest.text.encode())
    return manifest


def read(folder: Path) -> Manifest:
    """What the manifest in a website says. Raises ``Unfit`` when it cannot be read."""
    hashes: dict[str, str] = {}
    try:
        lines = (folder / NAME).read_bytes().decode().split("\n")
    except (OSError, UnicodeDecodeError):
        raise Unfit(f"{NAME} cannot be read") from None
    for line in lines[:-1]:
        found, gap, name = line[:64], line[64:66], line[66:]
        if len(found) != 64 or not _DIGITS.issuperset(found) or gap != "  " or not name:
            raise Unfit(f"{NAME} is no manifest")
        hashes[name] = found
    manifest = Manifest(hashes)
    if manifest.text != "\n".join(lines):
        raise Unfit(f"{NAME} is no manifest")
    return manifest


def differences(folder: Path) -> list[str]:
    """Names of what is not as the manifest in a website says; empty when all is."""
    try:
        said, found = read(folder).hashes, take(folder).hashes
    except Unfit as error:
        return [str(error)]
    return sorted(name for name in said.keys() | found.keys() if said.get(name) != found.get(name))


def names_in(folder: Path) -> Iterator[str]:
    """Every file below a folder, by its name from there, in no order. Raises ``Unfit``."""
    waiting = [(os.fspath(folder), "")]
    while waiting:
        path, before = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                name = f"{before}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{name}/"))
                elif not entry.is_file(follow_symlinks=False):
                    raise Unfit(f"{name} is neither a file nor a folder")
                elif not _can_be_named(name):
                    raise Unfit(f"{name!r} has a name that cannot be listed")
                else:
                    yield name


def _can_be_named(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return not any(letter in name for letter in "\\\n\r")


def _hash(path: Path) -> str:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of very many
        return hashlib.sha256(file.readall()).hexdigest()
