"""What another edition would change for a partnership: newly asked, changed, staying, lapsing.

Works on any edition that was read, a draft that an editor wrote included. Nothing here says that a
partnership would comply: only what would be looked for, and whether it stands there today.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from masa.findings import Place
from masa.guidance.assessing import Assessment, Outcome, Standing, assess_one
from masa.guidance.edition import Edition
from masa.guidance.kinds import AnyCheck, Scene
from masa.guidance.kinds.one_of import OneOf
from masa.guidance.requirement import Requirement
from masa.guidance.sketch import sketch
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership


class Change(StrEnum):
    """How a requirement of the coming edition relates to those of the present one."""

    NEW = "new"
    CHANGED = "changed"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Ahead:
    """One requirement of the coming edition: what it continues, and how the partnership stands."""

    assessment: Assessment
    change: Change
    continues: tuple[Requirement, ...]
    places: tuple[Place, ...] = ()
    to_write: str = ""

    @property
    def requirement(self) -> Requirement:
        """What will be asked for."""
        return self.assessment.requirement

    @property
    def is_missing(self) -> bool:
        """Whether something would have to be written."""
        return self.assessment.outcome is Outcome.NOT_MET


@dataclass(frozen=True, slots=True)
class Foresight:
    """What would change for one partnership."""

    partnership: Partnership
    now: Edition
    coming: Edition
    ahead: tuple[Ahead, ...]
    lapsing: tuple[Requirement, ...]

    def of(self, change: Change, *, missing: bool | None = None) -> tuple[Ahead, ...]:
        """What changes in one way; ``missing`` keeps what is, or is not, to be written."""
        kept = (one for one in self.ahead if one.change is change)
        return tuple(one for one in kept if missing is None or one.is_missing is missing)


def foresee(workspace: Workspace, coming: Edition) -> tuple[Foresight, ...]:
    """For every current partnership that the edition can come for, in the order of the slugs."""
    found = (foresee_one(workspace, p, coming) for p in workspace.library.partnerships)
    return tuple(one for one in found if one)


def what_is_coming(workspace: Workspace, partnership: Partnership) -> tuple[Foresight, ...]:
    """For one partnership, every edition and overlay that is not in force."""
    upcoming = (e for e in workspace.editions if e.information.status == "upcoming")
    found = (foresee_one(workspace, partnership, edition) for edition in upcoming)
    return tuple(one for one in found if one)


def foresee_one(
    workspace: Workspace, partnership: Partnership, coming: Edition
) -> Foresight | None:
    """Nothing for a record, which is history, and for an edition that is not a later one."""
    standing = workspace.standings.get(partnership.slug)
    if standing is None or partnership.is_record or not _is_later(coming, standing.edition):
        return None
    now = standing.edition
    scene = Scene(partnership, workspace.library, workspace.today)
    ahead, continued = [], set()
    for requirement in coming.sound:
        before = {id(r): (r, how) for r, how in _before(requirement, coming, now, workspace)}
        continued |= {found.id for found, _ in before.values()}
        assessment = _assess(requirement, standing, scene)
        ahead.append(_ahead(assessment, tuple(before.values()), scene))
    lapsing = (r for r in now.requirements if r.id not in continued)
    left = () if coming.information.overlay else tuple(lapsing)
    return Foresight(partnership, now, coming, tuple(ahead), left)


def _is_later(coming: Edition, now: Edition) -> bool:
    return coming.information.overlay or coming.information.published > now.information.published


def _before(
    requirement: Requirement, edition: Edition, now: Edition, workspace: Workspace
) -> Iterator[tuple[Requirement, bool]]:
    """The requirements of the present edition that one continues, and whether unchanged."""
    if edition.id == now.id:
        yield requirement, True
        return
    for lineage in requirement.continues:
        other = workspace.edition(lineage.edition)
        earlier = other.requirement(lineage.requirement) if other else None
        if other and earlier:
            for found, unchanged in _before(earlier, other, now, workspace):
                yield found, unchanged and lineage.how == "kept"


def _assess(requirement: Requirement, standing: Standing, scene: Scene) -> Assessment:
    """As if it were in force. What the present edition looks for in the same way is known."""
    known = standing.of(requirement.id)
    if known is None or not _is_assessed_alike(known.requirement, requirement):
        return assess_one(requirement, scene)
    outcome = Outcome.NOT_MET if known.outcome is Outcome.NOT_YET else known.outcome
    return Assessment(requirement, outcome, known.misses, known.explanation, known.lapsed)


def _is_assessed_alike(one: Requirement, other: Requirement) -> bool:
    return (one.look_at, one.applies_when, one.strength) == (
        other.look_at,
        other.applies_when,
        other.strength,
    )


def _ahead(
    assessment: Assessment, before: tuple[tuple[Requirement, bool], ...], scene: Scene
) -> Ahead:
    unchanged = all(same for _, same in before)
    change = (Change.STAYS if unchanged else Change.CHANGED) if before else Change.NEW
    continues = tuple(found for found, _ in before)
    if assessment.outcome is not Outcome.NOT_MET:
        return Ahead(assessment, change, continues)
    misses = (miss for miss in assessment.misses if not miss.needs_person)
    places = tuple(dict.fromkeys(miss.place for miss in misses))
    checks = assessment.requirement.look_at
    wanted = [path for check in checks for path in _missing_paths(check, scene)]
    return Ahead(assessment, change, continues, places, sketch(dict.fromkeys(wanted)))


def _missing_paths(check: AnyCheck, scene: Scene) -> tuple[str, ...]:
    """What to write for a check that misses something: of alternatives, the first."""
    if not any(True for _ in check.misses(scene)):
        return ()
    return check.checks[0].paths() if isinstance(check, OneOf) else check.paths()
