"""How a programme's page is finished: further topics, what is not there, one anchor each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masa.model.base import yaml_name
from masa.pages.names import Names
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.sections import distinct, section, topics
from masa.pages.shared.remarks import absence, absent
from masa.pages.views import PageView, Section

#: The page of a programme for topics that name a page which only partnerships have.
PAGE_OF_TOPIC = {
    "overview": "",
    "funding": "",
    "arrangements": "arrangements",
    "thresholds": "arrangements",
    "groups": "governance",
    "agencies": "governance",
    "priorities": "work",
    "scrutiny": "learning",
    "reviews": "learning",
    "training": "learning",
    "voice": "learning",
    "reports": "updates",
    "learning": "learning",
    "performance": "figures",
}
#: The page of each subject.
PAGE_OF_SUBJECT = {
    "people": "governance",
    "groups": "governance",
    "flows": "governance",
    "networks": "governance",
    "themes": "work",
    "needs_and_offers": "work",
    "matches": "work",
    "plans": "plan",
    "stages": "milestones",
    "phases": "milestones",
    "milestones": "milestones",
    "collaborations": "arrangements",
    "child_death_reviews": "arrangements",
    "cycles": "learning",
    "processes": "learning",
    "hubs": "learning",
    "audits": "learning",
    "feedback": "learning",
    "reflections": "learning",
    "quotations": "learning",
    "principles": "learning",
    "tables": "figures",
    "events": "event",
    "bulletins": "updates",
    "references": "learning",
    "restricted": "updates",
}


def finish(
    scope: ProgrammeScope, slug: str, title: str, summary: str, sections: Iterable[Section]
) -> PageView | None:
    """The page from its sections and further topics; nothing when there are none."""
    given = [part for part in (*sections, *further(scope, slug)) if part.blocks]
    known = {part.id for part in given}
    gaps = (gap for gap in _absences(scope, slug) if gap.blocks and gap.id not in known)
    shown = distinct((*given, *gaps))
    return PageView(title, summary, sections=shown) if shown else None


def further(scope: Names, slug: str) -> Iterator[Section]:
    """The topics that stand on a page of a programme."""
    for page, own in PAGE_OF_TOPIC.items():
        if own == slug:
            yield from topics(scope, page)


def _absences(scope: ProgrammeScope, slug: str) -> Iterator[Section]:
    """Why a subject of the page is not there, where its editor gave a reason."""
    for subject, page in PAGE_OF_SUBJECT.items():
        if page == slug and not getattr(scope.published, subject):
            name = yaml_name(subject)
            title = name.replace("-", " ").capitalize()
            yield section(scope, name, title, absent(scope, subject), absence(scope, subject))
