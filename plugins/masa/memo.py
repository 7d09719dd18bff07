"""What a command said last time, so that it says it again at once when nothing has changed.

A verdict is kept under a digest of all that it depends on: every byte of the arrangements, of the
pages written by hand and of mkdocs.yml, the day, what was asked for, Masa's own source, and which
packages are installed. Bytes are compared, never times. Where anything is in doubt (a link, a
device, a folder elsewhere, a file that cannot be read) nothing is kept, and a memo that cannot be
read counts for nothing. This can be taken away: without it everything is worked out each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from masa.digests import Doubt, add_folder, digest, masa_itself
from masa.kept_files import read_kept, write_kept
from masa.project import FILE, KEPT


class Verdict(NamedTuple):
    """How a command ended, and all that it said, in a steady order."""

    code: int
    reports: tuple[str, ...]


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
        name = digest(repr(self._question).encode())[:16]
        self._file = project / KEPT / f"verdict-{name}"
        self._frame = self._look_around()
        self._folders: tuple[str, ...] = ()
        self._trees = ""

    def recall(self, number: int | None = None) -> Verdict | None:
        """What was said, in that ``number`` of reports, when all is as it was then."""
        with suppress(TypeError, ValueError):
            frame, folders, trees, code, reports = read_kept(self._file)
            if frame != self._frame:
                return None
            self.look(tuple(folders))
            if trees == self._trees and number in (None, len(reports)):
                return Verdict(int(code), tuple(map(str, reports)))
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
        write_kept(self._file, [self._frame, self._folders, self._trees, *verdict])

    def _look_around(self) -> str:
        """A digest of all that is known before any folder is; nothing when in doubt."""
        known = (self._question, self._circumstances, str(self._project), masa_itself())
        with suppress(OSError):
            settings = (self._project / FILE).read_bytes()
            return digest(repr(known).encode() + settings) if known[-1] else ""
        return ""

    def _look_at(self, folders: Sequence[str]) -> str:
        """A digest of all that stands in some folders; nothing when in doubt."""
        found = sha256()
        with suppress(OSError, Doubt):
            for folder in folders:
                add_folder(self._project / folder, found.update)
            return found.hexdigest() if folders and self._frame else ""
        return ""
