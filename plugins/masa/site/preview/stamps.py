"""Which parts of a project are as they were, by their bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from masa.digests import digest, digest_of

#: Folders of the arrangements in which each entry is one whole that pages are made of.
APART = ("partnerships", "programmes")
Stamps = dict[str, str]


def stamps(arrangements: Path, others: Iterable[Path]) -> Stamps:
    """A digest of each partnership and programme by its slug, and of each other path by its name.

    ``others`` are files and folders that the whole site is made from.
    """
    found = {path.as_posix(): _stamp(path) for path in (*others, *_shared(arrangements))}
    for folder in APART:
        for path in _entries(arrangements / folder):
            slug = path.name.removesuffix(".yml")
            found[slug] = found.get(slug, "") + folder + _stamp(path)
    return found


def changed(before: Stamps, now: Stamps) -> frozenset[str]:
    """What is not as it was, what is new or gone included."""
    return frozenset(name for name in {**before, **now} if before.get(name) != now.get(name))


def _shared(arrangements: Path) -> Iterator[Path]:
    return (path for path in _entries(arrangements) if path.name not in APART)


def _entries(folder: Path) -> list[Path]:
    """What stands in a folder; nothing where there is none."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _stamp(path: Path) -> str:
    if path.is_dir():
        return digest_of(path)
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""
