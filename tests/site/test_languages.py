"""Pages written by hand in other languages: `about.cy.md` is `about.md` in Welsh."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.site.finding import Site
from tests.site.project import REPOSITORY, Project, head

WELSH = head("Am y wefan hon") + "# Am y wefan hon\n\nMae’n fach.\n"


@pytest.fixture
def spoken(project: Project) -> Project:
    """A project that knows the languages of this repository."""
    for name in ("languages", "contacts.yml", "documents-help.yml"):
        found = REPOSITORY / "arrangements/registers" / name
        copied = project.folder / "arrangements/registers" / name
        (shutil.copytree if found.is_dir() else shutil.copy)(found, copied)
    return project


def test_a_page_and_its_versions_lead_to_each_other(spoken: Project) -> None:
    spoken.write("content/about.cy.md", WELSH)
    outcome = spoken.masa("check")
    assert " error" not in outcome.text
    assert spoken.masa("build").code == 0, outcome.text
    pages = Site.read(spoken.site).pages
    welsh, english = pages["about.cy/"].text, pages["about/"].text
    assert '<html lang="cy">' in welsh
    assert "Neidio i’r prif gynnwys" in welsh
    assert re.search(r'<a href="\.\./worried-about-a-child/cy/">Poeni am blentyn</a>', welsh)
    assert re.search(r'<nav class="menu" id="menu" lang="en-GB" dir="ltr"', welsh)
    assert '<link rel="alternate" hreflang="cy" href="../about.cy/">' in english
    assert '<link rel="alternate" hreflang="en-GB" href="../about/">' in welsh
    assert 'hreflang="cy"' not in pages["privacy/"].text


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("about.xx.md", "C108 `xx` is no language of this site."),
        ("about.en.md", "C108 `en` is no language of this site."),
        ("other.cy.md", "C109 There is no page `other.md`"),
        ("about.cy.pl.md", "C108 `cy.pl` is no language of this site."),
    ],
)
def test_what_is_no_version_of_a_page_is_refused_in_words(
    spoken: Project, name: str, says: str
) -> None:
    spoken.write(f"content/{name}", WELSH)
    outcome = spoken.masa("check")
    assert outcome.code == 1
    assert f"content/{name}:1:1: {says}" in outcome.text


def test_a_site_without_languages_says_so(project: Project) -> None:
    project.write("content/about.cy.md", WELSH)
    assert "Known here: none yet." in project.masa("check").text
