"""Editions, requirements, and who shows what."""

from pathlib import Path

import pytest

from masa.pages.blocks import Card, Table
from masa.pages.everyone import guidance
from masa.pages.page import Page
from tests.pages.everyone.sites import SCRUTINY, identity, made, targets, workspace
from tests.pages.partnership.scene import every, fact, part, render, said

GROUP = "groups: [{id: exec, name: Executive, kind: executive}]\n"
SCRUTINY_PAGE = "guidance/wt2023/independent-scrutiny/"


def pages(folder: Path) -> dict[str, Page]:
    space = workspace(
        folder,
        alpha=identity("Alpha") + SCRUTINY,
        beta=identity("Beta", "record"),
        gamma=identity("Gamma", "draft") + GROUP,
        delta=identity("Delta", "record", "wt2018") + SCRUTINY,
    )
    return made(guidance.pages, space)


def test_there_is_a_page_for_each_edition_and_each_requirement(tmp_path: Path) -> None:
    assert set(pages(tmp_path)) == {
        "guidance/",
        "guidance/wt2018/",
        "guidance/wt2018/boards/",
        "guidance/wt2018/scrutiny/",
        "guidance/wt2023/",
        "guidance/wt2023/chair/",
        SCRUTINY_PAGE,
    }


def test_titles_tell_requirements_of_two_editions_apart(tmp_path: Path) -> None:
    titles = [page.title for page in pages(tmp_path).values()]
    assert len(set(titles)) == len(titles)


def test_what_is_in_force_comes_first_then_what_is_to_come_each_with_its_status(
    tmp_path: Path,
) -> None:
    cards = every(Card, pages(tmp_path)["guidance/"].view)
    assert [(card.title, card.state.word if card.state else "") for card in cards] == [
        ("Working Together 2023", "In force"),
        ("Working Together 2018", "Superseded"),
    ]


def test_an_edition_lists_what_it_asks_for_by_group(tmp_path: Path) -> None:
    view = pages(tmp_path)["guidance/wt2023/"].view
    must, should = every(Table, part(view, "arrangements"))[0].rows
    assert part(view, "arrangements").title == "What the arrangements set out"
    assert said(must).split(" | ") == [
        "Independent scrutiny",
        SCRUTINY_PAGE,
        "Children Act 2004, section 16G(3): must",
        "Read in the text itself",
        "1 of 2 partnerships, 0 of 1 record",
    ]
    assert said(should).split(" | ")[2:] == [
        "WT 2023: should",
        "Reported by others",
        "0 of 1 partnership, applies to none of 1 record",
    ]
    assert fact(view, "Status") == "In force | green"


def test_an_edition_says_what_is_new_and_what_is_gone(tmp_path: Path) -> None:
    found = pages(tmp_path)
    assert targets(part(found["guidance/wt2023/"].view, "changes")) == {
        "The chair": "guidance/wt2023/chair/",
        "Old boards": "guidance/wt2018/boards/",
    }
    assert "changes" not in {s.id for s in found["guidance/wt2018/"].view.sections}


@pytest.mark.parametrize(
    ("address", "how", "where"),
    [
        (SCRUTINY_PAGE, "Renamed from", "Scrutiny (WT 2018) | guidance/wt2018/scrutiny/"),
        (
            "guidance/wt2018/scrutiny/",
            "Renamed as",
            f"Independent scrutiny (WT 2023) | {SCRUTINY_PAGE}",
        ),
        ("guidance/wt2023/chair/", "New: nothing like it in", "WT 2018 | guidance/wt2018/"),
        ("guidance/wt2018/boards/", "No longer asked for in", "WT 2023 | guidance/wt2023/"),
    ],
)
def test_lineage_is_told_both_ways(tmp_path: Path, address: str, how: str, where: str) -> None:
    view = pages(tmp_path)[address].view
    assert fact(part(view, "other-editions"), how) == where


def test_a_requirement_says_where_it_comes_from_and_how_sure_we_are(tmp_path: Path) -> None:
    page = pages(tmp_path)[SCRUTINY_PAGE]
    assert page.description == page.view.summary == "Who scrutinises on their own."
    assert "https://example.org/16g" in fact(page.view, "Where it says so")
    assert fact(page.view, "How strong it is") == "Must: the law requires it"
    assert fact(page.view, "How sure we are").endswith("We read it.")
    assert "Write summary under scrutiny:." in said(part(page.view, "what-to-write"))


def test_each_answer_leads_to_the_section_or_to_what_says_that_it_is_silent(tmp_path: Path) -> None:
    shown = part(pages(tmp_path)[SCRUTINY_PAGE].view, "who-shows-it")
    assert targets(shown) == {
        "Alpha": "partnerships/alpha/scrutiny/#how-it-works",
        "Beta": "partnerships/beta/compliance/#independent-scrutiny",
        "Gamma": "partnerships/gamma/scrutiny/#how-it-works",
    }
    words = said(shown)
    for earlier, later in (
        ("Shown |", "Alpha"),
        ("Alpha", "Not shown |"),
        ("Not shown |", "Gamma"),
        ("Gamma", "The source is silent (records)"),
        ("The source is silent (records)", "Beta"),
    ):
        assert words.index(earlier) < words.index(later)


def test_the_overview_has_no_name_in_its_address(tmp_path: Path) -> None:
    shown = part(pages(tmp_path)["guidance/wt2023/chair/"].view, "who-shows-it")
    assert targets(shown)["Gamma"] == "partnerships/gamma/#who-is-responsible"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (SCRUTINY_PAGE, "cannot be published here."),
        ("guidance/wt2023/chair/", "unless the partners record why"),
        ("guidance/wt2018/boards/", "stops nothing from being published"),
    ],
)
def test_what_happens_where_it_is_missing(tmp_path: Path, address: str, words: str) -> None:
    assert words in said(part(pages(tmp_path)[address].view, "how-it-is-checked"))


def test_when_it_applies_is_told(tmp_path: Path) -> None:
    checked = said(part(pages(tmp_path)["guidance/wt2023/chair/"].view, "how-it-is-checked"))
    assert "It applies when groups has more than 0 entries" in checked
    assert "There are no groups." in checked


def test_nobody_under_an_edition_is_said(tmp_path: Path) -> None:
    space = workspace(tmp_path, a=identity("Alpha"))
    view = made(guidance.pages, space)["guidance/wt2018/scrutiny/"].view
    assert "No partnership on this site" in said(part(view, "who-shows-it"))


def test_every_page_can_be_laid_out(tmp_path: Path) -> None:
    for address, page in pages(tmp_path).items():
        assert f"<h1>{page.view.title}</h1>" in render(page.view, address)


def test_without_editions_there_are_no_pages(tmp_path: Path) -> None:
    space = workspace(tmp_path, a=identity("Alpha"))
    assert made(guidance.pages, type(space)(space.library, (), {}, (), space.today)) == {}
