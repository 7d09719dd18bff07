"""`masa build` after what happens to few: with what was kept it does as it does without."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from masa.site.publish import PublishPlugin
from tests.cli.test_build_memo import without_its_place
from tests.site.project import Project, contents


def same_as_fresh(project: Project) -> bool:
    """Whether a build does and says what one does that works everything out."""
    with_kept = project.masa("build")
    made = contents(project.site) if with_kept.code == 0 else {}
    fresh = project.masa("build", "--fresh")
    assert fresh.code == with_kept.code
    assert without_its_place(with_kept.text) == without_its_place(fresh.text)
    return made == (contents(project.site) if fresh.code == 0 else {})


def test_a_template_that_was_another_during_a_build_leaves_no_page(
    own: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = own.folder / "overrides/shell.html"
    was, on_files = template.read_bytes(), PublishPlugin.on_files

    def changed(self: PublishPlugin, *given: Any, **also: Any) -> Any:
        template.write_bytes(was.replace(b"<body", b"<body data-x", 1))
        return on_files(self, *given, **also)

    with monkeypatch.context() as patch:
        patch.setattr(PublishPlugin, "on_files", changed)
        assert own.masa("build").code == 0
    assert b"data-x" in (own.site / "index.html").read_bytes()
    template.write_bytes(was)
    assert same_as_fresh(own)


def test_a_folder_may_have_a_name_that_is_no_text(own: Project, tmp_path: Path) -> None:
    to = tmp_path / os.fsdecode(b"site \xff")
    for _ in range(2):
        assert own.masa("build", "--to", str(to)).code == 0
    own.masa("build", "--fresh")
    assert contents(to) == contents(own.site)


def test_a_project_without_templates_is_told_so(own: Project) -> None:
    own.replace("mkdocs.yml", "  custom_dir: overrides\n", "")
    outcome = own.masa("build")
    assert outcome.code == 1
    assert "Masa needs `custom_dir: overrides`" in outcome.text
    assert same_as_fresh(own)
