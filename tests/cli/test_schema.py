"""``masa schema``: where it writes, and how it names what it wrote."""

from __future__ import annotations

from pathlib import Path

from tests.site.project import Project


def test_the_folder_may_be_anywhere(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project")
    elsewhere = tmp_path / "elsewhere"
    outcome = project.masa("schema", "--to", str(elsewhere))
    assert outcome.code == 0
    assert sorted(outcome.text.split()) == sorted(str(path) for path in elsewhere.iterdir())
    assert project.masa("schema").text.split()[0].endswith("schemas/partnership.json")
