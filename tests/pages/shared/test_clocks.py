"""Time limits in words."""

from typing import Any

import pytest

from masa.model.practice import Clock, Step
from masa.pages.shared.clocks import allowed, at_a_glance, limit
from masa.pages.shared.pieces import steps
from masa.pages.special_blocks import StepView
from tests.pages.partnership.scene import every, said, scope

CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"max": 15, "unit": "working-day"}, "15 working days", "within 15 working days"),
    ({"max": 1, "unit": "hour"}, "1 hour", "within 1 hour"),
    ({"min": 7, "max": 13, "unit": "day"}, "7 to 13 days", "7 to 13 days"),
    ({"min": 2, "max": 2, "unit": "day"}, "2 days", "within 2 days"),
    ({"min": 7, "unit": "day"}, "at least 7 days", "at least 7 days"),
    ({"max": 0, "unit": "day"}, "0 days", "within 0 days"),
]


@pytest.mark.parametrize(("given", "alone", "in_full"), CASES)
def test_limits_are_said_in_words(given: dict[str, Any], alone: str, in_full: str) -> None:
    clock = Clock.model_validate(given)
    assert (limit(clock), allowed(clock)) == (alone, in_full)


def test_the_event_that_starts_a_clock_may_be_a_thing_or_a_sentence() -> None:
    after = Clock.model_validate({"max": 5, "unit": "day", "after": "step 1 ends"})
    assert allowed(after) == "within 5 days after step 1 ends"
    assert allowed(None) == ""


def step(title: str, after: str = "", days: int = 0) -> Step:
    clock = {"max": days, "unit": "day", "after": after} if days else None
    return Step.model_validate({"title": title, "does": "It.", "clock": clock})


def test_a_short_process_shows_each_limit() -> None:
    event, limits = at_a_glance((step("A", "x", 1), step("B"), step("C", "y", 2)))
    assert (event, limits) == ("", (("1 day", "A, after x"), ("2 days", "C, after y")))


def test_clocks_that_count_from_one_event_need_not_name_it() -> None:
    assert at_a_glance((step("A", "x", 1), step("C", "x", 2)))[1] == (
        ("1 day", "A"),
        ("2 days", "C"),
    )


def test_a_long_process_shows_the_limits_that_count_from_the_same_event() -> None:
    many = [step(f"Step {n}", f"event {n}", n) for n in range(1, 6)]
    event, limits = at_a_glance(
        (*many, step("Meet", "the notice", 8), step("Send", "the notice", 15))
    )
    assert event == "the notice"
    assert limits == (("8 days", "Meet"), ("15 days", "Send"))


@pytest.mark.parametrize("process", [(), (step("A"),), (step("A", "x", 1), step("B"))])
def test_fewer_than_two_limits_need_no_bar(process: tuple[Step, ...]) -> None:
    assert at_a_glance(process)[1] == ()


def test_steps_say_who_how_long_and_that_one_is_informal() -> None:
    given = (
        {"does": "Talk to each other.", "informal": True, "who": "Both"},
        {"title": "Managers", "does": "They meet.", "clock": {"max": 2, "unit": "working-day"}},
    )
    made = steps(scope(), tuple(Step.model_validate(item) for item in given))
    first, second = every(StepView, made)
    assert (first.number, first.title, first.who, first.clock) == (
        "1", "Talk to each other (informal)", "Both", "",
    )  # fmt: skip
    assert first.blocks == ()
    assert (second.title, second.clock) == ("Managers", "within 2 working days")
    assert said(second.blocks) == "They meet."
