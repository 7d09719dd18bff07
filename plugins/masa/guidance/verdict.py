"""From standings to findings: what must stop a build, what only warns.

A published arrangement stops the build when a ``must`` is not met (S201), or a ``should`` whose
wording was read or reported is neither met nor explained (S202). What is not confirmed (S203) or
not in force (S204) warns, unless a site's own choice makes it stricter; so does what was so on
days that are over (S203), which nobody can mend any more. Drafts warn. Records never
block: they are history, and their pages say what the source is silent on.
"""

from __future__ import annotations

from collections.abc import Iterator

from masa.findings import Finding, Severity
from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.guidance.edition import Strength
from masa.guidance.kinds import Miss
from masa.model.dates import day_words
from masa.model.partnership import Partnership

#: What is said of what was so on days that are over.
PAST = "See that both days are right. If they are, leave them: what is past stays as it was."


def judge(partnership: Partnership, standing: Standing) -> Iterator[Finding]:
    """Findings for one partnership's standing."""
    if partnership.is_record:
        return
    for assessment in standing.assessments:
        if assessment.outcome is Outcome.NOT_MET or _is_near(assessment):
            yield from _not_met(partnership, standing, assessment)
    yield from _misplaced(partnership, standing)


def _not_met(
    partnership: Partnership, standing: Standing, assessment: Assessment
) -> Iterator[Finding]:
    requirement = assessment.requirement
    lapse = _lapse(assessment)
    for miss in assessment.misses:
        if not miss.needs_person:
            code, severity = _weight(partnership, standing, assessment, miss)
            mend = PAST if miss.is_past else _mend(assessment)
            yield Finding(
                code,
                miss.place,
                f"“{requirement.title}” is not met: {miss.message}{lapse}",
                mend,
                severity,
                requirement.id,
                "; ".join(basis.says for basis in requirement.basis),
                partnership.slug,
            )


def _is_near(assessment: Assessment) -> bool:
    """Whether something is not in force yet but its day is known, so that it can be prepared."""
    known = assessment.requirement.in_force_from is not None
    return known and assessment.outcome is Outcome.NOT_YET


def _weight(
    partnership: Partnership, standing: Standing, assessment: Assessment, miss: Miss
) -> tuple[str, Severity]:
    """The code says how strong the duty is; only what is published can be stopped by it."""
    blocks, requirement = True, assessment.requirement
    own = assessment.overlay is None
    upcoming = own and standing.edition.information.status == "upcoming"
    if upcoming or assessment.outcome is Outcome.NOT_YET:
        code, blocks = "S204", False
    elif miss.is_past or not requirement.may_block:
        code, blocks = "S203", False
    elif requirement.strength is Strength.MUST:
        code = "S201"
    else:
        code = "S202"
    published = partnership.identity.status == "published"
    return code, Severity.ERROR if blocks and published else Severity.WARNING


def _lapse(assessment: Assessment) -> str:
    explanation = assessment.explanation
    if explanation is None:
        return ""
    if assessment.requirement.strength is Strength.MUST:
        return " An explanation is recorded, but the law leaves no choice here."
    return f" The explanation for it lapsed on {day_words(explanation.review_by)}."


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
