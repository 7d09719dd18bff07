"""Building beside a website in a plain folder, and switching only to a good one.

What the switch promises: whoever opens the folder finds the whole old or the whole new website.
Where the system can let two folders take each other's places (Linux, most kinds of disk), there is
no instant without one. Elsewhere there is, between two renames: a reader may be told that there is
nothing, and a program that is killed just then leaves nothing there until the next build puts the
old one back. Who must do without that instant publishes releases (``masa.publishing.releases``).
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from masa.publishing import manifest
from masa.publishing.disk import exchange, flush, flush_names, undisturbed
from masa.publishing.releases import BELOW, LINK, MARK
from masa.publishing.workspace import Workspace

_BEFORE = "before"
#: What desktops put into folders that somebody only looks at.
_OF_DESKTOPS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def unsafe(target: Path, project: Path, own: Path) -> str:
    """Why a folder may not be replaced by a website, or nothing.

    The whole folder is replaced, so nothing may be in it that Masa did not make. ``own`` is where
    mkdocs.yml puts the website: a website that stands there may be older than manifests are.
    """
    if releases := _releases_of(target):
        return (
            f"The website cannot replace {target}: it belongs to releases. Publish there with "
            f"`masa publish --to {releases}`."
        )
    if project.resolve().is_relative_to(target):
        return f"The website cannot replace {target}: the project itself is in it."
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return ""
    if not (target / "index.html").is_file() or (target / ".git").exists():
        return f"The website cannot replace {target}: it holds something else than a website."
    if target == own and not (target / manifest.NAME).exists():
        return ""
    if amiss := _not_made_here(target):
        return (
            f"The website cannot replace {target}: {amiss}. Move what is not of Masa away from "
            "there, or build into a folder that is new or empty."
        )
    return ""


def _releases_of(target: Path) -> Path | None:
    """The folder of releases that would be harmed: its link or a release would be replaced."""
    for folder in (target, *target.parents):
        if (folder / MARK).is_file():
            first = target.relative_to(folder).parts[:1]
            return folder if first in ((), (LINK,), (BELOW,)) else None
    return None


def _not_made_here(site: Path) -> str:
    """What a folder holds that its manifest does not name, or why that cannot be told."""
    if not (site / manifest.NAME).exists():
        return f"it holds no {manifest.NAME}, so nobody can tell that Masa made what is in it"
    try:
        named, found = manifest.read(site).hashes.keys(), set(manifest.names_in(site))
    except manifest.Unfit as error:
        return str(error)
    others = sorted(found - named - {manifest.NAME})
    other = next((name for name in others if Path(name).name not in _OF_DESKTOPS), "")
    return f"Masa did not make {other}, and it would be lost" if other else ""


def workspace_of(target: Path) -> Path:
    """Where a website is built, beside its place so that a rename is enough to switch."""
    return target.with_name(f".{target.name}.building")


class Staging(NamedTuple):
    """Where a build goes, and the folder it replaces once it is proved good."""

    target: Path
    workspace: Workspace

    @classmethod
    def begin(cls, target: Path) -> Staging:
        """Take the workspace, and put right what a build that was killed left behind.

        Raises ``Refused`` when another build is at work there.
        """
        staging = cls(target, Workspace.enter(workspace_of(target)))
        staging._put_right()
        staging.workspace.clear()
        return staging

    @property
    def folder(self) -> Path:
        """The staging folder. No two builds have the same, should one that ends still write."""
        return self.workspace.folder / str(os.getpid())

    @property
    def _before(self) -> Path:
        return self.workspace.folder / _BEFORE

    def stop(self) -> None:
        """Leave the target as it is, and nothing else."""
        with suppress(OSError):
            self._put_right()
            self.workspace.leave()

    def switch(self) -> None:
        """Put the staging folder in the target's place."""
        flush(self.folder)
        with undisturbed():
            if not self.target.exists():
                self.folder.rename(self.target)
            elif not exchange(self.folder, self.target):
                self._in_two_steps()
            flush_names(self.target.parent)
            self.workspace.leave()

    def _put_right(self) -> None:
        """Undo a switch in two steps that ended after the first."""
        if self._before.exists() and not self.target.exists():
            self._before.rename(self.target)

    def _in_two_steps(self) -> None:
        self.target.rename(self._before)
        self.folder.rename(self.target)
