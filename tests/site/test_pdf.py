"""A site that asks for PDFs gets one beside each whole document; or is told what is missing."""

from __future__ import annotations

import sys

import pytest

from tests.site.finding import Site
from tests.site.project import Project

WHOLE = "partnerships/sedgeholt/whole/"


def asked(project: Project) -> Project:
    project.replace("mkdocs.yml", "noindex: false", "noindex: false\n      pdf: true")
    return project


def test_each_whole_document_has_its_pdf(project: Project) -> None:
    try:
        import masa.downloads.pdf  # noqa: F401, PLC0415
    except (ImportError, OSError) as error:
        pytest.skip(f"PDFs cannot be made here: {error}")
    built = asked(project).masa("build")
    assert built.code == 0, built.text
    site = Site.read(project.site)
    pdf = site.files[f"{WHOLE}sedgeholt.pdf"]
    assert pdf.startswith(b"%PDF-1.7")
    assert f"This document as a PDF ({round(len(pdf) / 1000)} KB)" in site.pages[WHOLE].text
    assert "sedgeholt.pdf" in site.pages[WHOLE].links


def test_without_what_makes_them_nothing_is_built_and_it_says_why(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "masa.downloads.pdf", raising=False)
    built = asked(project).masa("build")
    assert built.code == 1
    assert "what makes PDFs is not installed here" in built.text
    assert "Traceback" not in built.text
    assert not project.site.exists()


def test_without_asking_there_are_none(small_site: Site) -> None:
    assert [name for name in small_site.files if name.endswith(".pdf")] == []
    assert WHOLE in small_site.pages
