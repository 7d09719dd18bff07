"""Stages and their events: order of time, rough dates, states, and the same facts in words."""

import pytest

from masa.model.values import When
from masa.pages.blocks import Figure, Table
from masa.pages.shared import phases, stages
from masa.pages.special_blocks import Event, Steps
from tests.pages.partnership.scene import every, fact, said
from tests.pages.programme.stage import programme

LATE = {"id": "late", "title": "Late", "period": "Quarter 4 2020/21"}
EARLY = {"id": "early", "title": "Early", "period": "14 May 2020", "state": "done"}
NEVER = {"id": "never", "title": "Never", "state-as-published": "Mixed"}


def test_the_table_is_in_the_order_of_time_with_the_wording_as_published() -> None:
    glance = stages.sections(programme(stages=[LATE, NEVER, EARLY]))[0]
    (table,) = every(Table, glance)
    assert [said(row) for row in table.rows] == [
        "Early | #early | 14 May 2020 | 2020-05-14 | Done | blue",
        "Late | #late | Quarter 4 2020/21 | Not recorded",
        "Never | #never | Not recorded | Not recorded; the source has “Mixed”",
    ]


def test_the_chart_is_in_the_order_of_time_too() -> None:
    (figure,) = every(Figure, stages.sections(programme(stages=[LATE, EARLY])))
    assert str(figure.svg).index("Early") < str(figure.svg).index("Late")


def test_what_the_source_has_of_a_state_stands_in_the_stage_alone() -> None:
    done = {**EARLY, "state-as-published": "Complete"}
    glance, stage = stages.sections(programme(stages=[done]))
    assert "Complete" not in said(glance)
    assert "Complete" in fact(stage, "State")


def test_a_chart_needs_two_dates() -> None:
    assert every(Figure, stages.sections(programme(stages=[LATE, EARLY])))
    only_one = stages.sections(programme(stages=[LATE, NEVER]))
    assert every(Figure, only_one) == []
    assert every(Table, only_one)


@pytest.mark.parametrize(
    ("when", "rough"),
    [
        ("14 May 2020", False),
        ("May 2020", True),
        ("Quarter 4 2020/21", True),
        ("2020", True),
        ("Ongoing", False),
        ({"text": "14 May – 1 June", "from": "2020-05-14", "to": "2020-06-01"}, False),
        ({"text": "1 June – 30 July", "from": "2020-06-01", "to": "2020-07-30"}, False),
        ({"text": "July-August", "from": "2020-07-01", "to": "2020-08-31"}, True),
    ],
)
def test_a_date_is_rough_when_only_whole_months_are_known(when: object, rough: bool) -> None:
    assert stages.is_rough(When.model_validate(when)) is rough


def test_events_say_when_with_whom_and_for_whom_in_the_order_of_time() -> None:
    talks = [
        {"when": "26 June 2020", "what": "Second talk.", "state": "planned"},
        {"when": "18 June 2020", "what": "First talk.", "with": "West", "on-behalf-of": "KSS",
         "led-by": ["Adviser"]},
    ]  # fmt: skip
    section = stages.sections(programme("record", stages=[{**EARLY, "events": talks}]))[1]
    events = every(Event, section)
    assert [event.title for event in events] == ["First talk", "Second talk"]
    assert "With West; on behalf of KSS; led by Adviser." in said(events[0])
    assert events[0].state is None
    assert events[1].state is not None


def test_who_must_approve_is_listed_without_a_claim_that_they_have() -> None:
    section = stages.sections(programme(stages=[{**EARLY, "approvals": ["The board"]}]))[1]
    assert "The board" in said(section)
    assert "Which of them have approved it is not recorded." in said(section)


def test_a_stage_without_state_or_date_says_so() -> None:
    section = stages.sections(programme("record", stages=[{"id": "a", "title": "A"}]))[1]
    assert fact(section, "When") == "Not stated in the source"
    assert fact(section, "State") == "Not recorded in the source"


def test_the_state_of_a_phase_keeps_the_words_of_its_source() -> None:
    phase = {"id": "p", "number": "4", "title": "Pool", "state": "under-way",
             "state-as-published": "next steps"}  # fmt: skip
    said_ = fact(phases.sections(programme(phases=[phase])), "State")
    assert said_ == "Under way | grey In the source: next steps"


def test_phases_are_steps_with_their_number_date_and_products() -> None:
    given = programme(
        phases=[
            {"id": "one", "number": "1", "title": "Pilot", "when": "2018", "products": ["A form"]},
            {"id": "two", "number": "2", "title": "Guide", "when": "May 2019",
             "contents": ["Chapter one"]},
        ]
    )  # fmt: skip
    (section,) = phases.sections(given)
    (steps,) = every(Steps, section)
    assert [(s.number, s.title, s.clock) for s in steps.steps] == [
        ("1", "Pilot", "2018"),
        ("2", "Guide", "May 2019"),
    ]
    assert "A form" in said(steps)
    assert "Chapter one" in said(steps)
    (figure,) = every(Figure, section)
    assert "1. Pilot" in str(figure.svg)
