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
    ("more", "when"),
    [
        ("dated: 28 May 2020", "28 May 2020"),
        ("dated: 28 May 2020, period: April 2020 to March 2021", "April 2020 to March 2021"),
    ],
)
def test_when_is_its_time_and_not_the_day_of_its_document(
    tmp_path: Path, more: str, when: str
) -> None:
    workspace(tmp_path, AREAS, a=identity("Alpha"))
    programme(tmp_path, "joint")
    file = tmp_path / "arrangements" / "programmes" / "joint.yml"
    file.write_text(file.read_text("utf-8").replace("partnerships: [alpha]", more), "utf-8")
    space = open_workspace(tmp_path / "arrangements", TODAY)
    assert f"When | {when}" in said(made(programmes.pages, space)["programmes/"].view)


@pytest.mark.parametrize(
    ("number", "where"),
    [(2, "A0 and A1"), (MANY, f"{MANY} areas, among them A0, A1 and A2")],
)
def test_many_areas_are_counted(tmp_path: Path, number: int, where: str) -> None:
    workspace(tmp_path, AREAS, a=identity("Alpha"))
    programme(tmp_path, "joint", areas=", ".join(f"a{n}" for n in range(number)))
    space = open_workspace(tmp_path / "arrangements", TODAY)
    assert f"Where | {where}" in said(made(programmes.pages, space)["programmes/"].view)
