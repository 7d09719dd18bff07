"""`masa build` after what happens to few: with what was kept it does as it does without."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from masa.cli.circumstances import circumstances
from masa.publishing.staging import Staging
from masa.site import clock
from masa.site.publish import PublishPlugin
from tests.cli.test_build_memo import AGAIN, tagged, without_its_place
from tests.site.project import Project, contents
from tests.site.versions import git


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


def test_a_page_in_whose_place_is_more_than_fits_into_the_memory_is_made_anew(own: Project) -> None:
    assert own.masa("build").code == 0
    sound = contents(own.site)
    os.truncate(own.site / "glossary/index.html", 1 << 42)
    assert own.masa("build").code == 0
    assert contents(own.site) == sound


def test_a_website_is_where_the_link_leads_now(own: Project) -> None:
    for name in ("one", "other"):
        (own.folder / name).mkdir()
        own.site.unlink(missing_ok=True)
        own.site.symlink_to(name)
        outcome = own.masa("build")
        assert (outcome.code, AGAIN in outcome.text) == (0, False)
    assert contents(own.folder / "one") == contents(own.folder / "other")


def test_what_somebody_else_puts_there_is_not_taken_for_what_was_proved(
    own: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch = Staging.switch

    def switched_again(self: Staging) -> None:
        switch(self)
        (self.target / "index.html").write_text("Another build was quicker.")

    with monkeypatch.context() as patch:
        patch.setattr(Staging, "switch", switched_again)
        assert own.masa("build").code == 0
    assert same_as_fresh(own)


def test_a_version_that_was_named_during_a_build_is_not_forgotten(
    own: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    tagged(own.folder)
    git(own.folder, "tag", "-d", "v1")
    on_config = PublishPlugin.on_config

    def named(self: PublishPlugin, config: Any) -> Any:
        git(own.folder, "tag", "v1")
        return on_config(self, config)

    with monkeypatch.context() as patch:
        patch.setattr(PublishPlugin, "on_config", named)
        assert own.masa("build").code == 0
    git(own.folder, "tag", "-d", "v1")
    assert same_as_fresh(own)


def test_the_day_of_the_list_of_pages_is_another_circumstance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It begins at midnight by universal time: in summer one hour later than the day here."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    found = set()
    for day in (9, 10):
        monkeypatch.setattr(clock, "datetime", _Clock(day))
        found.add(circumstances(tmp_path))
    assert len(found) == 2
    assert len({day for day, *_ in found}) == 1


class _Clock:
    """Always the tenth of June here; by universal time another day."""

    def __init__(self, day: int) -> None:
        self._day = day

    def now(self, zone: Any = None) -> datetime:
        return datetime(2026, 6, self._day if zone else 10, 12, tzinfo=zone)
