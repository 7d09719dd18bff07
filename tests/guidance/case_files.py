"""The cases below ``cases/``: one file for each requirement of each edition.

All cases of an edition are partnerships of one workspace, so that each edition is read once.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from masa.findings import Finding
from masa.guidance.assessing import Assessment
from masa.guidance.kinds import Scene
from masa.guidance.workspace import Workspace, open_workspace
from tests.guidance.support import TODAY, Data, about, read_yaml, write_subjects, write_yaml

CASES = Path(__file__).parent / "cases"
EDITIONS = sorted(path.name for path in CASES.iterdir() if path.is_dir())
KINDS = ("meets", "misses", "does-not-apply")
#: An overlay adds to an edition: its cases are under this one.
UNDER = {"cwsa2026": "wt2023"}


@dataclass(frozen=True)
class Case:
    """One small partnership that meets or misses one requirement."""

    edition: str
    requirement: str
    kind: str
    number: int
    says: str
    subjects: Data = field(default_factory=dict)
    found: tuple[tuple[str, str], ...] = ()

    @property
    def slug(self) -> str:
        return f"{self.kind}-{self.number}-{self.requirement}"


def cases_of(edition: str, requirement: str, source: Path) -> Iterator[Case]:
    """The cases in a file; ``like`` takes those of another edition."""
    data = read_yaml(source)
    if "like" in data:
        yield from cases_of(edition, requirement, CASES / data["like"] / source.name)
        return
    for kind in KINDS:
        for number, case in enumerate(data.get(kind, []), 1):
            found = tuple((f["file"], f.get("line", "")) for f in case.get("found", []))
            subjects = case.get("subjects", {})
            yield Case(edition, requirement, kind, number, case["case"], subjects, found)


ALL = tuple(
    case
    for edition in EDITIONS
    for path in sorted((CASES / edition).iterdir())
    for case in cases_of(edition, path.stem, path)
)


def cases_for(edition: str, requirement: str, kind: str = "") -> list[Case]:
    mine = [c for c in ALL if (c.edition, c.requirement) == (edition, requirement)]
    return [case for case in mine if kind in ("", case.kind)]


@dataclass(frozen=True)
class Tried:
    """The partnerships of all cases of an edition, and where they stand on this machine."""

    root: Path
    workspace: Workspace

    def assessment(self, case: Case) -> Assessment:
        found = self.workspace.standings[case.slug].of(case.requirement)
        assert found is not None
        return found

    def findings(self, case: Case) -> list[Finding]:
        own = about(self.workspace.findings, case.slug)
        return [finding for finding in own if finding.requirement == case.requirement]

    def scene(self, case: Case) -> Scene:
        library = self.workspace.library
        return Scene(library.by_slug[case.slug], library, TODAY)


def try_all(real: Path, root: Path, edition: str) -> Tried:
    """Every case of an edition as a partnership of one workspace."""
    folder = root / "arrangements"
    base = read_yaml(CASES / "base.yml")
    write_yaml(folder / "registers" / "bodies.yml", base["registers"])
    shutil.copy(real / "registers" / "categories.yml", folder / "registers")
    shutil.copytree(real / "guidance", folder / "guidance")
    for case in ALL:
        if case.edition == edition:
            subjects = {**base["subjects"], **case.subjects}
            identity = {**subjects["partnership"], "edition": UNDER.get(edition, edition)}
            subjects["partnership"] = identity
            write_subjects(folder / "partnerships" / case.slug, subjects)
    return Tried(root, open_workspace(folder, TODAY))


def each(kind: str) -> pytest.MarkDecorator:
    chosen = [case for case in ALL if case.kind == kind]
    return pytest.mark.parametrize(
        "case", chosen, ids=[f"{c.edition}-{c.requirement}-{c.number}" for c in chosen]
    )
