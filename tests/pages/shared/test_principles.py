"""Principles with their examples, and the areas that follow them."""

from typing import Any

from masa.pages.blocks import Card, Part
from masa.pages.data_blocks import Grid
from masa.pages.shared.principles import sections
from masa.pages.views import PageView
from tests.pages.partnership.scene import every, render, said, scope


def principle(number: str, *named: str, **more: Any) -> dict[str, Any]:
    examples = [{"named": name, "text": f"In {name}."} for name in named]
    return {"id": f"p{number}", "number": number, "text": "Listen.", "examples": examples, **more}


def test_principles_stand_under_their_headings_with_examples_and_a_quotation() -> None:
    given = [
        principle("1", "Ware", group="Vision", quotation="We listen.", **{"said-by": "Board"}),
        principle("2", group="Review"),
        principle("3", group="Vision"),
    ]
    (register,) = sections(scope(principles=given))
    assert [item.title for item in every(Part, register) if item.level == 3] == ["Vision", "Review"]
    cards = every(Card, register)
    assert [card.kicker for card in cards] == ["Principle 1", "Principle 3", "Principle 2"]
    assert said(cards[0].blocks) == "Examples | Ware: In Ware. | We listen. | Board"


def test_success_factors_are_called_what_they_are() -> None:
    factor = principle("2", kind="success-factor")
    (alone,) = sections(scope(principles=[factor]))
    assert alone.title == "Critical success factors"
    assert [card.kicker for card in every(Card, alone)] == ["Success factor 2"]
    (both,) = sections(scope(principles=[principle("1"), factor]))
    assert both.title == "Principles and critical success factors"


def grid(*given: dict[str, Any]) -> Grid:
    (made,) = every(Grid, sections(scope(principles=list(given))))
    return made


def test_areas_meet_principles_where_they_are_an_example() -> None:
    made = grid(principle("1", "Ware", "Bray"), principle("2", "Ware"))
    assert [(column.head, column.label) for column in made.columns] == [
        ("1", "Principle 1"), ("2", "Principle 2"),
    ]  # fmt: skip
    rows = [
        [said(row.head), *(said(cell) if cell else "" for cell in row.cells)] for row in made.rows
    ]
    assert rows == [["Bray", "In Bray. | ●", ""], ["Ware", "In Ware. | ●", "In Ware. | ●"]]


def test_an_area_that_is_not_named_stands_last_and_is_not_taken_for_one() -> None:
    unnamed = principle("1", "Ware", "Zeal")
    unnamed["examples"].append({"text": "Workshops."})
    made = grid(unnamed)
    assert [row.head for row in made.rows] == ["Ware", "Zeal", "Areas not named"]
    assert "An area not named: Workshops." in said(sections(scope(principles=[unnamed])))


def test_one_area_alone_needs_no_matrix() -> None:
    (register,) = sections(scope(principles=[principle("1", "Ware"), principle("2", "Ware")]))
    assert register.id == "principles"
    assert sections(scope()) == ()


def test_a_mark_is_for_the_eye_and_the_words_for_the_ear() -> None:
    given = [principle("1", "Ware"), principle("2", "Bray")]
    html = render(PageView("T", sections=sections(scope(principles=given))))
    assert '<span class="grid-mark" aria-hidden="true">●</span>' in html
    assert '<span class="grid-words">In Ware.</span>' in html
    assert html.count('<span class="unseen">No example</span>') == 2
