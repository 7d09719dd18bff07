"""How a partnership stands: met, not met, explained, does not apply, cannot tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.assessing import Outcome
from tests.guidance.example import WHOLE, assessed, explained, opened

HOMES = "  evaluation: We ask.\n"
TWICE = """\
  - requirement: memory
    reason: We have found yet another way.
    agreed-by: The lead partners
    agreed-on: 2026-06-01
    review-by: %s
"""


@pytest.mark.parametrize(
    ("requirement", "text", "outcome"),
    [
        ("duty", WHOLE, Outcome.MET),
        ("duty", "", Outcome.NOT_MET),
        ("duty", "voice: {summary: TBC}", Outcome.NOT_MET),
        ("advice", WHOLE, Outcome.CANNOT_TELL),
        ("advice", "", Outcome.NOT_MET),
        ("memory", WHOLE, Outcome.MET),
        ("memory", "", Outcome.NOT_MET),
        ("homes", WHOLE, Outcome.DOES_NOT_APPLY),
        ("homes", WHOLE + HOMES, Outcome.DOES_NOT_APPLY),
    ],
)
def test_an_outcome(tmp_path: Path, requirement: str, text: str, outcome: Outcome) -> None:
    assert assessed(opened(tmp_path, text), requirement).outcome is outcome


@pytest.mark.parametrize(
    ("review_by", "outcome", "lapsed"),
    [
        ("2026-11-23", Outcome.EXPLAINED, False),
        ("2026-11-22", Outcome.NOT_MET, True),
        ("2026-11-21", Outcome.NOT_MET, True),
    ],
)
def test_an_explanation_lapses_on_its_day(
    tmp_path: Path, review_by: str, outcome: Outcome, lapsed: bool
) -> None:
    assessment = assessed(opened(tmp_path, explained("advice", review_by)), "advice")
    assert (assessment.outcome, assessment.lapsed) == (outcome, lapsed)
    assert assessment.explanation is not None
    assert assessment.explanation.reason == "We do it in another way."
    assert assessment.misses


def test_no_explanation_excuses_a_must(tmp_path: Path) -> None:
    assessment = assessed(opened(tmp_path, explained("duty")), "duty")
    assert assessment.outcome is Outcome.NOT_MET
    assert assessment.explanation is not None
    assert not assessment.lapsed


@pytest.mark.parametrize("requirement", ["memory", "advice"])
def test_an_explanation_is_for_its_own_requirement_alone(tmp_path: Path, requirement: str) -> None:
    workspace = opened(tmp_path, explained(requirement))
    outcomes = {name: assessed(workspace, name).outcome for name in ("memory", "advice")}
    others = {name: outcome for name, outcome in outcomes.items() if name != requirement}
    assert outcomes[requirement] is Outcome.EXPLAINED
    assert set(others.values()) == {Outcome.NOT_MET}


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("2026-11-01", "2027-01-01", Outcome.EXPLAINED),
        ("2027-01-01", "2026-11-01", Outcome.EXPLAINED),
        ("2026-10-01", "2026-11-01", Outcome.NOT_MET),
    ],
)
def test_of_two_explanations_the_one_that_lasts_longer_counts(
    tmp_path: Path, first: str, second: str, outcome: Outcome
) -> None:
    text = explained("memory", first) + TWICE % second
    assert assessed(opened(tmp_path, text), "memory").outcome is outcome


def test_a_standing_counts_its_outcomes_in_the_order_of_the_edition(tmp_path: Path) -> None:
    workspace = opened(tmp_path, WHOLE)
    standing = workspace.standings["example"]
    assert [a.requirement.id for a in standing.assessments] == ["duty", "advice", "memory", "homes"]
    assert {outcome: standing.count(outcome) for outcome in Outcome} == {
        Outcome.MET: 2,
        Outcome.NOT_MET: 0,
        Outcome.EXPLAINED: 0,
        Outcome.DOES_NOT_APPLY: 1,
        Outcome.CANNOT_TELL: 1,
        Outcome.NOT_YET: 0,
    }
    assert standing.of("no-such-requirement") is None


def test_an_assessment_knows_where_it_is_shown(tmp_path: Path) -> None:
    assessment = assessed(opened(tmp_path, WHOLE), "duty")
    assert (assessment.page, assessment.anchor) == ("voice", "how-we-listen")
