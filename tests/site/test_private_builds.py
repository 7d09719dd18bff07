"""A build with something personal in it stops, says nothing of it, and leaves the old site."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from masa.privacy.finished import words
from tests.site.project import Project, fingerprint

_NUMBER = re.compile(r"\d+")
NUMBER = "07700 900145"
PLANTED = f"""\
bulletins:
  - id: planted
    title: ring {NUMBER} in order to, in order to utilise, for Sam, NHS number 943 476 5919
    dated: 2026-11-01
"""


@pytest.fixture
def planted(tmp_path: Path) -> Project:
    project = Project.make(tmp_path, alone=True, search=False)
    project.write(project.partnership("bulletins.yml"), PLANTED)
    return project


def says_nothing(text: str) -> bool:
    return not any(part in text for part in (NUMBER, "900145", "943 476", "5919", "for Sam"))


def test_the_check_of_what_is_written_stops_it(planted: Project) -> None:
    before = planted.with_an_old_site()
    outcome = planted.masa("build")
    assert outcome.code == 1
    assert "bulletins.yml:3:17: G707 " in outcome.text
    assert "G701 Here stands an NHS number: ••• ••• ••••" in outcome.text
    assert says_nothing(outcome.text)
    assert fingerprint(planted.site) == before


def test_the_proof_stops_it_when_that_check_is_off(planted: Project) -> None:
    planted.replace("mkdocs.yml", "  - masa-privacy\n", "")
    before = planted.with_an_old_site()
    outcome = planted.masa("build")
    assert outcome.code == 1
    assert outcome.text.count("E311 Here would stand a mobile number: ••••• ••••••") == 1
    assert outcome.text.count("E311 Here would stand an NHS number: ••• ••• ••••") == 1
    assert says_nothing(outcome.text)
    assert fingerprint(planted.site) == before


def test_what_cannot_be_read_is_not_quoted(tmp_path: Path) -> None:
    project = Project.make(tmp_path, alone=True, search=False)
    project.replace(project.partnership("contacts.yml"), "01632 960 199", "+44 7700 900145")
    outcome = project.masa("check")
    assert outcome.code == 1
    assert "M104 `+•• •••• ••••••` does not look right for `number`." in outcome.text
    assert "900145" not in outcome.text


def test_the_search_knows_no_word_that_is_on_no_page(tmp_path: Path) -> None:
    project = Project.make(tmp_path, alone=True)
    assert project.masa("build").code == 0
    fragments = [*(project.site / "pagefind/fragment").iterdir()]
    assert len(fragments) > 10
    for path in fragments:
        packed = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        fragment = json.loads(packed)
        page = project.site / fragment["url"].lstrip("/").partition("?")[0] / "index.html"
        on_page = words(page.read_text("utf-8"), ".html")
        assert set(_NUMBER.findall(fragment["content"])) <= set(_NUMBER.findall(on_page)), path.name
