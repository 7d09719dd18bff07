"""A folder of releases, and a link to the one that is served.

    masa-releases.txt   says whose folder this is
    current             a link to one of the releases: what a server serves
    releases/…          each a whole website, with its manifest
    .building/          there only while somebody is at work

The link is switched by one rename, on every system that has links: each request is answered from
the whole old or the whole new website, and there is no instant without one.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from masa.publishing import manifest
from masa.publishing.disk import flush_names, undisturbed
from masa.publishing.release import Release
from masa.publishing.workspace import Refused, Workspace

MARK, LINK, BELOW, WORK = "masa-releases.txt", "current", "releases", ".building"
KEPT = 5
_SAYS = """\
`masa publish` keeps releases of a website here. A server serves the folder `current`.
`masa publish --to` this folder `--list` says which release that is.
"""


class Releases(NamedTuple):
    """The releases in a folder."""

    folder: Path

    @classmethod
    def of(cls, folder: Path) -> Releases:
        """Raises ``Refused`` when the folder is not one of releases."""
        if not (folder / MARK).is_file():
            raise Refused(
                f"There are no releases in {folder}. `masa publish --to` makes the first."
            )
        return cls(folder)

    @classmethod
    def begin(cls, folder: Path) -> Releases:
        """The same; a folder that is new or empty becomes one. Others are refused."""
        if not (folder / MARK).is_file():
            if folder.exists() and not (folder.is_dir() and _is_empty(folder)):
                raise Refused(
                    f"{folder} holds something else than releases, so nothing is published there. "
                    "Name a folder that is new or empty."
                )
            folder.mkdir(parents=True, exist_ok=True)
            (folder / MARK).write_text(_SAYS, "utf-8")
        return cls(folder)

    def enter(self) -> Workspace:
        """Be the only one who changes anything, and tidy up after those who were killed."""
        workspace = Workspace.enter(self.folder / WORK)
        workspace.clear()
        return workspace

    @property
    def all(self) -> tuple[Release, ...]:
        """Every release that is there, the newest first."""
        below = self.folder / BELOW
        names = os.listdir(below) if below.is_dir() else ()  # noqa: PTH208 - names alone
        found = (Release.parse(name) for name in names)
        return tuple(sorted((one for one in found if one), reverse=True))

    @property
    def current(self) -> Release | None:
        """The one that is served; nothing before the first. Raises ``Refused`` for another link."""
        link = self.folder / LINK
        if not link.is_symlink() and not link.exists():
            return None
        to = link.readlink() if link.is_symlink() else Path()
        release = Release.parse(to.name)
        if not release or to != Path(BELOW, to.name) or not link.exists():
            raise Refused(f"{link} is not a link to a release. Mend it or move it away.")
        return release

    @property
    def former(self) -> Release | None:
        """The one that the next is compared with and follows: the newest if none is served."""
        return self.current or next(iter(self.all), None)

    def path(self, release: Release) -> Path:
        """Its website."""
        return self.folder / BELOW / release.name

    def numbered(self, number: int) -> Release | None:
        """The release of a number, if it is still there."""
        return next((one for one in self.all if one.number == number), None)

    def add(self, site: Path, digest: str, day: str) -> Release:
        """Move a website that was proved among the releases. It is not served yet."""
        former = self.former
        number = self.all[0].number + 1 if self.all else 1
        release = Release.make(number, former.number if former else 0, day, digest)
        (self.folder / BELOW).mkdir(exist_ok=True)
        site.rename(self.path(release))
        flush_names(self.folder / BELOW)
        return release

    def serve(self, release: Release, workspace: Workspace) -> None:
        """Switch to a release."""
        link = workspace.folder / LINK
        link.symlink_to(Path(BELOW, release.name), target_is_directory=True)
        with undisturbed():
            link.replace(self.folder / LINK)
            flush_names(self.folder)

    def prune(self, workspace: Workspace) -> list[str]:
        """Remove all but the newest, the one that is served and the one before it.

        Gives the names of those that were left: somebody changed them, so that they hold something
        that Masa did not make, or the disk does not let them go.
        """
        current, left = self.current, []
        safe = {current.number, current.after} if current else set[int]()
        for release in self.all[KEPT:]:
            if release.number in safe:
                continue
            if not self._is_removed(release, workspace):
                left.append(release.name)
        workspace.clear()
        return left

    def _is_removed(self, release: Release, workspace: Workspace) -> bool:
        try:
            if not self._is_whole(release):
                return False
            # A rename first: no half of a release ever stands among the others.
            self.path(release).rename(workspace.folder / release.name)
        except OSError:  # the new one is served: nothing that is old may put that in doubt
            return False
        return True

    def _is_whole(self, release: Release) -> bool:
        """Whether it holds the files that were published, and no others."""
        try:
            said = manifest.read(self.path(release))
            names = set(manifest.names_in(self.path(release))) - {manifest.NAME}
        except manifest.Unfit:
            return False
        return release.is_of(said.digest) and names == said.hashes.keys()


def _is_empty(folder: Path) -> bool:
    return not any(path.name != MARK for path in folder.iterdir())
