"""From standings to findings: what must stop a build, what only warns.

A published arrangement stops the build when a ``must`` is not met, or a ``should`` whose wording
was read or reported is neither met nor explained. Drafts warn. Records never block: they are
history, and their pages say what the source is silent on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.findings import Finding, Severity
from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.guidance.edition import Confirmed, Strength
from masa.model.partnership import Partnership


@dataclass(frozen=True, slots=True)
class Strictness:
    """How strict a site is. The defaults are the rule; a site that loosens them must say so."""

    should_blocks: bool = True
    unconfirmed_blocks: bool = False


RULE = Strictness()


def judge(
    partnership: Partnership, standing: Standing, strictness: Strictness = RULE
) -> Iterator[Finding]:
    """Findings for one partnership's standing."""
    if partnership.is_record:
        return
    for assessment in standing.assessments:
        if assessment.outcome is Outcome.NOT_MET:
            yield from _not_met(partnership, standing, assessment, strictness)
    yield from _misplaced(partnership, standing)


def _not_met(
    partnership: Partnership, standing: Standing, assessment: Assessment, strictness: Strictness
) -> Iterator[Finding]:
    requirement = assessment.requirement
    code = "S201" if requirement.strength is Strength.MUST else "S202"
    severity = _severity(partnership, standing, assessment, strictness)
    lapse = _lapse(assessment)
    mend = _mend(assessment)
    for miss in assessment.misses:
        if not miss.needs_person:
            yield Finding(
                code,
                miss.place,
                f"{requirement.title} is missing: {miss.message}{lapse}",
                mend,
                severity,
                requirement.id,
                "; ".join(basis.says for basis in requirement.basis),
                partnership.slug,
            )


def _severity(
    partnership: Partnership, standing: Standing, assessment: Assessment, strictness: Strictness
) -> Severity:
    requirement = assessment.requirement
    if partnership.identity.status != "published":
        return Severity.WARNING
    if standing.edition.information.status == "upcoming":
        return Severity.WARNING
    if requirement.strength is Strength.MUST:
        return Severity.ERROR
    sure = requirement.confirmed is not Confirmed.UNCONFIRMED
    blocks = strictness.should_blocks if sure else strictness.unconfirmed_blocks
    return Severity.ERROR if blocks else Severity.WARNING


def _lapse(assessment: Assessment) -> str:
    explanation = assessment.explanation
    if explanation is None:
        return ""
    if assessment.requirement.strength is Strength.MUST:
        return " An explanation is recorded, but the law leaves no choice here."
    return f" The explanation for it lapsed on {explanation.review_by:%-d %B %Y}."


def _mend(assessment: Assessment) -> str:
    requirement = assessment.requirement
    if requirement.strength is Strength.MUST:
        return requirement.to_meet
    return (
        f"{requirement.to_meet} Or record why it is done differently: `explanations:` with "
        f"`requirement: {requirement.id}`."
    )


def _misplaced(partnership: Partnership, standing: Standing) -> Iterator[Finding]:
    for explanation in partnership.explanations:
        assessment = standing.of(explanation.requirement)
        if assessment and assessment.outcome is Outcome.MET:
            yield Finding(
                "S207",
                explanation.place("requirement"),
                f"{assessment.requirement.title} is met, so its explanation is not needed.",
                "Delete the explanation.",
                Severity.HINT,
                explanation.requirement,
            )
        elif assessment is None:
            title = standing.edition.information.short_title
            yield Finding(
                "S208",
                explanation.place("requirement"),
                f"`{explanation.requirement}` is not a requirement of {title}.",
                "Delete the explanation, or correct the requirement.",
                Severity.WARNING,
            )
