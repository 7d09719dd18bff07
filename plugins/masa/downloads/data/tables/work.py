"""What is worked on, looked at and reported: priorities, actions, scrutiny, reviews, reports."""

from __future__ import annotations

from masa.downloads.data.columns import About, Column, Found, Row, Table, days, ids, together, when
from masa.model.values import State
from masa.model.work import Action

STATE = Column(
    "state",
    f"{', '.join(list(State)[1:])}. not-recorded when nothing says how far it has come.",
)
_PRIORITIES = (
    Column("priorities", "The ids of the priorities it serves."),
    Column("priorities_titles", "Their titles."),
)


def _titles(about: About, names: tuple[str, ...]) -> Row:
    titles = {p.id: p.title for p in about.partnership.priorities} if about.partnership else {}
    return ids(names), together(titles.get(name, name) for name in names)


def _priorities(about: About) -> Found:
    for item in about.partnership.priorities if about.partnership else ():
        cells = (
            item.id, item.number, item.title, *days(item.period), item.why, about.who(item.lead),
            item.state.value,
        )  # fmt: skip
        yield cells, item


PRIORITIES = Table(
    "priorities",
    "Priorities",
    "What each partnership has chosen to improve.",
    (
        Column("id", "The id of the priority."),
        Column("number", "Its number or letter as published."),
        Column("title", "Its title."),
        *when("period", "The years it runs for."),
        Column("why", "Why it was chosen."),
        Column("lead", "Who leads it."),
        STATE,
    ),
    _priorities,
)


def _actions(about: About) -> Found:
    for item in about.partnership.actions if about.partnership else ():
        yield ("actions", None, item.id, item.text, *_titles(about, item.priorities),
               *_led(about, item)), item  # fmt: skip
    for plan in about.scope.published.plans:
        for recommendation in plan.recommendations:
            for step in recommendation.actions:
                cells = (
                    plan.title, recommendation.number, step.id, step.text, None, None,
                    about.whos(step.leads), *days(step.due), step.state.value,
                    step.state_as_published, None,
                )  # fmt: skip
                yield cells, step


def _led(about: About, item: Action) -> Row:
    return (
        about.whos(item.leads), *days(item.due), item.state.value, None, ids(item.depends_on),
    )  # fmt: skip


ACTIONS = Table(
    "actions",
    "Actions",
    "What is done, by whom and by when: the actions of each partnership, and those of plans.",
    (
        Column("plan", "The title of the plan; actions for those that are in none."),
        Column("recommendation", "The number of the recommendation it answers, in a plan."),
        Column("id", "The id of the action."),
        Column("action", "What will be done."),
        *_PRIORITIES,
        Column("leads", "Who leads it."),
        *when("due", "By when."),
        STATE,
        Column("state_as_published", "The state in the source’s words."),
        Column("depends_on", "The ids of actions that must come first."),
    ),
    _actions,
)


def _milestones(about: About) -> Found:
    for item in about.scope.published.milestones:
        yield (*days(item.when), item.what, item.state.value, item.state_as_published), item


MILESTONES = Table(
    "milestones",
    "Milestones",
    "Key dates, past and planned.",
    (
        *when("when", "When."),
        Column("what", "What happened or will happen."),
        STATE,
        Column("state_as_published", "The state in the source’s words."),
    ),
    _milestones,
)


def _scrutiny(about: About) -> Found:
    scrutiny = about.partnership.scrutiny if about.partnership else None
    plan = scrutiny.plan if scrutiny else None
    for item in plan.activities if plan else ():
        assert plan is not None  # noqa: S101 - it has the item
        cells = (
            *days(plan.period), item.id, item.kind, item.topic, *days(item.when),
            about.who(item.by), item.how, item.state.value, item.found, item.response,
            *_titles(about, item.priorities),
        )  # fmt: skip
        yield cells, item


SCRUTINY = Table(
    "scrutiny-activities",
    "What scrutiny looks at",
    "Each activity of a scrutiny plan, what was found and what changed because of it.",
    (
        *when("period", "The time that the plan covers."),
        Column("id", "The id of the activity."),
        Column("kind", "What kind of activity."),
        Column("topic", "What is looked at."),
        *when("when", "When."),
        Column("by", "Who does it."),
        Column("how", "How it is done."),
        STATE,
        Column("found", "What was found."),
        Column("response", "What the partners did because of it."),
        *_PRIORITIES,
    ),
    _scrutiny,
)


def _reviews(about: About) -> Found:
    reviews = about.partnership.reviews if about.partnership else None
    for item in reviews.local if reviews else ():
        cells = (
            item.id, item.title, item.state, *days(item.decided), item.sent_to_panel,
            *days(item.published), item.available_until, item.link.address if item.link else None,
            item.improvements,
        )  # fmt: skip
        yield cells, item


REVIEWS = Table(
    "reviews",
    "Local child safeguarding practice reviews",
    "Reviews in general terms. Nothing here tells who a child or a family is.",
    (
        Column("id", "The id of the review."),
        Column("title", "A general title."),
        Column("state", "under-way, published, or withheld: only what should improve is out."),
        *when("decided", "When the partners decided on it."),
        Column("sent_to_panel", "When the Panel and the Secretary of State received it.", "date"),
        *when("published", "When it was published."),
        Column("available_until", "Until when it can be read at least.", "date"),
        Column("link", "Where it can be read."),
        Column("improvements", "What it recommends to improve."),
    ),
    _reviews,
)


def _reports(about: About) -> Found:
    for item in about.partnership.reports if about.partnership else ():
        cells = (
            item.id, item.title, item.from_, item.to, *days(item.published), item.sent_to_panel,
            item.late_because, item.link.address if item.link else None,
        )  # fmt: skip
        yield cells, item


REPORTS = Table(
    "reports",
    "Yearly reports",
    "Reports under section 16G(7) of the Children Act 2004.",
    (
        Column("id", "The id of the report."),
        Column("title", "Its title."),
        Column("covers_from", "The first day of the period it covers.", "date"),
        Column("covers_to", "The last day of the period it covers.", "date"),
        *when("published", "When it was published."),
        Column("sent_to_panel", "When the Panel received it.", "date"),
        Column("late_because", "Why it is late, if it is."),
        Column("link", "Where it can be read."),
    ),
    _reports,
)
