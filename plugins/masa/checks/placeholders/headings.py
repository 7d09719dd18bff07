"""Headings with nothing below them."""

from __future__ import annotations

from collections.abc import Iterator

from masa.checks.family import Options, Sight
from masa.findings import Finding, Severity
from masa.guidance.substance import has_substance
from masa.model.base import Entity
from masa.model.topics import Topic, TopicPart
from masa.model.walking import entities
from masa.rules import Rule

EMPTY = Rule(
    "P504", "A heading has nothing below it", Severity.WARNING, "checks/placeholders", True
)
#: What a reader sees under a heading of its own, and would find empty.
_HEADED = (Topic, TopicPart)
_HEAD = frozenset({"at", "id", "title", "page", "source", "as_of"})


def empty_headings(sight: Sight[Options]) -> Iterator[Finding]:
    """P504, for each topic, or part of one, that is only its title."""
    for published in sight.published:
        for topic in published.topics:
            for entity in entities(topic):
                if isinstance(entity, _HEADED) and not _says_something(entity):
                    says = f"Nothing stands below the heading “{entity.title}”."
                    mend = "Write what belongs there, or delete the heading."
                    yield EMPTY.at(entity.place("title"), says, mend)


def _says_something(entity: Entity) -> bool:
    return any(has_substance(value) for name, value in entity.fields() if name not in _HEAD)
