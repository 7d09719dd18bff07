"""How a partnership stands against each requirement of an edition.

Masa finds that something is present, dated, owned and linked. It never finds that it is good:
nothing here may be read as compliance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from masa.guidance.edition import Edition, EditionInformation, Requirement, Strength
from masa.guidance.kinds import Miss, Scene
from masa.model.publication import Explanation


class Outcome(StrEnum):
    """What is known of one requirement for one partnership."""

    MET = "met"
    NOT_MET = "not-met"
    EXPLAINED = "explained"
    DOES_NOT_APPLY = "does-not-apply"
    CANNOT_TELL = "cannot-tell"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One requirement's outcome, with what was missed and the explanation, lapsed or not.

    ``overlay`` is what asks for it, where that is not the partnership's own edition.
    """

    requirement: Requirement
    outcome: Outcome
    misses: tuple[Miss, ...] = ()
    explanation: Explanation | None = None
    lapsed: bool = False
    overlay: EditionInformation | None = None

    @property
    def page(self) -> str:
        """The page of the partnership that shows it."""
        return self.requirement.shown_at.split("#")[0]

    @property
    def anchor(self) -> str:
        """The section of that page."""
        return self.requirement.shown_at.split("#")[1]


@dataclass(frozen=True)
class Standing:
    """A partnership against its edition, and against the overlays that add to every edition."""

    edition: Edition
    assessments: tuple[Assessment, ...]

    def count(self, outcome: Outcome) -> int:
        """How many requirements have an outcome."""
        return sum(assessment.outcome is outcome for assessment in self.assessments)

    def of(self, requirement: str) -> Assessment | None:
        """The assessment of one requirement."""
        return self._by_id.get(requirement)

    def asked_by(self, assessment: Assessment) -> EditionInformation:
        """The edition or the overlay that asks for it."""
        return assessment.overlay or self.edition.information

    @property
    def each(self) -> Iterable[Assessment]:
        """The assessment of each requirement, once where both ask for it."""
        return self._by_id.values()

    def shown_on(self, page: str) -> tuple[Assessment, ...]:
        """Those that a page is to show: not what is not in force yet."""
        return self._by_page.get(page, ())

    @cached_property
    def _by_page(self) -> dict[str, tuple[Assessment, ...]]:
        found: dict[str, list[Assessment]] = {}
        for one in self.assessments:
            if one.outcome is not Outcome.NOT_YET:
                found.setdefault(one.page, []).append(one)
        return {page: tuple(some) for page, some in found.items()}

    @cached_property
    def _by_id(self) -> dict[str, Assessment]:
        return {a.requirement.id: a for a in reversed(self.assessments)}


def assess(edition: Edition, scene: Scene, overlays: tuple[Edition, ...] = ()) -> Standing:
    """Every requirement of an edition against one partnership, in the edition's order.

    Overlays add theirs after it, but not for a record, which is history. A requirement whose path
    leads nowhere cannot be assessed; that is a fault of the edition, found when it is read.
    """
    found = [_on_its_day(edition, asked, scene) for asked in edition.sound]
    for overlay in () if scene.partnership.is_record else overlays:
        for asked in overlay.sound:
            assessment = _on_its_day(overlay, asked, scene)
            found.append(replace(assessment, overlay=overlay.information))
    return Standing(edition, tuple(found))


def _on_its_day(edition: Edition, requirement: Requirement, scene: Scene) -> Assessment:
    """What is not in force yet may be shown already, but nobody is asked for it."""
    assessment = assess_one(requirement, scene)
    if assessment.outcome is not Outcome.NOT_MET or edition.in_force(requirement, scene.today):
        return assessment
    return replace(assessment, outcome=Outcome.NOT_YET)


def assess_one(requirement: Requirement, scene: Scene) -> Assessment:
    """One requirement against one partnership, as if it were in force."""
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
