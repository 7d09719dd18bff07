"""The whole website behind a preview: made in a program of its own, again and again."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.digests import digest
from masa.kept_files import read_kept, write_kept
from masa.site.preview import behind
from tests.site.project import EPOCH, Project, contents

URL = "http://127.0.0.1:8000/"
KEPT, PAGE = "kept", "glossary/index.html"


def made(project: Project, to: Path, before: Path | None = None) -> dict[str, bytes]:
    """The files of a whole website."""
    assert behind.start(project.folder, to, before, URL).wait() == 0
    return contents(to)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """One whose pages tell what day it is."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return Project.make(tmp_path / "project", alone=True, search=False)


def test_after_an_edit_it_is_the_same_as_if_nothing_were_taken_over(
    project: Project, tmp_path: Path
) -> None:
    first = made(project, tmp_path / "again/1")
    project.replace(project.partnership("scrutiny.yml"), "reads, visits and asks", "only reads")
    second = made(project, tmp_path / "again/2", tmp_path / "again/1")
    assert first != second == made(project, tmp_path / "plain/1")


def test_a_page_that_somebody_changed_there_is_made_anew(project: Project, tmp_path: Path) -> None:
    first = made(project, tmp_path / "again/1")
    (tmp_path / "again/1" / PAGE).write_text("spoilt")
    assert made(project, tmp_path / "again/2", tmp_path / "again/1") == first


def test_pages_are_taken_over_from_the_website_before(project: Project, tmp_path: Path) -> None:
    first = made(project, tmp_path / "1")
    spoilt = first[PAGE].replace(b"Glossary", b"Taken over")
    (tmp_path / "1" / PAGE).write_bytes(spoilt)
    frame, known = read_kept(tmp_path / KEPT)
    changed = {
        asked: digest(spoilt) if x == digest(first[PAGE]) else x for asked, x in known.items()
    }
    write_kept(tmp_path / KEPT, [frame, changed])
    assert made(project, tmp_path / "2", tmp_path / "1") == {**first, PAGE: spoilt}
    (tmp_path / KEPT).unlink()
    assert made(project, tmp_path / "3", tmp_path / "2") == first


def test_one_that_stops_says_why_and_leaves_what_was_kept(
    project: Project, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    made(project, tmp_path / "1")
    before = (tmp_path / KEPT).read_bytes()
    project.write(project.partnership("scrutiny.yml"), "scrutiny: [\n")
    ended = behind.start(project.folder, tmp_path / "2", tmp_path / "1", URL).wait()
    said = capfd.readouterr().err
    assert (ended, "scrutiny.yml:" in said, "Traceback" in said) == (1, True, False)
    assert (tmp_path / KEPT).read_bytes() == before
