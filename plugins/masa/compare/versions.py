"""What changed between two versions of a partnership or a programme, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.compare.edits import edits
from masa.compare.said import Namer
from masa.compare.telling import Change, Weight, tell
from masa.guidance.assessing import Assessment, Outcome
from masa.guidance.workspace import Workspace
from masa.model.published import Published


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed for one of them; ``news`` says that it is new or gone as a whole."""

    published: Published
    changes: tuple[Change, ...]
    news: str = ""

    def of(self, weight: Weight) -> tuple[Change, ...]:
        """The changes of one weight."""
        return tuple(change for change in self.changes if change.weight is weight)


_OUTCOMES = {
    Outcome.MET: "now shown",
    Outcome.NOT_MET: "no longer shown",
    Outcome.EXPLAINED: "now explained",
    Outcome.DOES_NOT_APPLY: "no longer applies",
    Outcome.CANNOT_TELL: "now needs a person’s judgement",
}


def compare(before: Workspace, after: Workspace) -> tuple[Changes, ...]:
    """Everything that changed, partnerships before programmes, in the order of their folders."""
    old = {one.folder: one for one in before.library.published}
    new = {one.folder: one for one in after.library.published}
    found = []
    for folder in {**new, **old}:
        if folder not in old:
            found.append(Changes(new[folder], (), "New here"))
        elif folder not in new:
            found.append(Changes(old[folder], (), "No longer here"))
        elif changes := compare_one(before, after, old[folder], new[folder]):
            found.append(Changes(new[folder], changes))
    return tuple(found)


def compare_one(
    before: Workspace, after: Workspace, old: Published, new: Published
) -> tuple[Change, ...]:
    """What changed in one of them, in the order of weight and then of the subjects."""
    names = Namer(old, before.library), Namer(new, after.library)
    found = [tell(edit, *names) for edit in edits(old, new)]
    if not old.unread and not new.unread:
        found += _requirements(before, after, new.slug)
    order = list(Weight)
    return tuple(sorted(dict.fromkeys(found), key=lambda change: order.index(change.weight)))


def _requirements(before: Workspace, after: Workspace, slug: str) -> Iterator[Change]:
    """Requirements that are shown now or are not any more, under the same edition."""
    old, new = before.standings.get(slug), after.standings.get(slug)
    if old is None or new is None or old.edition.id != new.edition.id:
        return
    for assessment in new.assessments:
        earlier = old.of(assessment.requirement.id)
        says = _OUTCOMES.get(assessment.outcome)
        if earlier and says and earlier.outcome is not assessment.outcome:
            yield _requirement(after, slug, assessment, says)


def _requirement(workspace: Workspace, slug: str, assessment: Assessment, says: str) -> Change:
    requirement = assessment.requirement
    place = workspace.library.by_slug[slug].subject_place("partnership")
    return Change(
        Weight.IMPORTANT, f"Requirement “{requirement.title}”: {says}", "requirement", place
    )
