"""Worried about a child, for the whole site."""

from pathlib import Path

import pytest

from masa.pages.everyone import worried
from masa.pages.inline import Anchor
from masa.pages.special_blocks import Contact
from tests.pages.everyone.sites import AREAS, CONTACTS, identity, made, targets, workspace
from tests.pages.partnership.scene import every, part, render, said

ADDRESS = "worried-about-a-child/"
MADE_UP = identity("Gamma", areas="eastmere").replace("{", "{demonstration: yes, ", 1)
THREE = {"a": identity("Alpha"), "b": identity("Beta", "record"), "c": MADE_UP}


def test_danger_comes_first_and_each_helpline_is_there(tmp_path: Path) -> None:
    view = made(worried.pages, workspace(tmp_path, **THREE))[ADDRESS].view
    contacts = every(Contact, view)
    assert contacts[0].tone == "danger"
    assert [contact.phones[0].number for contact in contacts] == [
        "999",
        "0808 800 5000",
        "0800 1111",
    ]
    assert every(Contact, part(view, "children"))[0].title == "Childline"


def test_each_number_stands_in_a_line_before_the_first_card(tmp_path: Path) -> None:
    space = workspace(tmp_path, f"{AREAS}{CONTACTS}{COUNCIL}", **THREE)
    page = made(worried.pages, space)[ADDRESS]
    assert [link.target for link in every(Anchor, page.view.lead)] == [
        "tel:999", "https://www.example.org/council", "tel:+448088005000", "tel:08001111",
    ]  # fmt: skip
    assert str(every(Anchor, page.view.lead)[0].text) == "In danger now: 999"
    assert "call 999" in page.description  # where a web search shows the page


def test_999_is_there_even_if_nobody_wrote_it(tmp_path: Path) -> None:
    view = made(worried.pages, workspace(tmp_path, AREAS, **THREE))[ADDRESS].view
    assert [contact.phones[0].number for contact in every(Contact, view)] == ["999"]
    assert {section.id for section in view.sections}.isdisjoint({"children", "helplines"})


def test_only_current_partnerships_are_offered_and_what_is_made_up_says_so(tmp_path: Path) -> None:
    view = made(worried.pages, workspace(tmp_path, **THREE))[ADDRESS].view
    local = part(view, "local")
    assert sorted(targets(local).values()) == ["partnerships/a/worried/", "partnerships/c/worried/"]
    assert "Eastmere. Made up: nobody answers" in said(local)
    assert said(local).count("Made up") == 1


@pytest.mark.parametrize(("status", "addresses"), [("published", []), ("record", [ADDRESS])])
def test_one_current_partnership_has_a_page_of_its_own(
    tmp_path: Path, status: str, addresses: list[str]
) -> None:
    assert list(made(worried.pages, workspace(tmp_path, a=identity("Alpha", status)))) == addresses


def test_numbers_are_links_and_never_in_a_table(tmp_path: Path) -> None:
    html = render(made(worried.pages, workspace(tmp_path, **THREE))[ADDRESS].view, ADDRESS)
    assert '<a href="tel:+448088005000">0808 800 5000</a>' in html
    assert "<table" not in html


def test_the_search_is_told_that_it_is_about_help(tmp_path: Path) -> None:
    page = made(worried.pages, workspace(tmp_path, **THREE))[ADDRESS]
    assert (page.kind, page.subject) == ("Help now", "Worried about a child")
    assert page.indexed
    assert page.weight > 1


COUNCIL = """  - id: council
    purpose: find-council
    name: The council
    says: Every council has a team.
    form: https://www.example.org/council
"""


def test_the_way_that_works_everywhere_comes_before_the_areas_of_this_site(tmp_path: Path) -> None:
    space = workspace(tmp_path, f"{AREAS}{CONTACTS}{COUNCIL}", **THREE)
    html = render(made(worried.pages, space)[ADDRESS].view, ADDRESS)
    assert html.index("Every council has a team") < html.index("Or choose the area")
    assert "search the web" not in html
