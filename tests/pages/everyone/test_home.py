"""The front page."""

from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.pages.blocks import Card, Part
from masa.pages.everyone import home
from masa.pages.special_blocks import Contact, Doors, FindForm
from tests.pages.everyone.sites import AREAS, TODAY, identity, made, programme, targets, workspace
from tests.pages.partnership.scene import every, part, render, said

TWO = {"b": identity("Alpha Partnership", "record"), "c": identity("Beta Partnership")}


def test_one_partnership_alone_is_its_own_front_page(tmp_path: Path) -> None:
    assert home.pages.__module__ == home.__name__
    assert made(home.pages, workspace(tmp_path, a=identity("Alpha"))) == {}


def test_three_questions_are_answered_at_once(tmp_path: Path) -> None:
    view = made(home.pages, workspace(tmp_path, **TWO))[""].view
    (form,) = every(FindForm, view.lead)
    (danger,) = every(Contact, view.lead)
    assert view.title == "Who keeps children safe where you live?"
    assert (form.action, bool(form.label)) == ("search/", True)
    assert (danger.tone, danger.phones[0].number) == ("danger", "999")
    assert len(every(Doors, part(view, "ways-in"))[0].links) == 4


def test_the_form_works_without_script(tmp_path: Path) -> None:
    html = render(made(home.pages, workspace(tmp_path, **TWO))[""].view)
    assert 'action="search/" method="get"' in html
    assert 'href="tel:999"' in html


def test_current_partnerships_come_first_and_records_say_so(tmp_path: Path) -> None:
    view = made(home.pages, workspace(tmp_path, **TWO))[""].view
    shown = part(view, "partnerships")
    (card,) = every(Card, shown)
    assert (card.title, card.state.word if card.state else "") == ("Beta Partnership", "Published")
    assert card.target == "partnerships/c/"
    assert "WT 2023" in said(card)
    (records,) = every(Part, shown)
    assert targets(records) == {"Alpha Partnership": "partnerships/b/"}
    assert "history, not advice" in said(records)


@pytest.mark.parametrize(("number", "cards"), [(home.MOST_CARDS, home.MOST_CARDS), (20, 0)])
def test_a_nation_leads_to_all_and_shows_no_first_dozen(
    tmp_path: Path, number: int, cards: int
) -> None:
    many = {f"p{each}": identity(f"P{each}") for each in range(number)}
    shown = part(made(home.pages, workspace(tmp_path, **many))[""].view, "partnerships")
    assert len(every(Card, shown)) == cards
    assert targets(shown)[f"All {number} partnerships"] == "partnerships/"
    assert ("20 partnerships publish" in said(shown)) == (cards == 0)


def test_a_site_of_records_alone_has_no_empty_cards(tmp_path: Path) -> None:
    many = {f"p{number}": identity(f"P{number}", "record") for number in range(40)}
    shown = part(made(home.pages, workspace(tmp_path, **many))[""].view, "partnerships")
    assert not every(Card, shown)
    assert len(targets(every(Part, shown)[0])) == home.MOST_NAMES


def test_without_partnerships_there_is_no_empty_part(tmp_path: Path) -> None:
    view = made(home.pages, workspace(tmp_path))[""].view
    assert [section.id for section in view.sections] == ["ways-in", "what-is-checked"]


def test_programmes_have_their_place_when_there_are_some(tmp_path: Path) -> None:
    space = workspace(tmp_path, AREAS, alpha=identity("Alpha"), beta=identity("Beta"))
    assert "programmes" not in {s.id for s in made(home.pages, space)[""].view.sections}
    programme(tmp_path, "joint")
    space = open_workspace(tmp_path / "arrangements", TODAY)
    assert targets(part(made(home.pages, space)[""].view, "programmes")) == {
        "The joint programme": "programmes/joint/",
        "All programmes, and what each is for": "programmes/",
    }
