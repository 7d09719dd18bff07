"""A row of the compliance page: a requirement, what was found, where it stands, what is missing."""

from __future__ import annotations

from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.edition import Strength
from masa.pages import words
from masa.pages.blocks import Block, Text
from masa.pages.inline import Anchor
from masa.pages.prose import plain, prose
from masa.pages.scope import Scope
from masa.pages.shared.pieces import facts, part, points
from masa.pages.special_blocks import RequirementRow

#: Pages as readers know them; see ``masa.pages.partnership``.
PAGES = {
    "overview": "Overview",
    "arrangements": "Arrangements",
    "groups": "People and groups",
    "agencies": "Relevant agencies",
    "funding": "Funding",
    "priorities": "Priorities and actions",
    "scrutiny": "Independent scrutiny",
    "reviews": "Practice reviews and learning",
    "training": "Training",
    "thresholds": "Thresholds and disagreements",
    "voice": "Children and families’ voice",
    "reports": "Reports and documents",
}


def row(scope: Scope, assessment: Assessment) -> RequirementRow:
    """One requirement with its outcome."""
    assert scope.standing is not None  # noqa: S101 - an assessment comes from a standing
    requirement = assessment.requirement
    edition = scope.standing.asked_by(assessment)
    if scope.partnership.is_record and assessment.outcome in _BRIEF:
        return _brief(scope, assessment, edition.id)
    basis = "; ".join(item.says for item in requirement.basis)
    return RequirementRow(
        requirement.id,
        scope.shape(assessment.outcome),
        scope.outcome(assessment.outcome),
        requirement.title,
        scope.addresses.requirement(edition.id, requirement.id),
        f"{words.STRENGTH[requirement.strength]}. {basis}",
        _confidence(assessment),
        _shown_at(scope, assessment),
        tuple(_more(scope, assessment)),
    )


#: Of a record these take a line each: what its source does not speak of is no fault.
_BRIEF = (Outcome.NOT_MET, Outcome.DOES_NOT_APPLY)


def _brief(scope: Scope, assessment: Assessment, edition: str) -> RequirementRow:
    requirement = assessment.requirement
    shape, word = scope.shape(assessment.outcome), scope.outcome(assessment.outcome)
    target = scope.addresses.requirement(edition, requirement.id)
    more = tuple(_more(scope, assessment))
    return RequirementRow(requirement.id, shape, word, requirement.title, target, "", "", (), more)


def _confidence(assessment: Assessment) -> str:
    requirement = assessment.requirement
    said = words.CONFIRMED[requirement.confirmed]
    return f"{said}. {requirement.confidence_note}" if requirement.confidence_note else said


def _shown_at(scope: Scope, assessment: Assessment) -> tuple[Anchor, ...]:
    """The very section. A record has no page for what its source is silent on."""
    if assessment.outcome in (Outcome.NOT_MET, Outcome.NOT_YET):
        return ()
    if scope.partnership.is_record and assessment.outcome is not Outcome.MET:
        return ()
    page, anchor = assessment.page, assessment.anchor
    target = scope.page("" if page == "overview" else page, anchor)
    return (Anchor(f"{PAGES.get(page, page)}: {_section(assessment)}", target),)


def _section(assessment: Assessment) -> str:
    """A section in words; a statutory section has the requirement's own title."""
    if assessment.page == "arrangements":
        return assessment.requirement.title
    return assessment.anchor.replace("-", " ")


def _more(scope: Scope, assessment: Assessment) -> list[Block]:
    outcome, condition = assessment.outcome, assessment.requirement.applies_when
    if outcome is Outcome.EXPLAINED:
        return _explained(assessment)
    if outcome is Outcome.DOES_NOT_APPLY and condition:
        return [Text(prose(condition.otherwise))]
    if outcome is Outcome.NOT_YET:
        return [Text(prose(assessment.requirement.says)), *_begins(assessment)]
    if outcome is Outcome.CANNOT_TELL:
        return [*points(miss.message for miss in assessment.misses)]
    if outcome is Outcome.NOT_MET and not scope.partnership.is_record:
        return _missing(assessment)
    return []


def _begins(assessment: Assessment) -> list[Block]:
    begins = assessment.requirement.in_force_from
    return [*facts(("In force from", words.as_moment(begins) if begins else "Not known yet"))]


def _explained(assessment: Assessment) -> list[Block]:
    explained = assessment.explanation
    if explained is None:
        return []
    agreed = f"{explained.agreed_by}, {words.day(explained.agreed_on)}"
    until = words.as_moment(explained.review_by)
    return [*facts(("Why", plain(explained.reason)), ("Agreed by", agreed), ("Until", until))]


def _missing(assessment: Assessment) -> list[Block]:
    """What was asked for, what was looked for and not found, and what became of a reason given."""
    missed = points(miss.message for miss in assessment.misses)
    blocks: list[Block] = [
        Text(prose(assessment.requirement.says)),
        *part("What is missing", missed, 4),
    ]
    if assessment.explanation is None:
        return blocks
    if assessment.requirement.strength is Strength.MUST:
        said = "A reason is recorded, but the law leaves no choice here."
    else:
        on = words.day(assessment.explanation.review_by)
        said = f"The reason that was recorded for it lapsed on {on}."
    return [*blocks, Text(prose(said))]
