"""What `masa check` works out when it cannot say again what it said before."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from masa.checks.choices import Settled, owner
from masa.checks.family import Family
from masa.cli.printing import UnusableError
from masa.project import FILE
from masa.reports.lines import lines_below
from masa.reports.report import Report
from masa.settings import read_settings
from masa.site.finding_families import find_family, is_ours
from masa.site.inputs import Inputs, check_everything, open_inputs, shown


class Checking:
    """The check of a project on a day; with a ``slug``, of one partnership in it."""

    def __init__(self, project: Path, slug: str, today: date) -> None:
        self._project = project
        self._slug = slug
        self._today = today
        self._is_all_ours = True
        self._settings = read_settings(project / FILE, self._find_family)

    @property
    def folders(self) -> tuple[str, ...]:
        """All that it reads besides mkdocs.yml, named from the project.

        Nothing where that cannot be said: the code of somebody else's family may read anything.
        """
        paths = (self._settings.arrangements, self._settings.content)
        if self._is_all_ours and all(self._is_inside(path) for path in paths):
            return tuple(shown(path, self._project) for path in paths)
        return ()

    @cached_property
    def inputs(self) -> Inputs:
        """All that is read."""
        return open_inputs(self._project, self._settings, self._today, self._slug)

    def report(self) -> Report:
        """Read and check everything; raises ``UnusableError`` when there is no such partnership."""
        self._insist_on_slug()
        return Report(
            about(check_everything(self.inputs), self._slug),
            self.inputs.rules(),
            lines_below(self._project),
            self._today,
            families=tuple(one.family for one in self._settings.families),
            checked=checked(self.inputs, self._slug),
            address=self._settings.address,
        )

    def is_told_by_folders(self, report: Report) -> bool:
        """Whether every line that a report shows stands in the folders or in mkdocs.yml."""
        silenced = (one.finding for one in report.settled.silenced)
        files = {finding.place.file for finding in (*report.settled.findings, *silenced)}
        return all(
            file == FILE or any(f"{file}/".startswith(f"{one}/") for one in self.folders)
            for file in files
        )

    def _is_inside(self, path: Path) -> bool:
        return self._project in path.parents and ".." not in path.parts

    def _find_family(self, name: str) -> Family[Any] | str | None:
        self._is_all_ours &= is_ours(name)
        return find_family(name)

    def _insist_on_slug(self) -> None:
        folder = self._settings.arrangements / "partnerships"
        known = sorted(path.stem for path in folder.glob("*"))
        if self._slug and self._slug not in known:
            there = ", ".join(known)
            raise UnusableError(f"There is no partnership {self._slug}. There is: {there}.")


def checked(inputs: Inputs, slug: str) -> tuple[str, ...]:
    """What the checks looked at. A record is left to its source, so it never counts as passed."""
    library = inputs.workspace.library
    current = [one.slug for one in library.published if not one.is_record]
    return tuple(one for one in ["", *current] if slug in {"", one})


def about(settled: Settled, slug: str) -> Settled:
    """What is about one partnership, or everything."""
    if not slug:
        return settled
    return Settled(
        tuple(f for f in settled.findings if owner(f) == slug),
        tuple(s for s in settled.silenced if owner(s.finding) == slug),
    )
