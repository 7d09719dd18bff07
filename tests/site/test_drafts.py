"""Drafts are shown in a preview, with a band that says so, and nowhere else."""

from __future__ import annotations

import pytest

from tests.site.finding import Site
from tests.site.project import Project


@pytest.fixture
def draft(project: Project) -> Project:
    project.replace(project.partnership("partnership.yml"), "status: published", "status: draft")
    return project


def test_a_preview_shows_drafts_and_says_so(draft: Project) -> None:
    assert draft.mkdocs("serve", to="preview").code == 0
    pages = Site.read(draft.folder / "preview").pages
    page = pages["partnerships/quillmere/scrutiny/"]
    assert "not in force." in page.words["main"]


def test_a_preview_has_no_policy_so_that_it_can_load_itself_anew(project: Project) -> None:
    assert project.mkdocs("serve", to="preview").code == 0
    found = Site.read(project.folder / "preview")
    assert [meta for meta in found.pages["glossary/"].all("meta") if "http-equiv" in meta] == []
    assert "_headers" not in found.files


def test_a_preview_may_hide_them(draft: Project) -> None:
    draft.replace("mkdocs.yml", "drafts: preview", "drafts: never")
    assert draft.mkdocs("serve", to="preview").code == 0
    pages = Site.read(draft.folder / "preview").pages
    assert [address for address in pages if "quillmere" in address] == []
    assert "glossary/" in pages


@pytest.mark.parametrize("drafts", ["preview", "never"])
def test_a_build_leaves_nothing_of_them(draft: Project, drafts: str) -> None:
    draft.replace("mkdocs.yml", "drafts: preview", f"drafts: {drafts}")
    assert draft.masa("build").code == 0
    site = Site.read(draft.site)
    # A programme or another partnership may name it; nothing that it says itself is published.
    own = ("partnerships/quillmere/", "works for none of the partners", "Ada Reed")
    named = [a for a, page in site.pages.items() if any(words in page.text for words in own)]
    assert named == []
    assert [name for name in site.files if "quillmere" in name] == []
    assert "glossary/" in site.pages


def test_a_preview_says_what_is_wrong_with_its_pages_and_shows_them(draft: Project) -> None:
    draft.write("content/broken.md", "---\ntitle: A\ndescription: B\n---\n# A\n\n[c](nowhere.md)\n")
    outcome = draft.mkdocs("serve", to="preview")
    assert outcome.code == 0
    assert "E303 The link `nowhere.md` leads to no page of this site." in outcome.text
    assert (draft.folder / "preview/broken/index.html").is_file()
    assert draft.masa("build").code == 1


def test_a_preview_shows_what_is_missing_so_that_it_can_be_written(project: Project) -> None:
    (project.folder / project.partnership("scrutiny.yml")).unlink()
    outcome = project.mkdocs("serve", to="preview")
    assert outcome.code == 0
    assert "S201" in outcome.text
    page = Site.read(project.folder / "preview").pages["partnerships/quillmere/scrutiny/"]
    assert "Not provided" in page.words["main"]
    assert project.masa("build").code == 1


def test_a_preview_of_what_cannot_be_read_stops(project: Project) -> None:
    project.write(project.partnership("funding.yml"), "funding: [\n")
    outcome = project.mkdocs("serve", to="preview")
    assert outcome.code == 1
    assert "R110" in outcome.text
