"""What may belong to a theme: the things that a partnership or a programme publishes.

A thing has a title, which says what it is about, and texts, in which much may be mentioned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from masa.model.base import Entity
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.projects import CollaborationStrand, Stage
from masa.model.published import Published
from masa.model.sourced import Sourced
from masa.model.walking import passages


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is published: of which subject, with its id and its title.

    ``whole``: it is a subject as a whole, such as all training. Only its title counts: what its
    parts say counts for them.
    """

    subject: str
    id: str
    title: str
    entity: Entity
    whole: bool = False

    @property
    def tags(self) -> tuple[str, ...]:
        """The themes that it says itself it belongs to."""
        return tuple(getattr(self.entity, "themes", ()))

    def texts(self) -> Iterator[str]:
        """Every text of it, its title among them."""
        if self.whole:
            return iter((self.title,))
        return (passage.text for passage in passages(self.entity))


Owner = Partnership | Programme


def things(owner: Owner) -> Iterator[Thing]:
    """Everything of one folder that may belong to a theme, subject by subject."""
    if isinstance(owner, Partnership):
        yield from _own(owner)
    for subject, found in _SHARED:
        yield from (Thing(subject, *each) for each in found(owner))


def _whole(owner: Partnership) -> Iterator[Thing]:
    for subject, title, entity in (
        ("scrutiny", "Independent scrutiny", owner.scrutiny),
        ("training", "Training", owner.training),
        ("voice", "Children and families’ voice", owner.voice),
    ):
        if isinstance(entity, Sourced):
            yield Thing(subject, "", title, entity, whole=True)


def _own(owner: Partnership) -> Iterator[Thing]:
    yield from _whole(owner)
    for priority in owner.priorities:
        yield Thing("priorities", priority.id, priority.title, priority)
    for action in owner.actions:
        yield Thing("actions", action.id, action.text, action)
    for name, section in owner.arrangements.items():
        title = section.title or name.replace("-", " ").capitalize()
        yield Thing("arrangements", name, title, section)
    plan = owner.scrutiny.plan if owner.scrutiny else None
    for activity in plan.activities if plan else ():
        yield Thing("scrutiny", activity.id, activity.topic, activity)
    for review in owner.reviews.local if owner.reviews else ():
        yield Thing("reviews", review.id, review.title, review)
    for course in owner.training.courses if owner.training else ():
        yield Thing("training", "", course.title, course)
    for method in owner.voice.methods if owner.voice else ():
        yield Thing("voice", "", method.title, method)


def _runs(owner: Published) -> Iterator[tuple[str, str, Entity]]:
    for hub in owner.hubs:
        for run in hub.runs:
            yield f"{hub.id}-{run.id}", run.theme, run


def _shared_work(owner: Published) -> Iterator[tuple[str, str, Entity]]:
    """What partnerships share, strand by strand; all of it stands where the collaboration does."""
    for item in owner.collaborations:
        parts: tuple[CollaborationStrand | Stage, ...] = (*item.strands, *item.common)
        yield from ((item.id, part.title, part) for part in parts)


def _recommendations(owner: Published) -> Iterator[tuple[str, str, Entity]]:
    plans = (plan.recommendations for plan in owner.plans)
    return ((item.id, item.text, item) for item in chain.from_iterable(plans))


#: Subjects of partnerships and programmes alike: name, and id, title and entity of each thing.
_SHARED: tuple[tuple[str, Callable[[Published], Iterable[tuple[str, str, Entity]]]], ...] = (
    ("topics", lambda owner: ((one.id, one.title, one) for one in owner.topics)),
    ("groups", lambda owner: ((one.id, one.name, one) for one in owner.groups)),
    ("themes", lambda owner: ((one.id, one.title, one) for one in owner.themes)),
    ("networks", lambda owner: ((one.id, one.name, one) for one in owner.networks)),
    ("hubs", _runs),
    ("audits", lambda owner: ((one.id, one.topic, one) for one in owner.audits)),
    ("processes", lambda owner: ((one.id, one.title, one) for one in owner.processes)),
    ("plans", _recommendations),
    ("collaborations", _shared_work),
    ("stages", lambda owner: ((one.id, one.title, one) for one in owner.stages)),
    ("phases", lambda owner: ((one.id, one.title, one) for one in owner.phases)),
    (
        "child-death-reviews",
        lambda owner: ((one.id, one.title, one) for one in owner.child_death_reviews),
    ),
)
