"""Local child safeguarding practice reviews: what each found, when it was published, why not."""

from __future__ import annotations

from masa.model.practice import LocalReview, PracticeReviews
from masa.pages import words
from masa.pages.blocks import Block, Part
from masa.pages.inline import Tag
from masa.pages.prose import line
from masa.pages.scope import Scope
from masa.pages.sections import document, section
from masa.pages.shared.pieces import facts, text_part
from masa.pages.shared.remarks import notes
from masa.pages.shared.tallies import tally
from masa.pages.views import Section

TITLE = "Local reviews"
STATES = {
    "under-way": Tag("Under way", "blue"),
    "published": Tag("Published", "green"),
    "withheld": Tag("Report not published", "amber"),
}


def local_reviews(scope: Scope, reviews: PracticeReviews) -> Section:
    """Each review under a heading of its own; the section has no blocks when none is listed."""
    told = tally("review", (STATES[one.state].word for one in reviews.local))
    parts = [Part(one.title, tuple(_review(scope, one)), one.id) for one in reviews.local]
    return section(scope, "local-reviews", TITLE, (*told, *parts), *reviews.local)


def _review(scope: Scope, review: LocalReview) -> list[Block]:
    until, sent = review.available_until, review.sent_to_panel
    # The law wants what should improve to be published, even when the report is not.
    published = "What should improve, published" if review.state == "withheld" else "Published"
    table = facts(
        ("State", STATES[review.state]),
        ("Decided on", words.as_moment(review.decided) if review.decided else None),
        ("Sent to the Panel and the Secretary of State", words.as_moment(sent) if sent else None),
        (published, words.as_moment(review.published) if review.published else None),
        ("Can be read until at least", words.as_moment(until) if until else None),
        ("Took longer because", line(review.delayed_because) if review.delayed_because else None),
        ("Where to read it", document(review.link) if review.link else None),
    )
    return [
        *table,
        *text_part("Why the report is not published", review.withheld_because, 4),
        *text_part("What should improve", review.improvements, 4),
        *text_part("The reasons in the system", review.analysis, 4),
        *notes(scope, review),
    ]
