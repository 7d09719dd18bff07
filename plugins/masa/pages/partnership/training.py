"""Training: how it is commissioned and given, and how its effect on practice is judged."""

from __future__ import annotations

from masa.model.practice import Course, Training
from masa.pages import words
from masa.pages.blocks import Block, Card, Cards
from masa.pages.partnership.pieces import finish
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.shared.measures import measures
from masa.pages.shared.pieces import facts, text_part
from masa.pages.shared.remarks import absent_section, notes
from masa.pages.shared.tallies import tally
from masa.pages.views import PageView, Section

SLUG = "training"
TITLE = "Training"
SUMMARY = "How people of different agencies learn together, and whether it changes what they do."
HOW = "How training works"
_OFFERS = "courses and events"


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record whose source does not speak of training."""
    training = scope.partnership.training
    none = absent_section(scope, "how-it-works", HOW, "training")
    parts = _sections(scope, training) if training else (none,)
    return finish(scope, SLUG, TITLE, SUMMARY, parts)


def _sections(scope: Scope, training: Training) -> tuple[Section, ...]:
    courses = tuple(_course(scope, item) for item in training.courses)
    told = tally("course or event", (item.level or "" for item in training.courses), _OFFERS)
    offer = [*told, Cards(courses, "large")] if courses else []
    numbers = measures("Training in figures", training.measures)
    judged = optional_text(training.evaluation)
    audits = optional_text(training.audits)
    return (
        section(scope, "how-it-works", HOW, _how(scope, training), training),
        section(scope, "courses", "Courses and events", offer, *training.courses),
        section(scope, "evaluation", "Does it change practice?", judged, training),
        section(scope, "audits", "Multi-agency audits", audits, training),
        section(scope, "measures", "Training in figures", numbers, *training.measures),
    )


def _how(scope: Scope, training: Training) -> list[Block]:
    return [
        *optional_text(training.summary),
        *text_part("How it is commissioned", training.commissioning),
        *text_part("How it is given", training.delivery),
        *notes(scope, training),
    ]


def _course(scope: Scope, item: Course) -> Card:
    blocks = (
        *optional_text(item.says),
        *facts(
            ("For", item.audience),
            ("How", item.method),
            ("When", words.as_moment(item.when) if item.when else None),
            ("Price", item.price),
        ),
        *notes(scope, item),
    )
    return Card(item.title, kicker=item.level or "", blocks=blocks)
