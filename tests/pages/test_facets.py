"""By what the search can be narrowed."""

from pathlib import Path

import pytest

from masa.guidance.workspace import Workspace, open_workspace
from masa.pages.book import make_pages
from masa.pages.facets import facets
from tests.pages.everyone.sites import AREAS, TODAY, identity, programme, workspace

FICTIONAL = identity("Beta", areas="northmere, eastmere").replace(
    "status:", "demonstration: true, status:"
)
WANTED = {
    "partnerships/alpha/": [
        ("Area", "Northmere"),
        ("Partnership", "Alpha"),
        ("Subject", "Overview"),
        ("Kind", "Record"),
        ("Edition", "WT 2018"),
        ("Status", "Record"),
    ],
    "partnerships/beta/": [
        ("Area", "Northmere"),
        ("Area", "Eastmere"),
        ("Partnership", "Beta"),
        ("Subject", "Overview"),
        ("Kind", "Arrangements"),
        ("Edition", "WT 2023"),
        ("Status", "Demonstration"),
    ],
    "programmes/joint/": [
        ("Area", "Northmere"),
        ("Programme", "The joint programme"),
        ("Subject", "Overview"),
        ("Kind", "Programme"),
        ("Status", "Published"),
    ],
    "guidance/wt2023/": [("Kind", "Guidance"), ("Edition", "WT 2023")],
    "guidance/": [("Kind", "Guidance")],
}


def space(folder: Path) -> Workspace:
    workspace(folder, AREAS, alpha=identity("Alpha", "record", "wt2018"), beta=FICTIONAL)
    programme(folder, "joint")
    return open_workspace(folder / "arrangements", TODAY)


@pytest.mark.parametrize("address", WANTED)
def test_a_page_is_found_by_what_it_is_about(tmp_path: Path, address: str) -> None:
    opened = space(tmp_path)
    pages = {page.address: page for page in make_pages(opened)}
    found = [(facet.name, facet.value) for facet in facets(pages[address], opened)]
    assert found == WANTED[address]
