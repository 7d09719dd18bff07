"""The files of a project that are neither arrangements nor pages; needs nothing to be imported."""

from __future__ import annotations

from pathlib import Path

#: What a site is called, and which checks are on. Its folder is the project.
FILE = "mkdocs.yml"
#: Where Masa keeps what it can make again at any time. Git and the website leave it out.
KEPT = ".cache/masa"


def from_here(path: Path) -> str:
    """A path as short as it can be said from the folder of whoever asks."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
