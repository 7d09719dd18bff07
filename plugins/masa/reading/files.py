"""Which files are read, and which are refused before they are opened."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from masa.findings import Finding, Place

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60
_ENDING = ".yml"

#: Names of devices on Windows, where no file can have them.
DEVICES = frozenset(
    "con aux nul prn".split()
    + [f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)]
)
#: Names with a meaning of their own: addresses that the site uses, and names of devices.
RESERVED = DEVICES | frozenset(
    "404 admin assets index search sitemap robots feed api about how-to-edit "
    "accessibility privacy glossary guidance find-your-area partnerships programmes".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its name as the editor knows it, and its path on this machine."""

    name: str
    path: Path


def find(folder: Path, shown_as: str) -> tuple[tuple[Source, ...], list[Finding]]:
    """Every YAML file below ``folder`` in a steady order, and what may not be there.

    ``shown_as`` is how the folder is named in messages, so that they do not depend on the machine.
    """
    sources: list[Source] = []
    findings: list[Finding] = []
    for name, entry in _walk(folder, shown_as, findings):
        refusal = _refuse(entry, name)
        if refusal:
            findings.append(refusal)
        elif entry.is_file():
            sources.append(Source(name, Path(entry.path)))
    return tuple(sources), findings + clashes([source.name for source in sources])


def _walk(
    folder: str | Path, shown_as: str, findings: list[Finding]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """What stands in a folder, then what stands in each folder there; links are not followed."""
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        findings.append(closed(shown_as))
        return
    entries = [entry for entry in found if not entry.name.startswith(".")]
    yield from ((f"{shown_as}/{entry.name}", entry) for entry in entries)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{shown_as}/{entry.name}", findings)


def closed(folder: str) -> Finding:
    """Nobody can tell what is in a folder, so nothing may be published without it."""
    says, mend = "This folder cannot be opened.", "Check that it may be read."
    return Finding("R137", Place(folder), says, mend)


def _refuse(entry: os.DirEntry[str], name: str) -> Finding | None:
    if entry.is_symlink():
        return Finding(
            "R130",
            Place(name),
            "This is a link to another file; links are not followed.",
            "Put the file itself here.",
        )
    if not entry.is_dir() and not (entry.is_file() and entry.name.endswith(_ENDING)):
        return _unexpected(name)
    slug = entry.name.removesuffix("" if entry.is_dir() else _ENDING)
    return refuse_slug(slug, Place(name))


def _unexpected(name: str) -> Finding:
    return Finding(
        "R134",
        Place(name),
        "Only files that end in `.yml` belong in this folder.",
        "Rename it to end in `.yml`, or move it elsewhere.",
    )


def refuse_slug(
    slug: str, place: Place, *, reserved: bool = False, kept: frozenset[str] = frozenset()
) -> Finding | None:
    """What is wrong with a name that becomes part of an address, or nothing.

    ``kept`` are names that it may not be, ``reserved`` those that no partnership may have.
    """
    if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
        return Finding(
            "R131",
            place,
            f"`{_shown(slug)}` cannot be part of a web address.",
            "Use a to z, 0 to 9 and single hyphens between them, at most 60 characters: "
            "for example `north-mere`.",
        )
    if slug in (RESERVED if reserved else kept):
        return Finding(
            "R132",
            place,
            f"`{slug}` is kept for a page of the site itself or is a device name on "
            "some computers.",
            f"Choose another name, for example `{slug}-partnership`.",
        )
    return None


def clashes(names: list[str]) -> list[Finding]:
    """Names that some computers cannot tell apart."""
    seen: dict[str, str] = {}
    findings: list[Finding] = []
    for name in names:
        first = seen.setdefault(name.casefold(), name)
        if first != name:
            findings.append(
                Finding(
                    "R133",
                    Place(name),
                    f"This differs from {first} in capital letters only.",
                    "Rename one of the two.",
                )
            )
    return findings


def _shown(slug: str) -> str:
    shown = slug if slug.isprintable() else ascii(slug)[1:-1]
    return shown if len(shown) <= 80 else f"{shown[:77]}…"
