"""The pages of help: the order of their numbers, for a place and for the whole site."""

from pathlib import Path
from typing import Any

import pytest

from masa.model.exits import ExitLink
from masa.pages.everyone import helping
from masa.pages.help import children, practitioners, private
from masa.pages.help.routes import Routes
from masa.pages.inline import Anchor
from masa.pages.partnership import for_children, for_practitioners
from masa.pages.special_blocks import Contact
from tests.pages.everyone.sites import identity, made, targets, workspace
from tests.pages.partnership.scene import every, part, render, said, scope

DOOR = {
    "id": "door",
    "purpose": "front-door",
    "name": "Door",
    "numbers": [
        {"number": "01632 960 110", "label": "Families"},
        {"number": "01632 960 111", "label": "Practitioners", "for": "practitioners"},
    ],
}


def route(id_: str, purpose: str, number: str = "", **fields: Any) -> dict[str, Any]:
    numbers = [{"number": number}] if number else []
    return {"id": id_, "purpose": purpose, "name": id_, "numbers": numbers, **fields}


SHARED = {
    "contacts": [
        route("childline", "children-helpline", "0800 1111", chat="https://example.org/chat"),
        route("nspcc", "helpline", "0808 800 5000"),
        route("police", "police-non-emergency", "101"),
        route("council", "find-council", form="https://example.org/council"),
        route("emergency", "emergency", "999"),
    ]
}
OWN = [
    route("text", "children-helpline", "07700 900 145"),
    route("lado", "allegations", "01632 960 130"),
    route("advice", "consultation", "01632 960 112"),
    route("night", "out-of-hours", "01632 960 199"),
    DOOR,
]


def numbers(thing: object) -> list[str]:
    return [phone.number for contact in every(Contact, thing) for phone in contact.phones]


def test_a_child_sees_999_then_childline_then_who_is_near() -> None:
    view = for_children.view(scope(registers=SHARED, contacts=OWN))
    assert numbers(view) == [
        "999", "0800 1111", "07700 900 145", "01632 960 110", "01632 960 199", "101",
    ]  # fmt: skip
    html = render(view, "for-children/")
    assert 'href="https://example.org/chat"' in html
    assert 'class="contents"' not in html


def test_a_practitioner_sees_999_then_the_front_door_advice_and_allegations() -> None:
    view = for_practitioners.view(scope(registers=SHARED, contacts=OWN))
    assert numbers(view) == [
        "999", "01632 960 111", "01632 960 110", "01632 960 199", "101",
        "01632 960 112", "0808 800 5000", "01632 960 130",
    ]  # fmt: skip
    links = [link.target for link in every(Anchor, part(view, "further"))]
    assert links == ["thresholds/", "thresholds/#disagreements", "training/"]
    assert "in the child’s own words" in said(part(view, "record"))


def first(view: object) -> list[str]:
    """Where the lines before the first card lead."""
    return [link.target for link in every(Anchor, getattr(view, "lead", ()))]


def test_the_numbers_for_each_reader_stand_in_a_line_each_before_the_first_card() -> None:
    given = scope(registers=SHARED, contacts=OWN)
    assert first(for_children.view(given)) == ["tel:999", "tel:08001111", "tel:+447700900145"]
    assert first(for_practitioners.view(given)) == [
        "tel:999", "tel:+441632960111", "tel:+441632960110", "tel:+441632960199",
        "tel:+441632960112", "tel:+448088005000",
    ]  # fmt: skip
    assert first(practitioners.view(Routes((), ()), ())) == ["tel:999"]


@pytest.mark.parametrize("page", [for_children.view, for_practitioners.view])
@pytest.mark.parametrize("status", ["record", "superseded"])
def test_a_record_has_no_such_pages(page: Any, status: str) -> None:
    assert page(scope(status, registers=SHARED, contacts=OWN)) is None


@pytest.mark.parametrize("page", [for_children.view, for_practitioners.view])
def test_where_no_front_door_is_recorded_the_council_can_be_looked_up(page: Any) -> None:
    view = page(scope(registers=SHARED, contacts=[]))
    assert "https://example.org/council" in {link.target for link in every(Anchor, view)}
    with_door = page(scope(registers=SHARED, contacts=[DOOR]))
    assert "https://example.org/council" not in {a.target for a in every(Anchor, with_door)}


def test_without_an_officer_of_its_own_a_page_says_whom_to_ask_for() -> None:
    view = practitioners.view(Routes((), ()), ())
    assert "designated officer" in said(part(view, "allegations"))
    assert numbers(view) == ["999"]
    assert numbers(children.view(Routes((), ()))) == ["999"]


def test_the_whole_site_leads_to_current_partnerships_and_never_to_a_record(tmp_path: Path) -> None:
    found = made(
        helping.pages,
        workspace(tmp_path, a=identity("Alpha"), b=identity("Beta", "record"), c=identity("Gamma")),
    )
    assert list(found) == ["for-children/", "for-practitioners/", "keeping-your-visit-private/"]
    near = targets(part(found["for-children/"].view, "near-you"))
    assert list(near.values()) == ["partnerships/a/for-children/", "partnerships/c/for-children/"]
    assert all(page.calm and page.harm for page in found.values())


@pytest.mark.parametrize(("status", "own"), [("published", 1), ("record", 3)])
def test_one_current_partnership_has_its_own(tmp_path: Path, status: str, own: int) -> None:
    assert len(made(helping.pages, workspace(tmp_path, a=identity("Alpha", status)))) == own


@pytest.mark.parametrize(
    ("exit_", "there"),
    [(ExitLink(), True), (ExitLink(show="nowhere"), False), (ExitLink(show="everywhere"), True)],
)
def test_what_the_way_out_cannot_do_is_said_where_there_is_one(
    exit_: ExitLink, there: bool
) -> None:
    view = private.view(exit_)
    assert ("exit" in {section.id for section in view.sections}) is there
    assert ("“Exit this page”" in said(view)) is there
    assert "does not erase" in said(part(view, "not-erased"))
    assert "app that somebody put on your device" in said(view)
