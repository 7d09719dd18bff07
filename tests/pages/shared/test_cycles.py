"""Cycles of any number of stages: drawn, and the same in an ordered list."""

from typing import Any

import pytest

from masa.figures.cycle import MOST
from masa.pages.blocks import Figure
from masa.pages.shared.cycles import sections
from masa.pages.special_blocks import StepView
from masa.pages.views import PageView
from tests.pages.partnership.scene import every, render, said, scope

STAGES: list[dict[str, Any]] = [
    {"title": "Discover", "says": "Look.", "asks": "What works?", "passes-on": "Strengths"},
    {"title": "Dream", "passes-on": "A picture"},
    {"title": "Design"},
]


def cycle(**more: Any) -> dict[str, Any]:
    return {"id": "four-d", "title": "Four D", "stages": STAGES, **more}


def test_a_cycle_is_told_in_order_with_what_flows_to_which_stage() -> None:
    (made,) = sections(scope(cycles=[cycle(**{"leads-to": ["A plan"]})]))
    first, second, third = every(StepView, made)
    assert made.id == "cycle-four-d"
    assert said(first) == (
        "1 | Discover | Look. | Asks: What works? | Passes on to “Dream”: Strengths"
    )
    assert said(second) == "2 | Dream | Passes on to “Design”: A picture"
    assert said(third) == "3 | Design"
    assert "A plan" in said(made)


def test_the_last_stage_leads_back_to_the_first() -> None:
    stages = [{"title": "Plan", "passes-on": "x"}, {"title": "Do", "passes-on": "news"}]
    (made,) = sections(scope(cycles=[cycle(stages=stages)]))
    assert "Passes on to “Plan”: news" in said(every(StepView, made)[1])


@pytest.mark.parametrize(
    ("passes", "shown"),
    [
        ("", "What the stages pass on to each other: not recorded."),
        ("a", "What stages 2 and 3 pass on: not recorded."),
        ("ab", "What stage 3 passes on: not recorded."),
        ("abc", ""),
    ],
)
def test_what_no_stage_is_known_to_pass_on_is_said(passes: str, shown: str) -> None:
    stages = [
        {"title": name, **({"passes-on": "News"} if name in passes else {})} for name in "abc"
    ]
    text = said(sections(scope(cycles=[cycle(stages=stages)])))
    assert shown in text
    assert ("not recorded" in text) is bool(shown)


@pytest.mark.parametrize("count", [2, 3, 8, 13])
def test_any_number_of_stages_is_drawn(count: int) -> None:
    stages = [{"title": "Stage"} for _ in range(count)]
    (made,) = sections(scope(cycles=[cycle(stages=stages)]))
    (figure,) = every(Figure, made)
    assert figure.svg.count("<rect") == count
    assert figure.caption == f"A circle of {count} stages"


def test_more_stages_than_can_be_drawn_are_still_told() -> None:
    stages = [{"title": "Stage"} for _ in range(MOST + 1)]
    (made,) = sections(scope(cycles=[cycle(stages=stages)]))
    assert every(Figure, made) == []
    assert len(every(StepView, made)) == MOST + 1


def test_a_text_of_several_paragraphs_stands_beneath_its_lead() -> None:
    stages = [{"title": "Plan", "asks": "One?\n\nTwo?"}, {"title": "Do"}]
    html = render(PageView("T", sections=sections(scope(cycles=[cycle(stages=stages)]))))
    assert "<p><strong>Asks</strong></p><p>One?</p>" in html


def test_no_cycles_make_no_section_and_a_reason_is_shown() -> None:
    assert sections(scope()) == ()
    gap = {"cycles": {"none": "not-yet", "reason": "In March."}}
    assert said(sections(scope(absences=gap))).endswith("Not yet written | In March.")
