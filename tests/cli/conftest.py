"""What tests of commands share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from masa.site.inputs import Inputs
from tests.site.project import OVERRIDES, Project


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """A project with templates of its own, so that they can change."""
    project = Project.make(tmp_path / "project", search=False, alone=True)
    shutil.copytree(OVERRIDES, project.folder / "overrides")
    project.replace("mkdocs.yml", f"custom_dir: {OVERRIDES}", "custom_dir: overrides")
    return project


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows whenever something is truly checked."""
    made: list[str] = []
    rules = Inputs.rules

    def count(self: Inputs) -> object:
        made.append("checked")
        return rules(self)

    monkeypatch.setattr(Inputs, "rules", count)
    return made
