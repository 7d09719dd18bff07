"""How partnerships learn from reviews: who decides on one, and what happens afterwards."""

from __future__ import annotations

from masa.pages.everyone.comparing.cells import opening
from masa.pages.everyone.comparing.question import Answer, Question
from masa.pages.inline import Anchor, Inline
from masa.pages.scope import Scope
from masa.pages.words import count


def answer(scope: Scope) -> Answer | None:
    """Who decides, how learning is put into practice, reviews so far, where they can be read."""
    reviews = scope.partnership.reviews
    if reviews is None:
        return None
    where = reviews.where_published
    link = Anchor(where.title, where.address) if where and where.address else None
    cells: tuple[Inline | None, ...] = (
        scope.party(reviews.decides) if reviews.decides else None,
        opening(reviews.learning),
        _reviews(scope),
        link or (where.title if where else None),
    )
    return Answer(cells, about=(reviews, *reviews.local))


def _reviews(scope: Scope) -> str | None:
    """How many local reviews are listed; that none is listed does not mean that there was none."""
    reviews = scope.partnership.reviews
    if reviews is None or not reviews.local:
        return None
    out = sum(one.state == "published" for one in reviews.local)
    return f"{count(len(reviews.local), 'review')}, {out} with a published report"


QUESTION = Question(
    "learning-from-reviews",
    "Learning from reviews",
    "Who decides to review a serious incident, and how is what was learned put into practice?",
    ("Who decides", "How learning is put into practice", "Local reviews listed", "Where to read"),
    ("reviews", ""),
    answer,
    caution="A low number of reviews is not a good or a bad sign by itself.",
)
