"""All that stands in the folder of a finished site."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Standing(NamedTuple):
    """Something in a site that is no folder: its name from the root, its path, its size in bytes.

    ``is_file`` says so of a link to a file, too; the size is that of the link.
    """

    name: str
    path: str
    is_link: bool
    is_file: bool
    size: int

    def read(self) -> bytes:
        """Its bytes."""
        with open(self.path, "rb", buffering=0) as file:  # noqa: PTH123 - of very many
            return file.readall()


def standing_in(folder: Path) -> list[Standing]:
    """Everything in a folder and below it, in the order of paths; nothing behind a link."""
    return sorted(_below(os.fspath(folder), ""), key=by_path)


def by_path(one: Standing) -> list[str]:
    """What the order of paths is told from."""
    return one.name.split("/")


def _below(folder: str, before: str) -> Iterator[Standing]:
    with os.scandir(folder) as entries:
        for one in entries:
            if one.is_dir(follow_symlinks=False):
                yield from _below(one.path, f"{before}{one.name}/")
            else:
                size = one.stat(follow_symlinks=False).st_size
                yield Standing(before + one.name, one.path, one.is_symlink(), one.is_file(), size)
