"""The overview of a programme, and the way between it and the partnerships."""

from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.pages.book import make_pages
from masa.pages.page import Page
from masa.pages.programme import overview
from tests.pages.everyone.sites import AREAS, TODAY, identity, programme, targets, workspace
from tests.pages.partnership.scene import fact, part, said
from tests.pages.programme.stage import programme as alone

LINK = {"The joint programme": "programmes/joint/"}


def site(folder: Path, beta: str = "") -> dict[str, Page]:
    """Alpha, which the programme names; Beta in the same area; Gamma in another."""
    workspace(
        folder, AREAS, alpha=identity("Alpha", areas="eastmere"), beta=identity("Beta") + beta,
        gamma=identity("Gamma", areas="empty-quarter"),
    )  # fmt: skip
    programme(folder, "joint", areas="northmere")
    space = open_workspace(folder / "arrangements", TODAY)
    return {page.address: page for page in make_pages(space)}


@pytest.mark.parametrize(
    ("slug", "term"),
    [("alpha", "Programmes that name it"), ("beta", "Programmes that take in its area")],
)
def test_a_partnership_leads_to_its_programmes_and_back(
    tmp_path: Path, slug: str, term: str
) -> None:
    pages = site(tmp_path)
    section = part(pages[f"partnerships/{slug}/"].view, "programmes")
    assert targets(section) == LINK
    assert fact(section, term)


def test_a_programme_leads_to_the_partnerships_that_it_names(tmp_path: Path) -> None:
    about = part(site(tmp_path)["programmes/joint/"].view, "about")
    assert targets(about)["Alpha"] == "partnerships/alpha/"


def test_a_partnership_outside_every_programme_says_nothing_of_them(tmp_path: Path) -> None:
    view = site(tmp_path)["partnerships/gamma/"].view
    assert "programmes" not in {section.id for section in view.sections}


def test_who_took_over_stands_with_who_was_there_before(tmp_path: Path) -> None:
    before = "predecessors: [{name: Old, partnership: old}], as-of:"
    new = identity("New").replace("as-of:", before)
    workspace(tmp_path, AREAS, old=identity("Old", "superseded"), new=new)
    space = open_workspace(tmp_path / "arrangements", TODAY)
    pages = {page.address: page for page in make_pages(space)}
    after = part(pages["partnerships/old/"].view, "area")
    assert targets(part(pages["partnerships/new/"].view, "area")) == {"Old": "partnerships/old/"}
    assert targets(after) == {"New": "partnerships/new/"}
    assert fact(after, "Was followed by")


def test_the_note_of_a_record_is_told() -> None:
    given = alone("record", identity={"note": "This is history, not advice."})
    assert "This is history, not advice." in said(overview.view(given))
