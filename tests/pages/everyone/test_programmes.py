"""The list of programmes."""

from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.pages.everyone import programmes
from tests.pages.everyone.sites import TODAY, identity, made, programme, workspace
from tests.pages.partnership.scene import said

MANY = programmes.MOST_AREAS + 1
AREAS = "areas:\n" + "".join(f"  - {{id: a{n}, name: A{n}, kind: county}}\n" for n in range(MANY))
AREAS += "  - {id: northmere, name: Northmere, kind: county}\n"


def test_a_site_without_programmes_needs_no_list(tmp_path: Path) -> None:
    assert made(programmes.pages, workspace(tmp_path, a=identity("Alpha"))) == {}


def test_an_area_is_not_counted_twice_with_those_in_it(tmp_path: Path) -> None:
    within = AREAS.replace("{id: a1, ", "{id: a1, parent: a0, ")
    workspace(tmp_path, within, a=identity("Alpha"))
    programme(tmp_path, "joint", areas="a0, a1, a2")
    space = open_workspace(tmp_path / "arrangements", TODAY)
    assert "Where | A1 and A2" in said(made(programmes.pages, space)["programmes/"].view)


@pytest.mark.parametrize(
    ("number", "where"),
    [(2, "A0 and A1"), (MANY, f"{MANY} areas, among them A0, A1 and A2")],
)
def test_many_areas_are_counted(tmp_path: Path, number: int, where: str) -> None:
    workspace(tmp_path, AREAS, a=identity("Alpha"))
    programme(tmp_path, "joint", areas=", ".join(f"a{n}" for n in range(number)))
    space = open_workspace(tmp_path / "arrangements", TODAY)
    assert f"Where | {where}" in said(made(programmes.pages, space)["programmes/"].view)
