"""What a site that goes on without its broken parts does about one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

#: Days after which an earlier version has been shown for too long.
LONG = 30


@dataclass(frozen=True, slots=True)
class Held:
    """A partnership or a programme whose newest version may not be published.

    ``folder`` is as editors name it, ``name`` that of its last version that may be published.
    ``codes`` are the rules that its newest version breaks, ``reasons`` are the same in words;
    ``since`` is the day on which it began to. ``shown`` is the day of the version that readers see
    instead: none where personal data are suspected, because then nothing of it is shown.
    """

    folder: str
    name: str
    codes: tuple[str, ...]
    reasons: tuple[str, ...]
    since: date
    shown: date | None = None

    @property
    def slug(self) -> str:
        """Its short name in addresses."""
        return self.folder.rpartition("/")[2]

    @property
    def is_partnership(self) -> bool:
        """Whether it is a partnership, not a programme."""
        return self.folder.split("/")[-2] == "partnerships"

    def is_long(self, today: date) -> bool:
        """Whether somebody should have mended it by now."""
        return (today - self.since).days > LONG
