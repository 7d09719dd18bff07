"""What cannot be opened in content/ is found, and never left out in silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from masa.site.by_hand import check_links, check_pages, read_page
from tests.site.project import head


def closing(monkeypatch: pytest.MonkeyPatch, closed: Path) -> None:
    """As if nobody might look into a folder: a test may run as somebody who may do all."""
    scan = os.scandir

    def scandir(folder: str) -> Iterator[os.DirEntry[str]]:
        if Path(folder) == closed:
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.parametrize("closed", ["", "more"])
def test_a_folder_that_cannot_be_opened_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "about.md").write_text(f"{head('About')}# About\n")
    assert check_pages(tmp_path, "content") == []
    closing(monkeypatch, tmp_path / closed)
    for look in (check_pages, check_links):
        found = look(tmp_path, "content")
        assert [(f.code, f.place.file) for f in found] == [
            ("R137", f"content/{closed}".rstrip("/"))
        ]


def test_a_page_that_cannot_be_opened_is_found(tmp_path: Path) -> None:
    page, findings = read_page(tmp_path / "gone.md", "content/gone.md")
    assert page.markdown == ""
    assert [(f.code, f.message) for f in findings] == [("R135", "This file cannot be opened.")]


def test_a_folder_that_is_not_there_is_not_one_that_is_closed(tmp_path: Path) -> None:
    assert check_pages(tmp_path / "gone", "content") == []


def test_hundreds_of_pages_are_looked_at_in_good_time(tmp_path: Path) -> None:
    for number in range(1_500):
        (tmp_path / f"page-{number}.md").write_text(f"{head('A page')}# A page\n")
    (tmp_path / "page-7").mkdir()
    (tmp_path / "page-7/index.md").write_text(f"{head('A page')}# A page\n")
    assert [str(f.place) for f in check_pages(tmp_path, "content")] == [
        "content/page-7/index.md:1:1"
    ]


def test_a_folder_that_mkdocs_would_leave_out_is_refused(tmp_path: Path) -> None:
    for name in ("templates/forms.md", "more/templates/forms.md", "templates.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{head('A page')}# A page\n")
    found = check_pages(tmp_path, "content")
    assert [(f.code, f.place.file) for f in found] == [("R132", "content/templates")]
