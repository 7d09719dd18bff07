"""What is tried: files as somebody might write or damage them, each known again by its number."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
GOLDEN = REPOSITORY / "tests/pages/golden/arrangements"
OWN = REPOSITORY / "arrangements"
#: Bytes of the largest valid file that is changed: a larger one has no kind of value that these
#: lack, and takes longer to read.
LARGEST = 10_000


class Kind(StrEnum):
    """What reads a file."""

    PARTNERSHIP = "partnerships"
    PROGRAMME = "programmes"
    REGISTERS = "registers"
    EDITION = "guidance"
    PAGE = "content"
    SETTINGS = "settings"


#: The kinds of file in arrangements/.
ARRANGED = (Kind.PARTNERSHIP, Kind.PROGRAMME, Kind.REGISTERS, Kind.EDITION)


@dataclass(frozen=True, slots=True)
class Seed:
    """A valid file. ``place`` is where it stands in the invented arrangements, or nothing."""

    kind: Kind
    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be tried, and how it was made, in words."""

    kind: Kind
    data: bytes
    how: str
    place: str = ""

    @property
    def digest(self) -> str:
        """Tells whether two of them are the same."""
        return hashlib.blake2b(self.kind.encode() + self.data, digest_size=8).hexdigest()


@cache
def seeds() -> tuple[Seed, ...]:
    """Every valid file that is not too large: arrangements, pages written by hand, settings."""
    found = [
        Seed(kind, path.read_text("utf-8"), path.relative_to(folder).as_posix() * (not number))
        for number, folder in enumerate((GOLDEN, OWN))
        for kind in ARRANGED
        for path in sorted((folder / kind).rglob("*.yml"))
        if path.stat().st_size < LARGEST
    ]
    pages = sorted((REPOSITORY / "content").rglob("*.md"))
    found += [Seed(Kind.PAGE, p.read_text("utf-8")) for p in pages if p.stat().st_size < LARGEST]
    settings = Seed(Kind.SETTINGS, (REPOSITORY / "mkdocs.yml").read_text("utf-8"))
    return (*found, *[settings] * 10)


@cache
def of_kinds(*kinds: Kind) -> tuple[Seed, ...]:
    """Those of some kinds."""
    return tuple(seed for seed in seeds() if seed.kind in kinds)


@cache
def rendered_seeds() -> tuple[Seed, ...]:
    """Those of the invented arrangements, of which pages are made."""
    return tuple(seed for seed in seeds() if seed.place)
