"""Thresholds and disagreements: levels that are absent on purpose, and steps with clocks."""

from typing import Any

import pytest

from masa.pages.blocks import Absent, Card
from masa.pages.partnership.thresholds import view
from masa.pages.special_blocks import Steps
from tests.pages.partnership.scene import SOURCE, every, fact, part, render, said, scope

LEVEL = {"number": "2", "name": "Early help", "meaning": "Some help.", "response": "Ask first."}
STEPS = [
    {"title": "Talk", "does": "They talk.", "informal": True},
    {"title": "Managers", "does": "They meet.", "clock": {"max": 48, "unit": "hour"}},
]


def document(**fields: Any) -> dict[str, Any]:
    return {"id": "guide", "title": "Right help", **fields}


def test_levels_say_what_they_mean_and_what_happens() -> None:
    (card,) = every(Card, part(view(scope(thresholds=[document(levels=[LEVEL])])), "levels"))
    assert (card.kicker, card.title) == ("Level 2", "Early help")
    assert fact(card, "What happens") == "Ask first."


def test_no_levels_on_purpose_is_not_the_same_as_none_recorded() -> None:
    on_purpose = document(**{"without-levels-because": "Needs are *not* boxes."})
    (gap,) = every(Absent, part(view(scope(thresholds=[on_purpose])), "levels"))
    assert gap == Absent("This document has no levels, on purpose", "Needs are not boxes.")
    (gap,) = every(Absent, part(view(scope(thresholds=[document()])), "levels"))
    assert gap == Absent("Levels: not recorded")
    record = scope("record", thresholds=[document(source=SOURCE)])
    (gap,) = every(Absent, part(view(record), "levels"))
    assert gap == Absent("Levels: not stated in the source")


def test_each_authority_may_have_a_document_of_its_own() -> None:
    areas = [
        {"id": "demo", "name": "Demo", "kind": "borough"},
        {"id": "north", "name": "Northshire", "kind": "county"},
    ]
    documents = [document(), document(id="other", title="Other help", authorities=["north"])]
    shown = view(scope(registers={"areas": areas}, thresholds=documents))
    assert [fact(block, "Serves") for block in part(shown, "threshold-document").blocks] == [
        "Demo",
        "Northshire",
    ]
    assert said(part(shown, "levels")).count("Levels: not recorded") == 2
    html = render(shown, "thresholds/")
    assert 'id="guide"' in html
    assert 'id="other"' in html


@pytest.mark.parametrize(("day", "overdue"), [("1 June 2020", True), ("1 June 2090", False)])
def test_a_document_says_when_it_is_looked_at_next(day: str, overdue: bool) -> None:
    shown = part(view(scope(thresholds=[document(**{"next-review": day})])), "threshold-document")
    said_of_it = fact(shown.blocks[0], "Next review")
    assert day in said_of_it
    assert ("Overdue" in said_of_it) is overdue
    without = part(view(scope(thresholds=[document()])), "threshold-document")
    assert "Next review" not in said(without)


def test_disagreements_are_steps_with_clocks_and_the_informal_one_is_named() -> None:
    given = {"steps": STEPS, "last-resort": "The Department is asked."}
    shown = part(view(scope(disagreements=given)), "disagreements")
    (process,) = every(Steps, shown)
    assert [(step.title, step.clock) for step in process.steps] == [
        ("Talk (informal)", ""),
        ("Managers", "within 48 hours"),
    ]
    assert "If nothing else has worked | The Department is asked." in said(shown)


def test_gaps_give_their_reasons_and_an_empty_record_has_no_page() -> None:
    gaps = {
        "thresholds": {"none": "deliberate", "reason": "We use signs of need."},
        "disagreements": {"none": "withheld", "reason": "Being agreed."},
    }
    shown = view(scope(absences=gaps))
    assert said(part(shown, "threshold-document").blocks) == (
        "There is none, on purpose | We use signs of need."
    )
    assert said(part(shown, "disagreements").blocks) == "Withheld | Being agreed."
    assert view(scope("record")) is None


def test_the_page_is_laid_out_with_every_anchor() -> None:
    given = scope(thresholds=[document(levels=[LEVEL])], disagreements={"steps": STEPS})
    html = render(view(given), "thresholds/")
    for id_ in ("threshold-document", "levels", "disagreements"):
        assert f'id="{id_}"' in html
