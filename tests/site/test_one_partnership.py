"""What is found about one partnership is the same whether or not the others are looked at."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from masa.cli.checking import about, checked
from masa.project import FILE
from masa.settings import read_settings
from masa.site.finding_families import find_family
from masa.site.inputs import check_everything, open_inputs

TODAY = date(2026, 12, 1)
PARTNERSHIPS = "arrangements/partnerships"
OTHER = (
    "partnership: {name: Westmere Partnership, status: published, edition: wt2023, areas: [x]}\n"
)
NAMES_OTHER = "networks: [{id: joint, name: Work with the Westmere Partnership}]\n"
REFERS = "stages: [{id: a, title: TBC, partnerships: [west, nobody]}]\n"

#: Files that are written over those of the repository, before its demonstration is checked.
CASES: dict[str, dict[str, str]] = {
    "as it is": {},
    "another is named": {"west/partnership.yml": OTHER, "northmere/more.yml": NAMES_OTHER},
    "another is a draft": {"west/partnership.yml": OTHER.replace("published", "draft")},
    "another has one file": {"west.yml": OTHER, "northmere/more.yml": NAMES_OTHER},
    "another has no usual file": {"west/a.yml": OTHER, "northmere/more.yml": NAMES_OTHER},
    "another cannot be read": {"west/partnership.yml": "a: [", "northmere/more.yml": REFERS},
    "another says nothing": {"west/people.yml": "people: []\n", "northmere/more.yml": REFERS},
    "its own file cannot be read": {"northmere/funding.yml": "funding:\n\t- x\n"},
    "it says less": {"northmere/funding.yml": "funding: {year: 2026/27}\n"},
    "it is not there": {"northmere/partnership.yml": "people: []\n"},
}


@pytest.mark.parametrize("written", CASES.values(), ids=list(CASES))
def test_one_partnership_is_found_alike_alone(
    written: dict[str, str], tmp_path: Path, repository: Path
) -> None:
    for name in ("registers", "guidance", "programmes", "partnerships/northmere"):
        shutil.copytree(repository / "arrangements" / name, tmp_path / "arrangements" / name)
    shutil.copyfile(repository / FILE, tmp_path / FILE)
    for name, text in written.items():
        file = tmp_path / PARTNERSHIPS / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    settings = read_settings(tmp_path / FILE, find_family)
    whole = open_inputs(tmp_path, settings, TODAY)
    alone = open_inputs(tmp_path, settings, TODAY, "northmere")
    assert about(check_everything(alone), "northmere") == about(
        check_everything(whole), "northmere"
    )
    named = "The text names Westmere Partnership."
    messages = [finding.message for finding in check_everything(alone).findings]
    assert (named in messages) is ("northmere/more.yml" in written and OTHER in written.values())
    assert checked(alone, "northmere") == checked(whole, "northmere")
    assert set(alone.workspace.standings) <= {"northmere"}
