"""How a programme's page is finished: further topics, what is not there, one anchor each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from masa.model.base import yaml_name
from masa.pages.anchors import distinct
from masa.pages.names import Names
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.sections import section, topics
from masa.pages.shared.remarks import absence, absent
from masa.pages.views import PageView, Section, SourceLine


@dataclass(frozen=True, slots=True)
class Described:
    """A page of a programme besides its overview, and what readers find there."""

    slug: str
    title: str
    summary: str


PAGES = (
    Described("governance", "People and groups", "Who leads it, its groups and networks."),
    Described("arrangements", "Areas and arrangements", "Which areas share what, and how."),
    Described("event", "The event", "When and where it was, who spoke, what was discussed."),
    Described("work", "Joint work", "What the areas do together, what each needs and offers."),
    Described("plan", "Plan and actions", "What was recommended, by whom it is done, by when."),
    Described("milestones", "Milestones", "What happened or was to happen when."),
    Described("learning", "Learning and principles", "How it works and learns, what people said."),
    Described("figures", "Figures", "What was counted and measured."),
    Described("updates", "Updates and papers", "What it has told, and papers to know of."),
)
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
    shown = cited_once(distinct((*given, *gaps)))
    return PageView(title, summary, sections=shown) if shown else None


def cited_once(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections, each document being named in full where the page first cites it.

    After that its title and the place in it are enough.
    """
    named: set[str] = set()
    return tuple(
        replace(part, sources=tuple(_cited(line, named) for line in part.sources))
        for part in sections
    )


def _cited(line: SourceLine, named: set[str]) -> SourceLine:
    known = line.title in named
    named.add(line.title)
    return replace(line, publisher="", date="") if known else line


def written(scope: ProgrammeScope) -> Iterator[Described]:
    """The pages that have something to show."""
    about = scope.programme
    there = {PAGE_OF_TOPIC[topic.page] for topic in about.topics}
    there |= {page for subject, page in PAGE_OF_SUBJECT.items() if getattr(about, subject)}
    there |= {PAGE_OF_SUBJECT[name] for name in about.absences if name in PAGE_OF_SUBJECT}
    return (page for page in PAGES if page.slug in there)


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
