"""Every requirement of every edition: what meets it, what misses it, and what is then found."""

from __future__ import annotations

from collections import Counter

import pytest

from masa.findings import Finding, Severity
from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.edition import Edition, Requirement
from masa.guidance.kinds import Scene
from masa.guidance.kinds.one_of import OneOf
from masa.guidance.verdict import PAST
from tests.guidance.case_files import CASES, EDITIONS, Case, Tried, cases_for, each
from tests.guidance.support import line_at, only, own, read_yaml


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_case_can_be_read(tried: dict[str, Tried], edition: str) -> None:
    refused = [
        f
        for f in tried[edition].workspace.findings
        if f.code not in ("S201", "S202", "S203", "S204")
    ]
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
    overlay = assessment.overlay is not None
    assert assessment.outcome is (Outcome.NOT_YET if overlay else Outcome.NOT_MET)
    findings = here.findings(case)
    assert [f.place.file.rsplit("/")[-1] for f in findings] == [file for file, _ in case.found]
    for finding, (_, fragment) in zip(findings, case.found, strict=True):
        assert fragment in line_at(here.root, finding.place)
        assert fragment or finding.place.line == 1
        _names_the_duty(finding, assessment, here.workspace.edition(case.edition))


def _names_the_duty(finding: Finding, assessment: Assessment, edition: Edition | None) -> None:
    requirement = assessment.requirement
    is_past = assessment.misses[0].is_past
    assert finding.message.startswith(f"“{requirement.title}” is not met: ")
    assert finding.mend.startswith(PAST if is_past else requirement.to_meet)
    assert finding.basis.startswith(requirement.basis[0].says)
    assert edition is not None
    binding = requirement.may_block and not is_past and edition.information.status != "upcoming"
    wanted = Severity.ERROR if binding else Severity.WARNING
    assert finding.severity is wanted


@each("does-not-apply")
def test_a_case_to_which_a_requirement_does_not_apply(tried: dict[str, Tried], case: Case) -> None:
    assert tried[case.edition].assessment(case).outcome is Outcome.DOES_NOT_APPLY
    assert tried[case.edition].findings(case) == []


def test_every_requirement_has_cases(editions: tuple[Edition, ...]) -> None:
    for edition in editions:
        there = {path.stem for path in (CASES / edition.id).iterdir()}
        assert there == {requirement.id for requirement in own(edition)}
        for requirement in own(edition):
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
    for requirement in own(only(here.workspace.editions, edition)):
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
    for requirement in own(only(here.workspace.editions, edition)):
        scenes = [here.scene(case) for case in cases_for(edition, requirement.id, "meets")]
        for check in requirement.look_at:
            if isinstance(check, OneOf):
                met = [[not any(c.misses(scene)) for c in check.checks] for scene in scenes]
                for index in range(len(check.checks)):
                    assert [i == index for i in range(len(check.checks))] in met, requirement.id
