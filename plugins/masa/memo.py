"""What a command said last time, so that it says it again at once when nothing has changed.

A verdict is kept under a digest of all that it depends on: every byte of the arrangements, of the
pages written by hand and of mkdocs.yml, the day, what was asked for, Masa's own source, and which
packages are installed. Bytes are compared, never times. Where anything is in doubt (a link, a
device, a folder elsewhere, a file that cannot be read) nothing is kept, and a memo that cannot be
read counts for nothing. This can be taken away: without it everything is worked out each time.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from masa.project import FILE, KEPT

#: Nothing that is read is nearly as large, and to hash much more would take longer than to check.
LARGEST = 8 * 1024 * 1024
_SOURCE = Path(__file__).resolve().parent


class Verdict(NamedTuple):
    """How a command ended, and all that it said, in a steady order."""

    code: int
    reports: tuple[str, ...]


class Doubt(Exception):
    """It cannot be told whether something will be found as it is now."""


class Memo:
    """The verdict on one project for one question: all that was asked for, in words.

    Only the newest verdict is kept for a question; it counts while ``circumstances``, such as the
    day, are the same.
    """

    def __init__(
        self, project: Path, question: Sequence[str], circumstances: Sequence[str] = ()
    ) -> None:
        self._project = project
        self._question = tuple(question)
        self._circumstances = tuple(circumstances)
        name = blake2b(repr(self._question).encode(), digest_size=8).hexdigest()
        self._file = project / KEPT / f"verdict-{name}"
        self._frame = self._look_around()
        self._folders: tuple[str, ...] = ()
        self._trees = ""

    def recall(self) -> Verdict | None:
        """What was said, when all is as it was then."""
        with suppress(OSError, ValueError):
            digest, _, kept = self._file.read_text("utf-8").partition("\n")
            if digest != _digest(kept):
                return None
            frame, folders, trees, code, reports = json.loads(kept)
            if frame != self._frame:
                return None
            self.look(tuple(folders))
            if trees == self._trees:
                return Verdict(code, tuple(reports))
        return None

    def look(self, folders: tuple[str, ...]) -> None:
        """See what stands in the folders, named from the project, before anybody reads it.

        They must be all that a verdict depends on besides mkdocs.yml; where it depends on more,
        name none.
        """
        if folders != self._folders or not folders:
            self._folders, self._trees = folders, self._look_at(folders)

    def keep(self, verdict: Verdict) -> None:
        """Keep what was said of the folders, if all is still as it was when it was looked at."""
        if not self._trees or self._look_around() != self._frame:
            return
        if self._look_at(self._folders) != self._trees:
            return
        kept = json.dumps([self._frame, self._folders, self._trees, *verdict])
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.with_name(".gitignore").write_text("*\n", "utf-8")
            part.write_text(f"{_digest(kept)}\n{kept}", "utf-8")
            part.replace(self._file)

    def _look_around(self) -> str:
        """A digest of all that is known before any folder is; nothing when in doubt."""
        known = (self._question, self._circumstances, str(self._project), *_installed())
        digest = blake2b(repr(known).encode())
        with suppress(OSError, Doubt):
            digest.update((self._project / FILE).read_bytes())
            _add(os.fspath(_SOURCE), digest.update, LARGEST, but="__pycache__")
            return digest.hexdigest()
        return ""

    def _look_at(self, folders: Sequence[str]) -> str:
        """A digest of all that stands in some folders; nothing when in doubt."""
        digest = blake2b()
        with suppress(OSError, Doubt):
            for folder in folders:
                if (self._project / folder).is_symlink():
                    raise Doubt
                _add(os.fspath(self._project / folder), digest.update, LARGEST)
            return digest.hexdigest() if folders and self._frame else ""
        return ""


def _installed() -> tuple[str, ...]:
    """Python, and the name and version of every package that it may load."""
    found = [sys.version]
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            found += sorted(entry.name for entry in entries if "-info" in entry.name)
    return tuple(found)


def digest_of(folder: Path) -> str:
    """A digest of all that stands in a folder; nothing where there is none, or when in doubt."""
    digest = blake2b()
    with suppress(OSError, Doubt):
        _add(os.fspath(folder), digest.update, sys.maxsize)
        return digest.hexdigest()
    return ""


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


def _digest(text: str) -> str:
    return blake2b(text.encode()).hexdigest()
