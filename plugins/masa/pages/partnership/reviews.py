"""Practice reviews: who decides, how they are done and published, how learning is put to use."""

from __future__ import annotations

from masa.model.practice import PracticeReviews
from masa.pages.blocks import Block
from masa.pages.partnership.local_reviews import local_reviews
from masa.pages.partnership.pieces import finish
from masa.pages.scope import Scope
from masa.pages.sections import document, optional_text, section
from masa.pages.shared import child_death, processes
from masa.pages.shared.pieces import stated, steps, text_part, who
from masa.pages.shared.remarks import absent_section, notes
from masa.pages.views import PageView, Section

SLUG = "reviews"
TITLE = "Practice reviews and learning"
SUMMARY = "What happens after a child is seriously harmed: who looks, how soon, what is learned."
COMMISSIONING = "Deciding, commissioning and publishing"


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record whose source does not speak of practice reviews."""
    reviews = scope.partnership.reviews
    none = absent_section(scope, "commissioning", COMMISSIONING, "reviews")
    parts = _sections(scope, reviews) if reviews else (none,)
    return finish(
        scope,
        SLUG,
        TITLE,
        SUMMARY,
        (*parts, *processes.sections(scope), *child_death.together(scope)),
    )


def _sections(scope: Scope, reviews: PracticeReviews) -> tuple[Section, ...]:
    process = steps(scope, reviews.process)
    learning = optional_text(reviews.learning)
    return (
        section(scope, "commissioning", COMMISSIONING, _commissioning(scope, reviews), reviews),
        section(scope, "process", "The process, step by step", process, *reviews.process, reviews),
        section(scope, "learning", "How learning is put into practice", learning, reviews),
        local_reviews(scope, reviews),
    )


def _commissioning(scope: Scope, reviews: PracticeReviews) -> list[Block]:
    where = reviews.where_published
    return [
        *optional_text(reviews.summary),
        *stated(
            scope,
            ("Who decides", "Where they are published"),
            ("Who decides", who(scope, reviews.decides)),
            ("Where they are published", document(where) if where else None),
        ),
        *text_part("How a review is commissioned", reviews.commissioning),
        *text_part("How a review is published", reviews.publication),
        *notes(scope, reviews),
    ]
