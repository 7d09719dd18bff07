"""What the page about the open data needs to know of it; ``masa.downloads`` fills it in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download. ``size`` is in bytes; ``rows`` is nothing for what is no table.

    ``folder`` is that of the partnership or programme that it is about, empty for all together.
    """

    address: str
    title: str
    format: str
    size: int
    says: str = ""
    rows: int | None = None
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Described:
    """A table or an object of the layout: its members, each with its type and what it says."""

    name: str
    title: str
    says: str
    members: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that there is to download, and the layout of it.

    ``guide`` is the address of the page written by hand that shows how to use it, if there is one.
    ``comparisons`` are the tables by which partnerships are compared, one for each question.
    """

    version: int
    licence: str
    downloads: tuple[Download, ...] = ()
    tables: tuple[Described, ...] = ()
    objects: tuple[Described, ...] = ()
    guide: str = ""
    comparisons: tuple[Download, ...] = ()

    @property
    def by_folder(self) -> dict[str, tuple[Download, ...]]:
        """The files about each partnership and programme; under nothing, those about all."""
        found: dict[str, list[Download]] = {}
        for download in self.downloads:
            found.setdefault(download.folder, []).append(download)
        return {folder: tuple(files) for folder, files in found.items()}


#: No open data at all, as when single pages are made.
NOTHING = Catalogue(0, "")


def size(number: int) -> str:
    """A number of bytes as readers know it: 900 bytes, 12 KB, 1.4 MB. It stays on one line."""
    if number < 1_000:
        return f"{number}\N{NO-BREAK SPACE}bytes"
    if number < 1_000_000:
        return f"{round(number / 1_000)}\N{NO-BREAK SPACE}KB"
    return f"{number / 1_000_000:.1f}\N{NO-BREAK SPACE}MB"
