"""Where personal data are suspected nothing stands in, nor for a draft: readers see none of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.finding import Site
from tests.site.project import Project, contents
from tests.site.versions import LEAK, NEW, SCRUTINY, broken, commit, git, state, words

NEWHOLT = """\
partnership:
  name: Newholt Safeguarding Children Partnership
  status: draft
  edition: first
  areas: [quill]
"""


def test_of_what_may_be_personal_nothing_is_shown(going_on: Project) -> None:
    assert going_on.masa("build").code == 0
    addresses = {a for a in Site.read(going_on.site).pages if "/quillmere/" in a}
    going_on.replace(going_on.partnership("scrutiny.yml"), NEW, LEAK)
    commit(going_on, "2026-10-20")
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert "nothing of it is published, because personal data are suspected" in outcome.text
    (found,) = state(going_on)
    assert (found["withheld"], found["version-shown"]) == (True, None)
    site = Site.read(going_on.site)
    assert addresses <= set(site.pages), "whoever has kept an address finds out why"
    for address in addresses:
        assert "Not shown since 20 October 2026" in site.pages[address].words["main"]
        assert site.pages[address].robots == ["noindex"]
    own = [name for name, content in site.files.items() if b"Ada Reed" in content]
    assert own == [], "what it says itself is nowhere"
    assert [
        name for name, content in contents(going_on.site).items() if LEAK.encode() in content
    ] == []
    assert LEAK not in outcome.text
    assert "Quillmere" in words(going_on, "partnerships/")
    assert "Quillmere" in words(going_on, "find-your-area/")
    assert site.broken() == []


def test_a_version_with_the_same_suspicion_never_stands_in(going_on: Project) -> None:
    going_on.replace(going_on.partnership("scrutiny.yml"), NEW, LEAK)
    commit(going_on, "2026-10-01")
    broken(going_on, "2026-10-20")
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert state(going_on)[0]["version-shown"] == "2026-08-01"
    assert [name for name, text in contents(going_on.site).items() if LEAK.encode() in text] == []


def test_publications_go_on_and_are_looked_at_anew_each_time(
    going_on: Project, tmp_path: Path
) -> None:
    to = tmp_path / "releases"
    assert going_on.masa("publish", "--to", str(to)).code == 0
    going_on.replace(going_on.partnership("scrutiny.yml"), NEW, LEAK)
    commit(going_on, "2026-10-20")
    for opening in ("Release 2", "Nothing has changed. Release 2"):
        outcome = going_on.masa("publish", "--to", str(to))
        assert outcome.code == 0, outcome.text
        assert f"{opening} is served" in outcome.text
        assert "personal data are suspected in it" in outcome.text
    page = (to / "current" / SCRUTINY / "index.html").read_text("utf-8")
    assert "Not shown since 20 October 2026" in page


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("scrutiny.yml", f"scrutiny:\n  summary: {LEAK}\nbroken: [\n"),
        ("scrutiny.yml", f"scrutiny:\n  nonsense: {LEAK}\n"),
        ("scrutiny.yml", f"scrutiny: {LEAK}\n"),
        ("scrutiny.yml", f"# {LEAK}\nscrutiny: [\n"),
        ("partnership.yml", f"partnership: [\n# {LEAK}\n"),
    ],
)
def test_what_cannot_be_read_is_looked_through_all_the_same(
    going_on: Project, file: str, text: str
) -> None:
    going_on.write(going_on.partnership(file), text)
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert state(going_on)[0]["withheld"] is True
    assert "Not shown since" in words(going_on, SCRUTINY)
    assert LEAK not in outcome.text


def test_what_is_withheld_is_not_told_of_as_a_change_either(going_on: Project) -> None:
    git(going_on.folder, "tag", "v1")
    going_on.replace(going_on.partnership("people.yml"), "Cora Rush", "Fay Sedge")
    commit(going_on, "2026-09-01")
    git(going_on.folder, "tag", "v2")
    assert going_on.masa("build").code == 0
    assert "Fay Sedge" in words(going_on, "partnerships/quillmere/changes/")
    going_on.replace(going_on.partnership("scrutiny.yml"), NEW, LEAK)
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert "Quillmere" not in words(going_on, "changes/")
    assert "Fay Sedge" not in b"".join(contents(going_on.site).values()).decode("utf-8", "replace")


def as_draft(project: Project) -> None:
    project.replace(project.partnership("partnership.yml"), "status: published", "status: draft")


@pytest.mark.parametrize("spoilt", ["scrutiny: [\n", f"scrutiny:\n  summary: {LEAK}\n"])
@pytest.mark.parametrize("was_published", [True, False])
def test_a_draft_is_left_out_and_nothing_says_that_there_is_one(
    going_on: Project, spoilt: str, *, was_published: bool
) -> None:
    as_draft(going_on)
    if not was_published:
        commit(going_on, "2026-09-01")
    going_on.write(going_on.partnership("scrutiny.yml"), spoilt)
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert state(going_on) == []
    assert not [name for name in contents(going_on.site) if "quillmere" in name]


def test_what_was_a_draft_until_it_broke_is_left_out(going_on: Project) -> None:
    git(going_on.folder, "checkout", "-q", "--orphan", "anew")
    as_draft(going_on)
    commit(going_on, "2026-09-01")
    going_on.replace(going_on.partnership("partnership.yml"), "status: draft", "status: published")
    broken(going_on)
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert state(going_on) == []
    assert not [name for name in contents(going_on.site) if "quillmere" in name]


def test_a_site_of_nothing_but_what_is_withheld_says_what_to_do(going_on: Project) -> None:
    for name in ("partnerships/sedgeholt", "programmes"):
        git(going_on.folder, "rm", "-rq", f"arrangements/{name}")
    commit(going_on, "2026-09-01")
    going_on.replace(going_on.partnership("scrutiny.yml"), NEW, LEAK)
    outcome = going_on.masa("build")
    assert outcome.code == 1
    assert "There is nothing else to publish, so the website that is served stays" in outcome.text


def test_a_draft_that_never_was_good_stops_nothing(going_on: Project) -> None:
    going_on.write("arrangements/partnerships/newholt/partnership.yml", NEWHOLT)
    going_on.write("arrangements/partnerships/newholt/scrutiny.yml", "scrutiny: [\n")
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert state(going_on) == []
    assert not [name for name in contents(going_on.site) if "newholt" in name]
