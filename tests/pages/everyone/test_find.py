"""Find your area."""

import re
from pathlib import Path

from masa.figures.region_map import SHAPES
from masa.guidance.workspace import open_workspace
from masa.pages.blocks import Card, Figure, Part
from masa.pages.everyone import find
from masa.pages.views import PageView
from tests.pages.everyone.sites import (
    AREAS,
    CONTACTS,
    TODAY,
    identity,
    made,
    programme,
    targets,
    workspace,
)
from tests.pages.partnership.scene import every, fact, part, render

ADDRESS = "find-your-area/"
COUNCIL = (
    "  - {id: council, purpose: find-council, name: Children’s team, "
    "form: https://www.example.org/council}\n"
)


def view_of(folder: Path, **partnerships: str) -> PageView:
    return made(find.pages, workspace(folder, **partnerships))[ADDRESS].view


def two(folder: Path) -> PageView:
    return view_of(
        folder, a=identity("Alpha Partnership"), b=identity("Beta", "record", areas="eastmere")
    )


def area(view: PageView, id_: str) -> Card:
    (card,) = (card for card in every(Card, part(view, "areas")) if card.id == id_)
    return card


def test_one_partnership_alone_needs_no_page(tmp_path: Path) -> None:
    assert made(find.pages, workspace(tmp_path, a=identity("Alpha"))) == {}


def test_areas_towns_and_partnerships_lead_to_who_covers_them(tmp_path: Path) -> None:
    found = targets(part(two(tmp_path), "names-a-to-z"))
    assert found == {
        "Alpha Partnership": "partnerships/a/",
        "Beta": "partnerships/b/",
        "Eastmere": "partnerships/b/",
        "Empty Quarter": "find-your-area/#empty-quarter",
        "Holmewick (Northmere)": "partnerships/a/",
        "Mereshire": "find-your-area/#mereshire",
        "Northmere": "partnerships/a/",
        "Nowhere (Empty Quarter)": "find-your-area/#empty-quarter",
        "Upper Northmere": "partnerships/a/",
    }


def test_an_area_that_two_cover_leads_to_both(tmp_path: Path) -> None:
    view = view_of(tmp_path, a=identity("Alpha"), b=identity("Beta", "record"))
    assert targets(part(view, "names-a-to-z"))["Northmere"] == "find-your-area/#northmere"
    assert fact(area(view, "northmere"), "Partnership").split(" | ") == [
        *("Alpha", "partnerships/a/", "Published arrangements"),
        *("Beta", "partnerships/b/", "A record of June 2019, not current advice"),
    ]


def test_only_current_partnerships_offer_help_and_others_lead_elsewhere(tmp_path: Path) -> None:
    registers = AREAS + CONTACTS + COUNCIL
    pair = {"a": identity("Alpha"), "b": identity("Beta", "record", areas="eastmere")}
    view = made(find.pages, workspace(tmp_path, registers, **pair))[ADDRESS].view
    here = "Worried about a child here"
    assert "partnerships/a/worried/" in fact(area(view, "northmere"), here)
    for name in ("eastmere", "empty-quarter"):
        said_here = fact(area(view, name), here)
        assert "Children’s team: find it on GOV.UK | https://www.example.org/council" in said_here
        assert "All the ways to get help | worried-about-a-child/" in said_here


def test_areas_stand_by_region(tmp_path: Path) -> None:
    (region,) = every(Part, part(two(tmp_path), "regions"))
    assert (region.id, region.title) == ("mereshire", "Mereshire")
    assert targets(region) == {
        "Eastmere": "find-your-area/#eastmere",
        "Northmere": "find-your-area/#northmere",
    }


def test_an_area_that_nobody_covers_says_so(tmp_path: Path) -> None:
    assert fact(area(two(tmp_path), "empty-quarter"), "Partnership") == str(
        find.NO_PARTNERSHIP.words
    )


def coded(folder: Path) -> PageView:
    """Two regions of England: in the one lies another region, and an area that nobody covers."""
    regions = """
areas:
  - {id: north-west, name: North West, kind: region, code: E12000002}
  - {id: lands, name: Merelands, kind: region, parent: north-west}
  - {id: northmere, name: Northmere, kind: county, parent: lands}
  - {id: eastmere, name: Eastmere, kind: county, parent: north-west}
  - {id: london, name: London, kind: region, code: E12000007}
"""
    return made(
        find.pages, workspace(folder, regions, a=identity("Alpha"), b=identity("Beta", "draft"))
    )[ADDRESS].view


def test_the_map_has_the_same_as_the_words_beneath(tmp_path: Path) -> None:
    view = coded(tmp_path)
    (figure,) = every(Figure, part(view, "regions"))
    assert re.findall(r'<a class="region" href="(.*?)" aria-label="(.*?)">', figure.svg) == [
        ("#north-west-inside", "North West: 2 areas")
    ]
    assert figure.svg.count('class="region-empty"') == len(SHAPES) - 1
    (region,) = every(Part, figure)
    assert (region.id, region.title, region.note) == ("north-west", "North West", "2 areas")
    assert targets(region) == {
        "Eastmere": "find-your-area/#eastmere",
        "Northmere": "find-your-area/#northmere",
    }
    html = render(view, ADDRESS)
    assert 'id="north-west-inside"' in html
    assert "no partnership on this site yet" in html


def test_a_region_within_a_region_has_its_card(tmp_path: Path) -> None:
    assert targets(area(coded(tmp_path), "lands")) == {
        "Northmere": "find-your-area/#northmere",
        "All the ways to get help": "worried-about-a-child/",
    }


def test_each_letter_folds_its_names_and_says_how_many(tmp_path: Path) -> None:
    folds = every(Part, part(two(tmp_path), "names-a-to-z"))
    assert [(fold.title, fold.note) for fold in folds if fold.folded] == [
        *(("A", "1 name"), ("B", "1 name"), ("E", "2 names"), ("H", "1 name")),
        *(("M", "1 name"), ("N", "2 names"), ("U", "1 name")),
    ]
    assert '<details class="part fold" id="names-a">' in render(two(tmp_path), ADDRESS)


def test_each_letter_leads_to_its_areas(tmp_path: Path) -> None:
    html = render(two(tmp_path), ADDRESS)
    for letter in "en":
        assert f'href="#letter-{letter}"' in html
        assert f'id="letter-{letter}"' in html
    assert 'href="#letter-a"' not in html


def test_an_area_names_the_programmes_that_take_it_in(tmp_path: Path) -> None:
    two(tmp_path)
    programme(tmp_path, "joint", areas="northmere, empty-quarter")
    space = open_workspace(tmp_path / "arrangements", TODAY)
    view = made(find.pages, space)["find-your-area/"].view
    link = {"The joint programme": "programmes/joint/"}
    assert link.items() <= targets(area(view, "northmere")).items()
    # Nobody has published for this one: a reader must not take the programme for an answer.
    assert fact(area(view, "empty-quarter"), "Partnership") == (
        "No partnership of this area is on this site"
    )
    assert link.items() <= targets(area(view, "empty-quarter")).items()
    assert targets(part(view, "names-a-to-z"))["Empty Quarter"] == "find-your-area/#empty-quarter"
