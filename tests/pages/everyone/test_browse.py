"""A to Z: the way to everything."""

from pathlib import Path

import pytest

from masa.guidance.workspace import Workspace, open_workspace
from masa.pages.addresses import Addresses
from masa.pages.blocks import Part
from masa.pages.book import make_pages
from masa.pages.everyone import browse
from masa.pages.inline import Anchor, Fact
from masa.pages.views import PageView
from tests.pages.everyone.sites import (
    AREAS,
    SCRUTINY,
    TODAY,
    identity,
    programme,
    targets,
    workspace,
)
from tests.pages.everyone.test_overlays import WT2026
from tests.pages.partnership.scene import every, part, said

ADDRESS = "a-to-z/"
TERMS = "terms: [{id: icb, term: ICB, meaning: Plans health care.}]\n"
RECORD = (
    identity("Beta", "record")
    + "voice: {summary: We listen to children every week., source: slides}\n"
)


def view_in(space: Workspace) -> PageView:
    pages = {page.address: page for page in make_pages(space)}
    return pages[ADDRESS].view


def view_of(folder: Path) -> PageView:
    space = workspace(folder, AREAS + TERMS, alpha=identity("Alpha") + SCRUTINY, beta=RECORD)
    return view_in(space)


def test_every_page_made_from_data_can_be_reached_from_here(tmp_path: Path) -> None:
    upcoming = tmp_path / "arrangements/guidance/wt2026.yml"
    upcoming.parent.mkdir(parents=True)
    upcoming.write_text(WT2026, "utf-8")
    due = "actions: [{id: a, text: Do it, due: 1 May 2027}]\n"
    alpha = identity("Alpha") + SCRUTINY + due
    space = workspace(tmp_path, AREAS + TERMS, alpha=alpha, beta=RECORD)
    reached = {anchor.target.split("#")[0] for anchor in every(Anchor, view_in(space))}
    # The lists themselves are reached from the top of every page.
    lists = {"", ADDRESS, "find-your-area/", "partnerships/", "guidance/", "glossary/", "search/"}
    pages = {page.address for page in make_pages(space)} - lists
    wanted = {"partnerships/alpha/scrutiny/", "due/", "guidance/wt2026/what-would-change/"}
    assert wanted <= pages
    assert pages - reached == set()


def test_a_subject_names_only_partnerships_that_have_a_page_on_it(tmp_path: Path) -> None:
    rows = {row.term: targets(row) for row in every(Fact, part(view_of(tmp_path), "subjects"))}
    assert list(rows) == sorted(rows, key=str.casefold)
    assert rows["Worried about a child"] == {"Alpha": "partnerships/alpha/worried/"}
    assert rows["Children and families’ voice"]["Beta"] == "partnerships/beta/voice/"
    assert "Beta" not in rows["Funding"]


def test_a_record_has_its_year_beside_it(tmp_path: Path) -> None:
    view = view_of(tmp_path)
    (voice,) = [row for row in every(Fact, part(view, "subjects")) if row.term.endswith("voice")]
    assert said(voice).endswith("Beta | partnerships/beta/voice/ (2019)")
    listed = said(part(view, "partnerships"))
    assert listed.endswith("Beta | partnerships/beta/ (2019)")
    assert listed.count("2019") == 1


def test_programmes_are_listed_with_all_their_pages(tmp_path: Path) -> None:
    space = workspace(tmp_path, AREAS, alpha=identity("Alpha"), beta=RECORD)
    programme(tmp_path, "joint", "phases: [{id: one, number: 1, title: First}]\n")
    space = open_workspace(tmp_path / "arrangements", TODAY)
    (row,) = every(Fact, part(view_in(space), "programmes"))
    assert row.term == "The joint programme"
    assert targets(row) == {
        "Overview": "programmes/joint/",
        "Milestones": "programmes/joint/milestones/",
    }
    reached = {anchor.target.split("#")[0] for anchor in every(Anchor, view_in(space))}
    made = {page.address for page in make_pages(space) if page.address.startswith("programmes/j")}
    assert made <= reached


def test_pages_that_were_made_before_can_be_handed_in(tmp_path: Path) -> None:
    space = workspace(tmp_path, AREAS, alpha=identity("Alpha"), beta=RECORD)
    beta = space.library.by_slug["beta"]
    entries = [browse.Entry("Voice", beta, "b/voice/"), browse.Entry("Audit", beta, "b/audit/")]
    (page,) = browse.pages(space, Addresses.of(space.library), entries)
    rows = every(Fact, part(page.view, "subjects"))
    assert [(row.term, targets(row)) for row in rows] == [
        ("Audit", {"Beta": "b/audit/"}),
        ("Voice", {"Beta": "b/voice/"}),
    ]


def test_help_comes_first(tmp_path: Path) -> None:
    section = view_of(tmp_path).sections[0]
    assert targets(section) == {"Worried about a child": "worried-about-a-child/"}


def test_words_and_areas_have_their_lists(tmp_path: Path) -> None:
    view = view_of(tmp_path)
    assert targets(part(view, "words-a-to-z")) == {"ICB": "glossary/#icb"}
    assert targets(part(view, "areas-a-to-z"))["Northmere"] == "find-your-area/#northmere"


@pytest.mark.parametrize("section", ["areas-a-to-z", "words-a-to-z"])
def test_what_is_not_there_has_no_empty_list(tmp_path: Path, section: str) -> None:
    space = workspace(tmp_path, AREAS, alpha=identity("Alpha"))
    assert Addresses.of(space.library).alone == "alpha"
    view = view_in(space)
    assert section not in {found.id for found in view.sections}


def test_with_many_partnerships_each_subject_is_folded(tmp_path: Path) -> None:
    many = {f"p{number}": identity(f"Place {number}") for number in range(browse.MOST_IN_LINE + 1)}
    subjects = part(view_in(workspace(tmp_path, **many)), "subjects")
    folded = [p for p in every(Part, subjects) if p.folded]
    assert [p.title for p in folded if len(every(Anchor, p)) != len(many)] == []
    assert {p.note for p in folded} == {f"{len(many)} partnerships"}
    assert every(Fact, subjects) == []
