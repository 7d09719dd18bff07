"""Processes with their clocks, the time for the whole, quorum and form."""

from typing import Any

from masa.pages.shared.processes import sections
from masa.pages.special_blocks import Steps
from tests.pages.partnership.scene import every, fact, said, scope

STEPS = [
    {"title": "Tell", "does": "Send it.", "clock": {"max": 2, "unit": "working-day", "after": "x"}},
    {"title": "Meet", "does": "Meet.", "clock": {"min": 7, "max": 13, "unit": "working-day"}},
    {"title": "Reply", "does": "Write."},
]


def process(**more: Any) -> dict[str, Any]:
    return {"id": "rapid", "title": "Rapid review", "steps": STEPS, **more}


def test_each_step_has_its_clock_and_the_whole_has_its_own() -> None:
    whole = {"max": 15, "unit": "working-day", "after": "the referral"}
    given = process(whole=whole, quorum="One of each partner.", purposes=["To learn."])
    (made,) = sections(scope(processes=[given]))
    (steps,) = every(Steps, made)
    assert made.id == "process-rapid"
    assert [step.clock for step in steps.steps] == [
        "within 2 working days after x", "7 to 13 working days", "",
    ]  # fmt: skip
    assert steps.limits == (("2 working days", "Tell, after x"), ("7 to 13 working days", "Meet"))
    assert fact(made, "Time for the whole process") == "Within 15 working days after the referral"
    assert fact(made, "Quorum") == "One of each partner."
    assert "To learn." in said(made)


def test_a_step_without_a_clock_is_said_to_have_none() -> None:
    (living,) = sections(scope(processes=[process()]))
    assert "For a step with no time beside it no time limit is recorded." in said(living)
    (record,) = sections(scope("record", processes=[process(steps=STEPS[2:])]))
    assert "For its steps the source states no time limit." in said(record)
    (timed,) = sections(scope(processes=[process(steps=STEPS[:2])]))
    assert "no time limit" not in said(timed)


def test_the_fields_of_the_form_are_listed_under_its_version() -> None:
    given = process(form=["Name", "Who took part"], **{"form-version": "March 2019"})
    (made,) = sections(scope(processes=[given]))
    assert said(made.blocks[-1]).startswith("What its form asks for | Version | March 2019")
    assert "Name | Who took part" in said(made.blocks[-1])


def test_no_processes_make_no_section() -> None:
    assert sections(scope()) == ()
