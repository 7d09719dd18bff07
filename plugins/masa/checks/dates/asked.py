"""What an edition already asks of dates, so that nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.checks.dates.options import Dates
from masa.findings import Place
from masa.guidance.assessing import Assessment, Outcome, Standing
from masa.guidance.edition import Edition
from masa.guidance.kinds import AnyCheck, Check
from masa.guidance.kinds.between import Between
from masa.guidance.kinds.dated import Dated
from masa.guidance.kinds.one_of import OneOf
from masa.guidance.kinds.signed import Signed
from masa.guidance.requirement import Requirement


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit that an edition sets: its requirement, its check, and the longest time."""

    requirement: Requirement
    check: Between
    longest: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Whether an edition asks for reviews and for sign-offs, and the time limits that it sets."""

    reviews: bool = False
    sign_offs: bool = False
    limits: tuple[Limit, ...] = ()


def asked(sight: Dates) -> dict[str, Asked]:
    """What each edition asks on the day, by its id."""
    return {edition.id: _asked(sight, edition) for edition in sight.workspace.editions}


def _asked(sight: Dates, edition: Edition) -> Asked:
    found = [
        (requirement, check)
        for requirement in edition.sound
        if edition.in_force(requirement, sight.today)
        for check in _single(requirement.look_at)
    ]
    return Asked(
        any(isinstance(c, Dated) and c.path == "publication.last-reviewed" for _, c in found),
        any(isinstance(c, Signed) for _, c in found),
        tuple(Limit(r, c, c.at_most) for r, c in found if isinstance(c, Between) and c.at_most),
    )


def no_report_is_said(standing: Standing | None) -> bool:
    """Whether a requirement already says that no yearly report was published in time."""
    return any(
        isinstance(check, Dated) and check.path == "reports.published"
        for assessment in _not_met(standing)
        for check in assessment.requirement.look_at
    )


def places_said(standing: Standing | None, path: str) -> frozenset[Place]:
    """Where requirements that look at a path already say that something is missing."""
    return frozenset(
        miss.place
        for assessment in _not_met(standing)
        if any(path in check.paths() for check in assessment.requirement.look_at)
        for miss in assessment.misses
    )


def _not_met(standing: Standing | None) -> Iterator[Assessment]:
    for assessment in standing.assessments if standing else ():
        if assessment.outcome is Outcome.NOT_MET:
            yield assessment


def _single(checks: tuple[AnyCheck, ...]) -> Iterator[Check]:
    for check in checks:
        yield from check.checks if isinstance(check, OneOf) else (check,)
