"""Worried about a child: 999 first, then local numbers, then whom else to ask."""

from typing import Any

from masa.pages.blocks import Links, Table
from masa.pages.inline import Anchor
from masa.pages.partnership.worried import view
from masa.pages.special_blocks import Contact
from tests.pages.partnership.scene import every, part, render, said, scope


def route(id_: str, purpose: str, number: str) -> dict[str, Any]:
    return {"id": id_, "purpose": purpose, "name": id_, "numbers": [{"number": number}]}


SHARED = {
    "contacts": [
        route("childline", "children-helpline", "0800 1111"),
        route("police", "police-non-emergency", "101"),
        route("nspcc", "helpline", "0808 800 5000"),
        route("emergency", "emergency", "999"),
    ]
}
OWN = [
    route("night", "out-of-hours", "01632 960 199"),
    route("lado", "allegations", "01632 960 130"),
    route("door", "front-door", "01632 960 110"),
    route("team", "partnership-team", "01632 960 150"),
]


def numbers(thing: object) -> list[str]:
    return [phone.number for contact in every(Contact, thing) for phone in contact.phones]


def test_the_most_urgent_number_stands_first() -> None:
    assert numbers(view(scope(registers=SHARED, contacts=OWN))) == [
        "999",
        "01632 960 110",
        "01632 960 199",
        "101",
        "0808 800 5000",
        "0800 1111",
        "01632 960 130",
        "01632 960 150",
    ]


def test_each_section_has_its_anchor() -> None:
    shown = view(scope(registers=SHARED, contacts=OWN))
    assert shown is not None
    ids = ["emergency", "local", "helplines", "children", "practitioners", "other-questions"]
    assert [section.id for section in shown.sections] == ids


def test_999_is_there_even_when_nobody_wrote_it_down() -> None:
    assert numbers(part(view(scope()), "emergency")) == ["999"]


def test_a_missing_local_number_is_said_before_any_other() -> None:
    local = part(view(scope(registers=SHARED, contacts=[OWN[0]])), "local")
    assert said(local.blocks[0]).startswith("No local number is recorded for Demo")
    assert numbers(local) == ["01632 960 199", "101"]


def test_practitioners_find_the_way_to_disagree() -> None:
    targets = [link.target for link in every(Anchor, part(view(scope()), "practitioners"))]
    assert "thresholds/#disagreements" in targets


def test_a_record_has_no_such_page_because_its_numbers_may_be_dead() -> None:
    assert view(scope("record", registers=SHARED, contacts=OWN)) is None
    assert view(scope("superseded", registers=SHARED, contacts=OWN)) is None


def test_the_page_is_laid_out_without_a_table_or_a_list_of_contents_before_999() -> None:
    shown = view(scope(registers=SHARED, contacts=OWN))
    assert every(Table, shown) == []
    html = render(shown, "worried/")
    assert "<table" not in html
    assert 'class="contents"' not in html
    assert html.index('href="tel:999"') < html.index('href="tel:+441632960110"')


def test_every_urgent_number_stands_in_a_line_before_the_cards() -> None:
    shown = view(scope(registers=SHARED, contacts=OWN))
    assert shown
    (lines,) = shown.lead
    assert isinstance(lines, Links)
    assert lines.links[0] == Anchor("In danger now: 999", "tel:999")
    door = lines.links[1]
    assert door.text.endswith(": 01632\N{NO-BREAK SPACE}960\N{NO-BREAK SPACE}110")
    assert door.target == "tel:+441632960110"


def test_without_a_local_number_the_lines_name_who_answers_from_everywhere() -> None:
    shown = view(scope(registers=SHARED, contacts=[OWN[0]]))
    assert shown
    assert [link.target for link in every(Anchor, shown.lead)] == [
        "tel:999", "tel:+441632960199", "tel:+448088005000", "tel:08001111",
    ]  # fmt: skip
