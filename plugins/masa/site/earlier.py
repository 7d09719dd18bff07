"""Earlier versions of a partnership or a programme, from git, put where the newest would be read.

Nothing is checked out: a copy of all that is read is made, and only that is changed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from masa.checks.choices import owner
from masa.model.library import Library
from masa.model.reading_library import find_sources
from masa.site.git import commits, is_shallow, unpack, within
from masa.site.inputs import Inputs, check_everything, open_inputs

#: So many versions of each are looked at.
VERSIONS = 25


class Refused(Exception):
    """Why nothing may stand in, in words for an editor."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of one of them, its day, and when what came after it began to be broken.

    ``library`` is all that was read with it.
    """

    name: str
    on: date
    since: date
    library: Library


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy ``below`` a folder of all that ``inputs`` were read from, in which versions change.

    Names of partnerships and programmes are those that editors know:
    ``arrangements/partnerships/northmere``.
    """

    project: Path
    inputs: Inputs
    below: Path

    @classmethod
    def make(cls, project: Path, inputs: Inputs, below: Path) -> Copy:
        """No links are copied, and nothing that is refused anyway."""
        copy = cls(project, inputs, below)
        for source in find_sources(inputs.settings.arrangements)[0]:
            path = below / copy._where().parent / source.name
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source.path, path)
        return copy

    def open(self, only: str = "") -> Inputs:
        """What is read from it now."""
        settings = replace(self.inputs.settings, arrangements=self.below / self._where())
        return open_inputs(self.project, settings, self.inputs.workspace.today, only)

    def remove(self, name: str) -> None:
        """Take one away."""
        for path in (self.below / own for own in self._paths(name)):
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)

    def last_good(self, name: str) -> Version:
        """Put the newest version that may be published in its place. ``Refused`` if none may."""
        found = next(self._good(name), None)
        if found is None:
            raise Refused(self._why_none(name))
        return found

    def _good(self, name: str) -> Iterator[Version]:
        slug, since = name.rpartition("/")[2], self.inputs.workspace.today
        for commit in commits(self.project, self._paths(name))[:VERSIONS]:
            self.remove(name)
            unpack(self.project, commit.id, self._paths(name), self.below)
            one = self.open(slug)
            said = next((p.name for p in one.workspace.library.published if p.slug == slug), "")
            amiss = (f for f in check_everything(one).findings if f.blocks and owner(f) == slug)
            if said and not any(amiss):
                yield Version(said, commit.on, since, one.workspace.library)
            since = commit.on

    def _where(self) -> Path:
        """The folder of the arrangements, from the project's."""
        where = within(self.project, self.inputs.settings.arrangements)
        if where is None:
            raise Refused(
                "The arrangements lie outside the project, so no earlier version stands in."
            )
        return where

    def _paths(self, name: str) -> tuple[str, str]:
        """Where one may stand, from the project's folder: a folder, or one file."""
        own = (self._where().parent / name).as_posix()
        return own, f"{own}.yml"

    def _why_none(self, name: str) -> str:
        if is_shallow(self.project):
            more = " Only the newest is here: fetch the whole history (`fetch-depth: 0`)."
        elif not (found := commits(self.project, self._paths(name))):
            return (
                f"git gives no earlier version of {name}, so none stands in. Is this folder in a "
                "git repository, and may whoever runs this read it?"
            )
        else:
            more = f" Its newest {VERSIONS} were looked at." if len(found) > VERSIONS else ""
        return f"No version of {name} in the history may be published, so none stands in.{more}"
