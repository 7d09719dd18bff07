"""What the checks found for each requirement, with what that means and what it does not."""

from __future__ import annotations

from typing import Any

from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages.addresses import Addresses
from masa.pages.partnership.compliance import MEANS, MEANS_NOT, MEANS_OF_RECORD
from masa.pages.scope import Scope


def outcomes(
    workspace: Workspace, addresses: Addresses, root: str, partnership: Partnership
) -> dict[str, Any]:
    """The member ``requirements`` of a partnership; nothing when it could not be assessed."""
    standing = workspace.standings.get(partnership.slug)
    if standing is None:
        return {}
    scope = Scope(partnership, workspace.library, addresses, standing, workspace.today)
    means = f"{MEANS} {MEANS_OF_RECORD}" if partnership.is_record else MEANS
    return {
        "requirements": {
            "means": means,
            "does-not-mean": list(MEANS_NOT),
            "outcomes": [_one(scope, standing, found, root) for found in standing.assessments],
        }
    }


def _one(scope: Scope, standing: Standing, found: Assessment, root: str) -> dict[str, Any]:
    asked, edition = found.requirement, standing.asked_by(found)
    made: dict[str, Any] = {
        "edition": edition.id,
        "requirement": asked.id,
        "title": asked.title,
        "group": asked.group.value,
        "basis": [basis.says for basis in asked.basis],
        "strength": asked.strength.value,
        "confirmed": asked.confirmed.value,
        "outcome": scope.shape(found.outcome),
        "outcome-says": scope.outcome(found.outcome),
        "asked-at": root + scope.addresses.requirement(edition.id, asked.id),
    }
    if where := shown_at(scope, found):
        made["shown-at"] = root + where
    if found.outcome is Outcome.DOES_NOT_APPLY and asked.applies_when:
        made["because"] = asked.applies_when.otherwise
    if missing := missing_from(scope, found):
        made["missing"] = list(missing)
    if found.outcome is Outcome.EXPLAINED and (why := found.explanation):
        made["explanation"] = {
            "reason": why.reason,
            "agreed-by": why.agreed_by,
            "agreed-on": why.agreed_on.isoformat(),
            "review-by": why.review_by.isoformat(),
        }
    return made


def shown_at(scope: Scope, found: Assessment) -> str:
    """The section that shows it, as the page of requirements links it; empty when none does."""
    silent = scope.partnership.is_record and found.outcome is not Outcome.MET
    if silent or found.outcome in (Outcome.NOT_MET, Outcome.NOT_YET):
        return ""
    return scope.page("" if found.page == "overview" else found.page, found.anchor)


def missing_from(scope: Scope, found: Assessment) -> tuple[str, ...]:
    """What was looked for and not found, as that page says it; a record's silence is no fault."""
    said = found.outcome in (Outcome.NOT_MET, Outcome.CANNOT_TELL)
    if not said or scope.partnership.is_record:
        return ()
    return tuple(miss.message for miss in found.misses)
