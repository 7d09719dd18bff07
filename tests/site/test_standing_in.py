"""A site goes on without its broken parts: earlier versions stand in for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.project import Project, contents
from tests.site.versions import NEW, SCRUTINY, STATE, broken, commit, git, state, words


def test_where_nothing_is_broken_the_state_says_so(going_on: Project) -> None:
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert state(going_on) == []
    assert "Everything here is shown as it was written last." in words(going_on, STATE)
    assert "There is a newer version" not in words(going_on, SCRUTINY)


def test_without_the_choice_a_build_stops_and_there_is_no_such_page(project: Project) -> None:
    assert project.masa("build").code == 0
    assert not (project.site / "not-up-to-date").exists()
    assert not (project.site / "not-up-to-date.json").exists()
    git(project.folder, "init", "-q")
    commit(project, "2026-05-01")
    broken(project)
    assert project.masa("build").code == 1


def test_the_last_good_version_stands_in_with_its_day(going_on: Project) -> None:
    broken(going_on)
    before = contents(going_on.folder / "arrangements")
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert "arrangements/partnerships/quillmere/scrutiny.yml:2:12: R110" in outcome.text
    assert "the version of 1 August 2026 is published" in outcome.text
    assert NEW in words(going_on, SCRUTINY)
    assert "The version of 1 August 2026 There is a newer version." in words(going_on, SCRUTINY)
    assert "There is a newer version" not in words(going_on, "programmes/fenland-work/")
    assert "Quillmere" in words(going_on, STATE)
    (found,) = state(going_on)
    assert found["version-shown"] == "2026-08-01"
    assert (found["since"], found["too-long"], found["withheld"]) == ("2026-10-20", False, False)
    assert contents(going_on.folder / "arrangements") == before
    assert going_on.masa("check").code == 1, "whoever proposes the change is told all the same"


def test_the_rest_is_published_as_it_is_now(going_on: Project) -> None:
    broken(going_on)
    name = "arrangements/programmes/fenland-work/fenland-work.yml"
    text = (going_on.folder / name).read_text("utf-8")
    going_on.write(name, text.replace("summary: ", "summary: Quite new. ", 1))
    assert going_on.masa("build").code == 0
    assert "Quite new." in words(going_on, "programmes/fenland-work/")


def test_several_bad_versions_are_passed_over_and_it_is_said_since_when(
    going_on: Project,
) -> None:
    broken(going_on, "2026-09-01")
    going_on.write(going_on.partnership("scrutiny.yml"), "scrutiny: nothing\n")
    commit(going_on, "2026-09-20")
    broken(going_on, "2026-10-20")
    assert going_on.masa("build").code == 0
    (found,) = state(going_on)
    assert (found["version-shown"], found["since"]) == ("2026-08-01", "2026-09-01")
    assert found["too-long"] is True
    assert "More than 30 days" in words(going_on, STATE)


def test_what_is_not_yet_committed_is_broken_since_today(going_on: Project) -> None:
    going_on.write(going_on.partnership("scrutiny.yml"), "scrutiny: nothing\n")
    assert going_on.masa("build").code == 0
    assert state(going_on)[0]["since"] == "2026-11-02"


def test_once_it_is_mended_all_is_as_before(going_on: Project) -> None:
    good = (going_on.folder / going_on.partnership("scrutiny.yml")).read_text("utf-8")
    assert going_on.masa("build").code == 0
    first = contents(going_on.site)
    broken(going_on)
    assert going_on.masa("build").code == 0
    assert contents(going_on.site) != first
    going_on.write(going_on.partnership("scrutiny.yml"), good)
    commit(going_on, "2026-10-25")
    assert going_on.masa("build").code == 0
    assert contents(going_on.site) == first


def test_the_same_history_gives_the_same_bytes(going_on: Project) -> None:
    broken(going_on)
    assert going_on.masa("build").code == 0
    first = contents(going_on.site)
    assert going_on.masa("build", "--fresh").code == 0
    assert contents(going_on.site) == first


def test_a_second_build_looks_at_the_history_again(going_on: Project) -> None:
    broken(going_on)
    assert going_on.masa("build").code == 0
    again = going_on.masa("build")
    assert "Nothing has changed" not in again.text
    assert "the version of 1 August 2026 is published" in again.text


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("arrangements/registers/shared.yml", "site: ["),
        ("content/about.md", "no head\n"),
        ("arrangements/elsewhere/a.yml", "a: b\n"),
    ],
)
def test_what_concerns_the_whole_site_stops_it(going_on: Project, file: str, text: str) -> None:
    broken(going_on)
    going_on.write(file, text)
    outcome = going_on.masa("build")
    assert outcome.code == 1
    assert "This is about the whole site, so no earlier version can stand in." in outcome.text


def test_more_than_three_at_once_stop_it(going_on: Project) -> None:
    text = (going_on.folder / "arrangements/partnerships/sedgeholt/sedgeholt.yml").read_text()
    for number in range(4):
        going_on.write(f"arrangements/partnerships/holt-{number}.yml", text)
    commit(going_on, "2026-09-01")
    for number in range(4):
        going_on.write(f"arrangements/partnerships/holt-{number}.yml", "partnership: [\n")
    outcome = going_on.masa("build")
    assert outcome.code == 1
    assert "4 partnerships and programmes are broken at once." in outcome.text


def test_without_a_good_version_it_stops(going_on: Project) -> None:
    going_on.write("arrangements/partnerships/newholt.yml", "partnership: [\n")
    commit(going_on, "2026-09-01")
    outcome = going_on.masa("build")
    assert outcome.code == 1
    says = "No version of arrangements/partnerships/newholt in the history may be published"
    assert says in outcome.text


def test_a_shallow_copy_says_how_to_get_the_history(going_on: Project, tmp_path: Path) -> None:
    broken(going_on)
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{going_on.folder}", str(copy))
    outcome = Project(copy).masa("build")
    assert outcome.code == 1
    assert "fetch the whole history (`fetch-depth: 0`)" in outcome.text


@pytest.mark.parametrize("day", ["2026-10-20", "2026-08-01"], ids=["later", "on the same day"])
def test_of_a_version_that_is_not_shown_no_change_is_told(going_on: Project, day: str) -> None:
    git(going_on.folder, "tag", "v1")
    going_on.replace(going_on.partnership("people.yml"), "Cora Rush", "Fay Sedge")
    broken(going_on, day)
    git(going_on.folder, "tag", "v2")
    outcome = going_on.masa("build")
    assert outcome.code == 0, outcome.text
    assert "Cora Rush" in words(going_on, "partnerships/quillmere/groups/")
    assert "Fay Sedge" not in b"".join(contents(going_on.site).values()).decode("utf-8", "replace")


@pytest.mark.parametrize("named", ["../elsewhere", "{}/elsewhere"], ids=["from here", "as a whole"])
def test_for_arrangements_outside_the_project_nothing_stands_in(
    going_on: Project, tmp_path: Path, named: str
) -> None:
    broken(going_on)
    (going_on.folder / "arrangements").rename(tmp_path / "elsewhere")
    setting = "arrangements: arrangements"
    going_on.replace("mkdocs.yml", setting, f"arrangements: {named.format(tmp_path)}")
    outcome = going_on.masa("build")
    assert outcome.code == 1
    assert "outside the project, so no earlier version stands in." in outcome.text


def test_without_git_it_says_that_there_is_no_history(project: Project) -> None:
    project.replace("mkdocs.yml", "drafts: preview", "drafts: preview\n      broken: earlier")
    project.write(project.partnership("scrutiny.yml"), "scrutiny: [\n")
    outcome = project.masa("build")
    assert outcome.code == 1
    assert "git gives no earlier version of arrangements/partnerships/quillmere" in outcome.text
