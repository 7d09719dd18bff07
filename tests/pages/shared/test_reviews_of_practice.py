"""Audits, feedback and reflections."""

from typing import Any

from masa.pages.blocks import Card, Inset, Table
from masa.pages.data_blocks import Grid
from masa.pages.shared.reviews_of_practice import sections
from masa.pages.views import PageView
from tests.pages.partnership.scene import every, fact, render, said, scope

AUDITS: list[dict[str, Any]] = [
    {"id": "b", "topic": "Neglect", "kind": "multi-agency", "when": "Quarter 3 2026/27"},
    {"id": "a", "topic": "Duties", "kind": "section-11", "when": "May 2026", "found": "Gaps."},
    {"id": "c", "topic": "Bruising", "kind": "deep-dive", "by": {"named": "Health"}},
]


def cells(status: str = "published", **more: Any) -> list[list[str]]:
    table = every(Table, sections(scope(status, **more)))[0]
    return [list(table.columns), *([said(cell) for cell in row] for row in table.rows)]


def test_audits_stand_in_time_and_say_what_is_not_known() -> None:
    assert cells(audits=AUDITS) == [
        ["Topic", "Kind", "When", "Who", "State"],
        ["Duties", "Section 11, Children Act 2004", "May 2026 | 2026-05", "Not recorded",
         "Not recorded | grey"],
        ["Neglect", "Several agencies", "Quarter 3 2026/27", "Not recorded",
         "Not recorded | grey"],
        ["Bruising", "Deep dive", "Not recorded", "Health", "Not recorded | grey"],
    ]  # fmt: skip


def test_a_record_that_knows_no_state_has_no_column_for_it() -> None:
    assert cells("record", audits=AUDITS)[0][-1] == "Who"
    known = [{**AUDITS[0], "state": "planned"}]
    assert cells("record", audits=known)[0][-1] == "State"


def test_only_an_audit_with_more_to_say_has_a_card() -> None:
    (card,) = every(Card, sections(scope(audits=AUDITS)))
    assert card.title == "Duties"
    assert "What it found | Gaps." in said(card)


ROUND: dict[str, Any] = {
    "id": "spring", "title": "Spring", "who": "Nurses", "caveat": "Perceptions.",
    "themes": [{"theme": "Time", "says": "Too little."}, {"theme": "Trust"}],
}  # fmt: skip


def test_feedback_says_who_how_when_and_how_far_to_rely_on_it() -> None:
    (made,) = sections(scope(feedback=[ROUND]))
    assert made.id == "feedback-spring"
    assert (fact(made, "Who was asked"), fact(made, "How")) == ("Nurses", "Not recorded")
    assert said(every(Inset, made)) == "Perceptions. | How far it can be relied on"
    assert cells(feedback=[ROUND])[1:] == [
        ["Time", "Too little."], ["Trust", "Nothing more was given"],
    ]  # fmt: skip


def test_who_raised_what_is_a_grid_and_only_what_was_said_stands_beneath() -> None:
    themes = [
        {"theme": "Time", "says": "Too little.", "raised-by": ["North", "South"]},
        {"theme": "Trust", "raised-by": ["South"]},
    ]
    made = sections(scope(feedback=[{**ROUND, "themes": themes}]))
    (grid,) = every(Grid, made)
    assert [column.head for column in grid.columns] == ["North", "South"]
    assert [[cell is not None for cell in row.cells] for row in grid.rows] == [
        [True, True], [False, True],
    ]  # fmt: skip
    assert cells(feedback=[{**ROUND, "themes": themes}])[1:] == [["Time", "Too little."]]


def test_that_others_raised_it_too_is_a_column_of_its_own() -> None:
    themes = [
        {"theme": "Time", "raised-by": ["North"], "raised-by-others": "yes"},
        {"theme": "Trust", "raised-by": ["North"]},
    ]
    (grid,) = every(Grid, sections(scope(feedback=[{**ROUND, "themes": themes}])))
    assert [column.head for column in grid.columns] == ["North", "Others, not named"]
    assert [[cell is not None for cell in row.cells] for row in grid.rows] == [
        [True, True], [True, False],
    ]  # fmt: skip


STRANDS = [{"title": "Hub", "did": ["One.", "Two."], "difference": ["Three."]}]


def test_a_reflection_has_three_columns_and_an_empty_one_says_so() -> None:
    given: dict[str, Any] = {
        "reflections": [{"id": "year", "title": "First year", "strands": STRANDS}]
    }
    assert cells(**given) == [
        ["Strand", "What we did", "The difference", "What is next"],
        ["Hub", "One.Two.", "Three.", "Not given"],
    ]
    assert cells("record", **given)[0] == ["Strand", "Done", "The difference", "Next"]
    html = render(PageView("T", sections=sections(scope(**given))))
    assert "<ul><li>One.</li><li>Two.</li></ul>" in html


def test_nothing_written_makes_no_section_and_reasons_are_shown() -> None:
    assert sections(scope()) == ()
    gaps = {"audits": {"none": "not-published", "reason": "Held back."}}
    assert "Held back." in said(sections(scope(absences=gaps)))
