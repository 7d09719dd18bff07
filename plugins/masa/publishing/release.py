"""The name of a release, which holds all that is known about it."""

from __future__ import annotations

import re
from typing import NamedTuple

_NAME = re.compile(r"(\d{4,})-after-(\d{4,})-(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})")
_DIGITS = 12


class Release(NamedTuple):
    """One website that was published.

    ``number`` counts publications, and ``after`` is the number of the one that was served until
    then: 0 for none. ``day`` is that of the newest commit, as ``2026-11-22``. ``digest`` begins the
    hash of the manifest, so that a name and what it names belong together.
    """

    number: int
    after: int
    day: str
    digest: str

    @classmethod
    def make(cls, number: int, after: int, day: str, digest: str) -> Release:
        """A release of a website by the whole hash of its manifest."""
        return cls(number, after, day, digest[:_DIGITS])

    @classmethod
    def parse(cls, name: str) -> Release | None:
        """The release of a name; nothing when it is not the name of one."""
        match = _NAME.fullmatch(name)
        found = match and cls(int(match[1]), int(match[2]), match[3], match[4])
        return found if found and found.name == name else None

    @property
    def name(self) -> str:
        """The name of its folder, such as ``0007-after-0006-2026-11-22-1a2b3c4d5e6f``."""
        return f"{self.number:04}-after-{self.after:04}-{self.day}-{self.digest}"

    def is_of(self, digest: str) -> bool:
        """Whether it holds a website of this manifest."""
        return digest.startswith(self.digest)
