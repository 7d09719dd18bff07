"""Every requirement of every edition: what meets it, what misses it, and what is then found.

The cases are the YAML files below ``cases/``, one for each requirement of each edition. All cases
of an edition are partnerships of one workspace, so that each edition is read once.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from masa.findings import Finding, Severity
from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.edition import Edition, Requirement
from masa.guidance.kinds import Scene
from masa.guidance.kinds.one_of import OneOf
from masa.guidance.workspace import Workspace, open_workspace
from tests.guidance.support import (
    TODAY,
    Data,
    about,
    line_at,
    only,
    read_yaml,
    write_subjects,
    write_yaml,
)

CASES = Path(__file__).parent / "cases"
EDITIONS = sorted(path.name for path in CASES.iterdir() if path.is_dir())
KINDS = ("meets", "misses", "does-not-apply")


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


def each(kind: str) -> pytest.MarkDecorator:
    chosen = [case for case in ALL if case.kind == kind]
    return pytest.mark.parametrize(
        "case", chosen, ids=[f"{c.edition}-{c.requirement}-{c.number}" for c in chosen]
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


@pytest.fixture(scope="module")
def tried(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tried]:
    return {
        name: _try(repository / "arrangements", tmp_path_factory.mktemp(name), name)
        for name in EDITIONS
    }


def _try(real: Path, root: Path, edition: str) -> Tried:
    folder = root / "arrangements"
    base = read_yaml(CASES / "base.yml")
    write_yaml(folder / "registers" / "bodies.yml", base["registers"])
    shutil.copy(real / "registers" / "categories.yml", folder / "registers")
    shutil.copytree(real / "guidance", folder / "guidance")
    for case in ALL:
        if case.edition == edition:
            subjects = {**base["subjects"], **case.subjects}
            subjects["partnership"] = {**subjects["partnership"], "edition": edition}
            write_subjects(folder / "partnerships" / case.slug, subjects)
    return Tried(root, open_workspace(folder, TODAY))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_case_can_be_read(tried: dict[str, Tried], edition: str) -> None:
    refused = [f for f in tried[edition].workspace.findings if f.code not in ("S201", "S202")]
    assert refused == []


@each("meets")
def test_a_case_that_meets_a_requirement(tried: dict[str, Tried], case: Case) -> None:
    assessment = tried[case.edition].assessment(case)
    assert assessment.misses == ()
    assert assessment.outcome is Outcome.MET
    assert tried[case.edition].findings(case) == []


@each("misses")
def test_a_case_that_misses_a_requirement(tried: dict[str, Tried], case: Case) -> None:
    here = tried[case.edition]
    assessment = here.assessment(case)
    assert assessment.outcome is Outcome.NOT_MET
    findings = here.findings(case)
    assert [f.place.file.rsplit("/")[-1] for f in findings] == [file for file, _ in case.found]
    for finding, (_, fragment) in zip(findings, case.found, strict=True):
        assert fragment in line_at(here.root, finding.place)
        assert fragment or finding.place.line == 1
        _names_the_duty(finding, assessment.requirement)


def _names_the_duty(finding: Finding, requirement: Requirement) -> None:
    assert finding.message.startswith(f"{requirement.title} is missing: ")
    assert finding.mend.startswith(requirement.to_meet)
    assert finding.basis.startswith(requirement.basis[0].says)
    wanted = Severity.ERROR if requirement.may_block else Severity.WARNING
    assert finding.severity is wanted


@each("does-not-apply")
def test_a_case_to_which_a_requirement_does_not_apply(tried: dict[str, Tried], case: Case) -> None:
    assert tried[case.edition].assessment(case).outcome is Outcome.DOES_NOT_APPLY
    assert tried[case.edition].findings(case) == []


def test_every_requirement_has_cases(editions: tuple[Edition, ...]) -> None:
    for edition in editions:
        there = {path.stem for path in (CASES / edition.id).iterdir()}
        assert there == {requirement.id for requirement in edition.requirements}
        for requirement in edition.requirements:
            kinds = Counter(c.kind for c in cases_for(edition.id, requirement.id))
            assert kinds["meets"] >= 1, requirement.id
            assert kinds["misses"] >= 1, requirement.id
            assert bool(kinds["does-not-apply"]) is bool(requirement.applies_when), requirement.id


def test_cases_are_shared_only_between_equal_requirements(editions: tuple[Edition, ...]) -> None:
    for path in CASES.glob("*/*.yml"):
        if "like" in (data := read_yaml(path)):
            ours = only(editions, path.parent.name).requirement(path.stem)
            theirs = only(editions, data["like"]).requirement(path.stem)
            assert ours is not None
            assert theirs is not None
            assert (ours.look_at, ours.applies_when) == (theirs.look_at, theirs.applies_when)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_check_is_missed_alone_by_some_case(tried: dict[str, Tried], edition: str) -> None:
    """A check that no case misses could be deleted and no test would tell."""
    here = tried[edition]
    for requirement in only(here.workspace.editions, edition).requirements:
        cases = cases_for(edition, requirement.id, "misses")
        missed = [_missed(requirement, here.scene(case)) for case in cases]
        for index in range(len(requirement.look_at)):
            assert [index] in missed, f"{requirement.id}: check {index + 1}"


def _missed(requirement: Requirement, scene: Scene) -> list[int]:
    return [
        index
        for index, check in enumerate(requirement.look_at)
        if any(not miss.needs_person for miss in check.misses(scene))
    ]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_alternative_is_enough_alone(tried: dict[str, Tried], edition: str) -> None:
    here = tried[edition]
    for requirement in only(here.workspace.editions, edition).requirements:
        scenes = [here.scene(case) for case in cases_for(edition, requirement.id, "meets")]
        for check in requirement.look_at:
            if isinstance(check, OneOf):
                met = [[not any(c.misses(scene)) for c in check.checks] for scene in scenes]
                for index in range(len(check.checks)):
                    assert [i == index for i in range(len(check.checks))] in met, requirement.id
