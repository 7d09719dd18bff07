"""How a partnership stands against each requirement of an edition.

Masa finds that something is present, dated, owned and linked. It never finds that it is good:
nothing here may be read as compliance.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from masa.guidance.edition import Edition, Requirement, Strength
from masa.guidance.kinds import Miss, Scene
from masa.model.publication import Explanation


class Outcome(StrEnum):
    """What is known of one requirement for one partnership."""

    MET = "met"
    NOT_MET = "not-met"
    EXPLAINED = "explained"
    DOES_NOT_APPLY = "does-not-apply"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One requirement's outcome, with what was missed and the explanation, lapsed or not."""

    requirement: Requirement
    outcome: Outcome
    misses: tuple[Miss, ...] = ()
    explanation: Explanation | None = None
    lapsed: bool = False

    @property
    def page(self) -> str:
        """The page of the partnership that shows it."""
        return self.requirement.shown_at.split("#")[0]

    @property
    def anchor(self) -> str:
        """The section of that page."""
        return self.requirement.shown_at.split("#")[1]


@dataclass(frozen=True, slots=True)
class Standing:
    """A partnership against an edition."""

    edition: Edition
    assessments: tuple[Assessment, ...]

    def count(self, outcome: Outcome) -> int:
        """How many requirements have an outcome."""
        return sum(assessment.outcome is outcome for assessment in self.assessments)

    def of(self, requirement: str) -> Assessment | None:
        """The assessment of one requirement."""
        return next((a for a in self.assessments if a.requirement.id == requirement), None)


def assess(edition: Edition, scene: Scene) -> Standing:
    """Every requirement of an edition against one partnership, in the edition's order.

    A requirement whose path leads nowhere cannot be assessed; that is a fault of the edition, found
    when it is read.
    """
    sound = (r for r in edition.requirements if not any(r.broken_paths()))
    return Standing(edition, tuple(assess_one(r, scene) for r in sound))


def assess_one(requirement: Requirement, scene: Scene) -> Assessment:
    """One requirement against one partnership."""
    applies = requirement.applies_when
    if applies and not applies.to(scene.partnership, scene.today):
        return Assessment(requirement, Outcome.DOES_NOT_APPLY)
    misses = tuple(miss for check in requirement.look_at for miss in check.misses(scene))
    if not misses:
        return Assessment(requirement, Outcome.MET)
    if all(miss.needs_person for miss in misses):
        return Assessment(requirement, Outcome.CANNOT_TELL, misses)
    explanation = _explanation(requirement, scene)
    if explanation is None:
        return Assessment(requirement, Outcome.NOT_MET, misses)
    lapsed = scene.today >= explanation.review_by
    accepted = requirement.strength is Strength.SHOULD and not lapsed
    outcome = Outcome.EXPLAINED if accepted else Outcome.NOT_MET
    return Assessment(requirement, outcome, misses, explanation, lapsed)


def _explanation(requirement: Requirement, scene: Scene) -> Explanation | None:
    named = (e for e in scene.partnership.explanations if e.requirement == requirement.id)
    return max(named, key=lambda explanation: explanation.review_by, default=None)
