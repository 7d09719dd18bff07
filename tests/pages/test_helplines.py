"""Contact routes as blocks."""

from typing import Any, get_args

import pytest

from masa.model.registers import ContactRoute
from masa.pages.helplines import URGENCY, brief, contact, contacts, emergency, to_call
from masa.pages.special_blocks import Contact, Phone


def route(purpose: str = "helpline", **fields: Any) -> ContactRoute:
    numbers = [{"number": "999"}]
    given = {"id": "one", "purpose": purpose, "name": "Advice line", "numbers": numbers, **fields}
    return ContactRoute.model_validate(given)


def test_every_purpose_has_its_place_in_the_order() -> None:
    purposes = get_args(ContactRoute.model_fields["purpose"].annotation)
    assert set(purposes) == set(URGENCY)
    backwards = [route(purpose, name=purpose) for purpose in reversed(URGENCY)]
    assert [item.title for item in contacts(backwards)] == list(URGENCY)


@pytest.mark.parametrize(
    ("purpose", "tone"),
    [
        ("emergency", "danger"),
        ("front-door", "now"),
        ("out-of-hours", "now"),
        ("find-council", "now"),
        ("helpline", "plain"),
    ],
)
def test_only_what_is_urgent_is_loud(purpose: str, tone: str) -> None:
    assert contact(route(purpose)).tone == tone


def test_hours_that_all_numbers_share_are_said_once() -> None:
    numbers = [{"number": "01632 960 110", "hours": "Always", "label": "Families"}]
    made = contact(route(numbers=numbers))
    assert (made.hours, made.phones) == ("Always", (Phone("01632 960 110", "Families"),))


def test_hours_that_differ_stand_with_each_number() -> None:
    numbers = [
        {"number": "01632 960 110", "hours": "By day", "label": "Families"},
        {"number": "01632 960 111", "label": "Practitioners"},
    ]
    made = contact(route(numbers=numbers))
    assert made.hours == ""
    assert [phone.label for phone in made.phones] == ["Families: By day", "Practitioners"]


def test_a_label_that_repeats_the_name_is_left_out() -> None:
    made = contact(route(numbers=[{"number": "0800 1111", "label": "advice LINE"}]))
    assert made.phones == (Phone("0800 1111"),)


def test_the_ways_to_write_and_the_words_are_kept() -> None:
    made = contact(
        route(
            "front-door",
            says="Call *any* time.",
            email="door@example.org",
            form="https://example.org/form",
            language="Any language",
        )
    )
    assert (made.says, made.email, made.note) == (
        "Call any time.", "door@example.org", "Any language",
    )  # fmt: skip
    assert made.form is not None
    assert (made.form.text, made.form.target) == ("Tell us online", "https://example.org/form")


def test_999_stands_in_when_no_emergency_route_was_written() -> None:
    assert [phone.number for phone in emergency([route()])[0].phones] == ["999"]
    written = route("emergency", name="Emergency", numbers=[{"number": "112"}])
    assert [item.title for item in emergency([written])] == ["Emergency"]


@pytest.mark.parametrize(
    ("numbers", "called"),
    [
        ([], "999"),
        ([{"number": "112"}], "112"),
        ([{"number": "01632 960 119", "by": "text"}, {"number": "112"}], "112"),
        ([{"number": "01632 960 110", "for": "practitioners"}, {"number": "112"}], "112"),
    ],
)
def test_the_number_to_call_in_danger_can_be_called(
    numbers: list[dict[str, str]], called: str
) -> None:
    routes = [route("emergency", numbers=numbers)] if numbers else []
    assert to_call(emergency(routes)) == Phone(called)


def test_a_brief_contact_says_for_whom_and_keeps_every_way_to_reach_it() -> None:
    long = Contact("Line", (Phone("101"),), "For anyone under 19. You can talk.", note="By text.")
    short = brief(long)
    assert (short.says, short.note, short.phones) == ("For anyone under 19.", "", long.phones)
    assert brief(Contact("Line")).says == ""
