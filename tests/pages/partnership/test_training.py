"""Training: how it works, courses, evaluation, audits and figures."""

from masa.pages.blocks import Card
from masa.pages.partnership.training import view
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope

COURSE = {"title": "Essentials", "level": "Foundation", "when": "Every month", "price": "Free"}
GIVEN = {
    "summary": "Together.",
    "commissioning": "Each February.",
    "evaluation": "We ask three times.",
    "audits": "Four a year.",
    "courses": [COURSE],
    "measures": [{"what": "People", "value": "4,310", "base": "5,020 places", "period": "2025/26"}],
}


def test_each_part_has_a_section_of_its_own() -> None:
    shown = view(scope(training=GIVEN))
    assert shown is not None
    ids = [section.id for section in shown.sections]
    assert ids == ["how-it-works", "courses", "evaluation", "audits", "measures"]


def test_a_part_that_nobody_wrote_has_no_section() -> None:
    shown = view(scope(training={"summary": "Together."}))
    assert shown is not None
    assert [section.id for section in shown.sections] == ["how-it-works"]


def test_a_course_keeps_its_published_dates() -> None:
    (card,) = every(Card, part(view(scope(training=GIVEN)), "courses"))
    assert (card.title, card.kicker) == ("Essentials", "Foundation")
    assert (fact(card, "When"), fact(card, "Price"), fact(card, "For")) == (
        "Every month",
        "Free",
        "",
    )


def test_figures_come_with_their_base() -> None:
    shown = said(part(view(scope(training=GIVEN)), "measures"))
    assert "4,310 | 5,020 places | 2025/26" in shown


def test_what_is_said_around_the_courses_of_a_record_is_shown() -> None:
    course = {**COURSE, "note": "The slide gave no more.", "source": SOURCE}
    shown = view(scope("record", training={"courses": [course]}))
    assert "The slide gave no more." in said(part(shown, "courses").blocks)
    assert [source.title for source in part(shown, "courses").sources] == ["slides"]
    assert view(scope("record")) is None


def test_an_absent_subject_gives_its_reason() -> None:
    gap = {"none": "not-yet", "reason": "From 2027."}
    shown = part(view(scope(absences={"training": gap})), "how-it-works")
    assert said(shown.blocks) == "Not yet written | From 2027."


def test_the_page_is_laid_out() -> None:
    html = render(view(scope(training=GIVEN)), "training/")
    for id_ in ("how-it-works", "courses", "evaluation", "audits", "measures"):
        assert f'id="{id_}"' in html
