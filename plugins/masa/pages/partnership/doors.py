"""The ways from a partnership's overview to its other pages."""

from __future__ import annotations

from collections.abc import Iterator

from masa.pages.inline import Anchor
from masa.pages.partnership import groups, learning, performance
from masa.pages.scope import Scope
from masa.pages.shared import elsewhere

#: Page, title, what a reader finds there, and the subjects of which a record needs at least one. It
#: never has pages of help: its numbers may be dead.
_PAGES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "worried",
        "Worried about a child",
        "Whom to call, day and night.",
        (),
    ),
    (
        "for-children",
        "For children and young people",
        "Whom you can talk to, and what happens then.",
        (),
    ),
    (
        "for-practitioners",
        "If you work with children",
        "Whom to call, and what to write down.",
        (),
    ),
    (
        "arrangements",
        "Arrangements",
        "How the partners work together, section by section.",
        ("arrangements", "publication"),
    ),
    (
        "groups",
        "People and groups",
        "Who leads, who sits where, and who reports to whom.",
        ("seats", "chair", "people", "groups", "flows", "networks"),
    ),
    (
        "agencies",
        "Relevant agencies",
        "Who else takes part, why, and what is expected of them.",
        ("agencies",),
    ),
    (
        "priorities",
        "Priorities and actions",
        "What is being worked on, by whom and by when.",
        (
            "priorities",
            "actions",
            "plans",
            "themes",
            "needs_and_offers",
            "matches",
            "stages",
            "phases",
            "milestones",
        ),
    ),
    (
        "performance",
        "Performance",
        "What is counted and measured, and how sure the figures are.",
        (),
    ),
    (
        "scrutiny",
        "Independent scrutiny",
        "Who checks the work, and what they found.",
        ("scrutiny",),
    ),
    (
        "reviews",
        "Practice reviews and learning",
        "What happens after a child is seriously harmed.",
        ("reviews", "processes", "child_death_reviews"),
    ),
    (
        "learning",
        "Learning",
        "Learning hubs, audits, feedback, and what was found out.",
        (),
    ),
    (
        "training",
        "Training",
        "Courses, and whether they change practice.",
        ("training",),
    ),
    (
        "thresholds",
        "Thresholds and disagreements",
        "Who gets which help, and what to do when agencies disagree.",
        ("thresholds", "disagreements"),
    ),
    (
        "voice",
        "Children and families’ voice",
        "How they are heard, and what changed because of it.",
        ("voice", "quotations"),
    ),
    (
        "funding",
        "Funding",
        "Who pays what, and what it is spent on.",
        ("funding",),
    ),
    (
        "reports",
        "Reports and documents",
        "Yearly reports, versions and sign-off.",
        ("publication", "reports", "bulletins", "events", "restricted"),
    ),
)
#: Pages that no law asks for: they are there when they have something to show.
_OPTIONAL = {learning.SLUG: learning.view, performance.SLUG: performance.view}
_COMPLIANCE = (
    "compliance",
    "What is shown and what is not",
    "Each requirement of the guidance, and where it is shown.",
)
#: Pages about time: a record has none.
_CURRENT = (
    ("due", "What is due", "Reviews, reports and actions, with their dates."),
    ("changes", "What changed", "Published versions, and what was changed in each."),
)
_AHEAD = (
    "ahead",
    "What would change",
    "What later guidance or law would add.",
)


def doors(scope: Scope) -> tuple[Anchor, ...]:
    """Links to the pages that this partnership has; of a record only those with something."""
    return tuple(Anchor(title, scope.page(page), note) for page, title, note in _open(scope))


def _open(scope: Scope) -> Iterator[tuple[str, str, str]]:
    partnership = scope.partnership
    for page, title, note, subjects in _PAGES:
        if page in _OPTIONAL:
            there = _OPTIONAL[page](scope) is not None
        else:
            there = not partnership.is_record or _has(scope, page, subjects)
        if there:
            yield page, title, note
    if scope.standing is not None:
        yield _COMPLIANCE
    if not partnership.is_record:
        yield from _CURRENT
    if scope.ahead:
        yield _AHEAD


def _has(scope: Scope, page: str, subjects: tuple[str, ...]) -> bool:
    if any(getattr(scope.partnership, subject) for subject in subjects):
        return True
    shared = page == groups.PAGE and any(elsewhere.groups(scope))
    return shared or any(topic.page == page for topic in scope.partnership.topics)
