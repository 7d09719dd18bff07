"""Building beside the site that is served, and switching only to a good one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path


def unsafe(target: Path, project: Path) -> str:
    """Why a folder may not be replaced by a website, or nothing.

    The whole folder is replaced, so it must be one that holds a website or nothing at all.
    """
    if project.resolve().is_relative_to(target):
        return f"The website cannot replace {target}: the project itself is in it."
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return ""
    if not (target / "index.html").is_file() or (target / ".git").exists():
        return f"The website cannot replace {target}: it holds something else than a website."
    return ""


@dataclass(frozen=True, slots=True)
class Staging:
    """Where a build goes, and the folder it replaces once it is proved good."""

    target: Path

    @property
    def folder(self) -> Path:
        """The staging folder, beside the target so that a rename is enough to switch."""
        return self.target.with_name(f".{self.target.name}.building")

    @property
    def _before(self) -> Path:
        return self.target.with_name(f".{self.target.name}.before")

    def clear(self) -> None:
        """Remove what a build that failed or was stopped left behind, never the target."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._before.exists() and not self.target.exists():
            self._before.rename(self.target)
        shutil.rmtree(self._before, ignore_errors=True)

    def switch(self) -> None:
        """Put the staging folder in the target's place."""
        if self.target.exists():
            self.target.rename(self._before)
        self.folder.rename(self.target)
        shutil.rmtree(self._before, ignore_errors=True)
