"""What the last build worked out, by a digest of all that it was worked out from.

Whatever is asked here is a pure question: a finished page of all that its templates are given, what
is seen in a finished page of its bytes. The digest is made of the whole of that, never of what
somebody says an answer depends on; so an answer cannot be old: at worst it is worked out again.

This can be taken away: builds without it (``masa build --fresh``, ``masa publish``) work everything
out, and tests compare the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from masa.digests import LARGEST, digest, digest_of, masa_itself
from masa.kept_files import read_kept, write_kept

#: Of so many websites of a project it is kept at most: more than anybody builds in turn.
WEBSITES = 8


class Answer(NamedTuple):
    """An answer to a question, as JSON can hold it."""

    question: str
    value: Any


class Kept:
    """Answers of the last build of a website, which is still there.

    Pages are not kept twice: the digest of each is, and the website holds its bytes. No answer
    counts when Masa, a package or a template is not as it was.
    """

    def __init__(self, file: Path, site: Path, templates: Path) -> None:
        self._file, self._site, self._templates = file, site, templates
        self._frame = self._look_around()
        self._known: dict[str, Any] = {}
        self._given: dict[str, Any] = {}

    def read(self) -> None:
        """Take up what the last build left."""
        with suppress(TypeError, ValueError):
            frame, known = read_kept(self._file)
            if self._frame and frame == self._frame and isinstance(known, dict):
                self._known = known

    def get(self, asked: str) -> Any:
        """The answer to a question; ``None`` when it is not known."""
        return self._known.get(asked)

    def page(self, asked: str, name: str) -> str | None:
        """The page of that name in the website, if it is the answer."""
        known, path = self._known.get(asked), self._site / name
        with suppress(OSError):
            if known and path.is_file() and path.stat().st_size <= LARGEST:
                found = path.read_bytes()
                return found.decode() if digest(found) == known else None
        return None

    def put(self, answers: Iterable[Answer]) -> None:
        """Answers that this build gives, known before or not; others are not kept."""
        self._given.update(answers)

    def write(self) -> None:
        """Leave for the next build what this one has given.

        Nothing if somebody changed a template meanwhile: nobody knows which of the two was read.
        """
        if self._frame and self._look_around() == self._frame:
            write_kept(self._file, [self._frame, self._given], WEBSITES)

    def _look_around(self) -> str:
        """A digest of all that every answer depends on; nothing when in doubt."""
        itself, looks = masa_itself(), digest_of(self._templates)
        return f"{itself} {looks}" if itself and looks else ""


def question(*given: object) -> str:
    """A question about all that is given, from how Python writes it.

    That says everything of a page's view and shell, which are dataclasses all through, and it says
    the same in each run; a test holds both.
    """
    return digest(repr(given).encode())
