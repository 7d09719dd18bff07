"""Each requirement by partnership, and what was found for it."""

from __future__ import annotations

from masa.downloads.data.columns import About, Column, Found, Row, Table, together
from masa.downloads.data.requirements import missing_from, shown_at
from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.pages.partnership.compliance import MEANS, MEANS_NOT
from masa.pages.scope import Scope


def _rows(about: About) -> Found:
    scope = about.scope
    if not isinstance(scope, Scope) or scope.standing is None:
        return
    for found in scope.standing.assessments:
        yield _row(about, scope, scope.standing, found), None


def _row(about: About, scope: Scope, standing: Standing, found: Assessment) -> Row:
    asked = found.requirement
    where = shown_at(scope, found)
    why = found.explanation if found.outcome is Outcome.EXPLAINED else None
    return (
        standing.asked_by(found).id, asked.id, asked.title, asked.group.value,
        together(basis.says for basis in asked.basis), asked.strength.value, asked.confirmed.value,
        scope.shape(found.outcome), scope.outcome(found.outcome),
        about.root + where if where else None, together(missing_from(scope, found)),
        *((why.reason, why.agreed_by, why.agreed_on, why.review_by) if why else (None,) * 4),
    )  # fmt: skip


REQUIREMENTS = Table(
    "requirements",
    "What is shown and what is not",
    f"Each thing that the guidance asks of each partnership. {MEANS} {' '.join(MEANS_NOT)}",
    (
        Column("edition", "The id of the edition of the guidance, or of what adds to it."),
        Column("requirement", "The id of the requirement."),
        Column("title", "Its title, in our words."),
        Column("group", "The list that it belongs to."),
        Column("basis", "Where the duty comes from."),
        Column("strength", "must: the law requires it. should: statutory guidance asks for it."),
        Column("confirmed", "read, reported or unconfirmed: how sure we are of the wording."),
        Column(
            "outcome",
            "met, explained, not-met, does-not-apply, cannot-tell (takes a person), not-yet (not "
            "in force) or silent (a record whose source says nothing, which is no fault).",
        ),
        Column("outcome_says", "The outcome as the pages put it. Never a finding of compliance."),
        Column("shown_at", "The section that shows it."),
        Column("missing", "What was looked for and not found."),
        Column("explained_because", "Why it is done differently."),
        Column("agreed_by", "Who agreed to that."),
        Column("agreed_on", "When they agreed.", "date"),
        Column("review_by", "The day on which that explanation lapses.", "date"),
    ),
    _rows,
)
