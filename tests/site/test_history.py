"""Earlier versions from git: tags, a shallow copy, no repository; nothing is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from masa.guidance.workspace import open_workspace
from masa.site.history import NO_GIT, NO_TAGS, SHALLOW, NoVersion, history, read_at, tags
from tests.guidance.support import TODAY
from tests.site.finding import Site
from tests.site.project import Project, contents
from tests.site.versions import LEAK, NEW, OLD, commit, git, words


@pytest.fixture
def versioned(project: Project) -> Project:
    """A project with two named versions, and a change since the second."""
    git(project.folder, "init", "-q")
    for name, day, old, new in (
        ("v1", "2026-05-01", "", ""),
        ("v2", "2026-08-01", OLD, NEW),
    ):
        if old:
            project.replace(project.partnership("scrutiny.yml"), old, new)
        commit(project, day)
        git(project.folder, "tag", name)
    project.replace(project.partnership("people.yml"), "Cora Rush", "Fay Sedge")
    return project


def test_tags_in_the_order_of_time_with_their_days(versioned: Project) -> None:
    found, why_not = tags(versioned.folder)
    assert [(tag.name, tag.on.isoformat()) for tag in found] == [
        ("v1", "2026-05-01"),
        ("v2", "2026-08-01"),
    ]
    assert why_not == ""
    assert [tag.name for tag in tags(versioned.folder, "*2")[0]] == ["v2"]
    assert tags(versioned.folder, "release-*") == ((), NO_TAGS)


def test_steps_between_tags_and_up_to_now(versioned: Project) -> None:
    folder = versioned.folder / "arrangements"
    before = contents(versioned.folder / "arrangements")
    known = history(versioned.folder, folder, open_workspace(folder, TODAY), "*", 5)
    assert [(step.since, step.name) for step in known.steps] == [("v2", "now"), ("v1", "v2")]
    told = [[change.says for one in step.changes for change in one.changes] for step in known.steps]
    assert told[1] == ["Scrutiny: summary rewritten"]
    assert any("Chief nurse: now Fay Sedge, after Cora Rush" in says for says in told[0])
    assert contents(versioned.folder / "arrangements") == before


def test_only_the_newest_steps_are_read(versioned: Project) -> None:
    folder = versioned.folder / "arrangements"
    known = history(versioned.folder, folder, open_workspace(folder, TODAY), "*", 1)
    assert [(step.since, step.name) for step in known.steps] == [("v2", "now")]


def test_a_tag_is_read_although_a_branch_could_be_meant(versioned: Project) -> None:
    git(versioned.folder, "branch", "-M", "main")
    git(versioned.folder, "tag", "heads/main", "v1")
    folder = versioned.folder / "arrangements"
    known = history(versioned.folder, folder, open_workspace(folder, TODAY), "*", 5)
    step = known.steps[-1]
    assert (step.since, step.name, step.changes) == ("heads/main", "v1", ())


@pytest.mark.parametrize(
    ("name", "other"),
    [("now", ""), ("V2", ""), ("2026.1", "2026-1"), ("é", "ü"), ("rel-07700900123", "")],
)
def test_a_version_that_no_page_can_name_is_passed_over(
    versioned: Project, name: str, other: str
) -> None:
    git(versioned.folder, "tag", name, "v1")
    commit(versioned, "2026-09-01")
    git(versioned.folder, "tag", other or "v3")
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    page = words(versioned, "changes/")
    assert f"From v2 to {other or 'v3'} (1 September 2026)" in page
    assert name not in page


def test_a_version_may_be_a_number(versioned: Project) -> None:
    git(versioned.folder, "tag", "-d", "v1")
    git(versioned.folder, "tag", "9990000018", "HEAD~1")
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    assert "From 9990000018 to v2 (1 August 2026)" in words(versioned, "changes/")


@pytest.mark.parametrize("most", [0, -1])
def test_a_list_of_nothing_may_be_wanted(versioned: Project, most: int) -> None:
    folder = versioned.folder / "arrangements"
    known = history(versioned.folder, folder, open_workspace(folder, TODAY), "*", most)
    assert known.steps == ()


def test_a_folder_without_git_says_so(project: Project) -> None:
    assert tags(project.folder) == ((), NO_GIT)


def test_a_shallow_copy_says_so(versioned: Project, tmp_path: Path) -> None:
    git(versioned.folder, "add", "-A")
    git(versioned.folder, "commit", "-qm", "later")
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{versioned.folder}", str(copy))
    assert tags(copy) == ((), SHALLOW)


@pytest.mark.parametrize(
    ("ref", "says"),
    [
        ("v9", "There is no version `v9` in this repository."),
        ("--output=x", "There is no version `--output=x` in this repository."),
        ("v1; rm -rf .", "There is no version `v1; rm -rf .` in this repository."),
    ],
)
def test_a_version_that_is_not_there(versioned: Project, ref: str, says: str) -> None:
    with pytest.raises(NoVersion, match="There is no version") as found:
        read_at(versioned.folder, versioned.folder / "arrangements", ref, TODAY)
    assert str(found.value) == says
    assert not (versioned.folder / "x").exists()


def test_the_command_compares_and_refuses_in_words(versioned: Project) -> None:
    outcome = versioned.masa("compare", "v1", "v2")
    assert outcome.code == 0
    assert "    - Scrutiny: summary rewritten (arrangements/partnerships/quillmere/" in outcome.text
    assert versioned.masa("compare", "v1", "v1").text == "Nothing changed.\n"
    assert "Chief nurse: now Fay Sedge, after Cora Rush" in versioned.masa("compare", "v2").text
    refused = versioned.masa("compare", "v9")
    assert (refused.code, refused.text) == (2, "There is no version `v9` in this repository.\n")


@pytest.mark.parametrize("named", ["../elsewhere", "{}/elsewhere"], ids=["from here", "as a whole"])
def test_of_arrangements_outside_the_project_no_version_is_known(
    versioned: Project, tmp_path: Path, named: str
) -> None:
    (versioned.folder / "arrangements").rename(tmp_path / "elsewhere")
    setting = "arrangements: arrangements"
    versioned.replace("mkdocs.yml", setting, f"arrangements: {named.format(tmp_path)}")
    refused = versioned.masa("compare", "v1")
    says = "The arrangements lie outside the project, so git is not asked for versions of them.\n"
    assert (refused.code, refused.text) == (2, says)
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text


def test_the_command_compares_one_partnership_that_is_there(versioned: Project) -> None:
    of_one = versioned.masa("compare", "v2", "--partnership", "quillmere")
    assert of_one.text == versioned.masa("compare", "v2").text
    other = versioned.masa("compare", "v2", "--partnership", "sedgeholt")
    assert (other.code, other.text) == (0, "Nothing changed.\n")
    refused = versioned.masa("compare", "v2", "--partnership", "quilmere")
    assert refused.code == 2
    assert refused.text.startswith("There is no partnership quilmere. There is: ")


def test_pages_and_feeds_say_what_changed(versioned: Project) -> None:
    assert versioned.masa("build").code == 0
    site = Site.read(versioned.site)
    page = site.pages["partnerships/quillmere/changes/"]
    assert "From v1 to v2 (1 August 2026)" in page.words["main"]
    assert "From v2 until 2 November 2026" in page.words["main"]
    assert "Scrutiny: summary rewritten" in page.words["main"]
    assert "Chief nurse: now Fay Sedge, after Cora Rush" in page.words["main"]
    assert b"changes since v1" in site.files["partnerships/quillmere/changes.xml"]
    assert b"changes since v1" in site.files["changes.xml"]
    assert site.broken() == []


def test_without_history_the_page_says_why(project: Project) -> None:
    assert project.masa("build").code == 0
    page = Site.read(project.site).pages["partnerships/quillmere/changes/"]
    assert NO_GIT in page.words["main"]


def test_old_versions_are_told_of_without_what_may_be_personal(versioned: Project) -> None:
    """What was mended long ago still stands in its tag, and no check looks there."""
    text = "Neglect, NHS number 999 000 0018"
    old = "title: Neglect\n"
    versioned.replace(versioned.partnership("priorities.yml"), old, f"title: {text}\n")
    git(versioned.folder, "commit", "-qam", "v3", day="2026-09-01")
    git(versioned.folder, "tag", "v3")
    versioned.replace(versioned.partnership("priorities.yml"), f"title: {text}\n", old)
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    assert b"999 000 0018" not in b"".join(contents(versioned.site).values())
    assert b"Fay Sedge" in contents(versioned.site)["partnerships/quillmere/changes/index.html"]


def test_what_was_agreed_with_the_checks_is_not_told_of(versioned: Project) -> None:
    """No page shows it, and a list of it would lead readers to the very words."""
    name = versioned.partnership("confirmed.yml")
    agreed = (
        "{rule: G712, what: aged 15, reason: Nobody can be known by it., agreed-by: The chair, "
        "agreed-on: 2026-10-01}"
    )
    versioned.write(name, f"confirmed:\n  - {agreed}\n")
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    page = contents(versioned.site)["partnerships/quillmere/changes/index.html"]
    assert b"Fay Sedge" in page
    assert b"aged 15" not in page


def test_nothing_is_told_under_a_name_that_held_something_personal(versioned: Project) -> None:
    name = "name: Quillmere Safeguarding Children Partnership\n"
    identity = versioned.partnership("partnership.yml")
    versioned.replace(identity, name, f"{name[:-1]}, {LEAK}\n")
    commit(versioned, "2026-09-01")
    git(versioned.folder, "tag", "v3")
    versioned.replace(identity, f"{name[:-1]}, {LEAK}\n", name)
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    assert LEAK.encode() not in b"".join(contents(versioned.site).values())
    page = words(versioned, "partnerships/quillmere/changes/")
    assert "From v2 to v3 (1 September 2026) No change is listed." in page
    assert "Scrutiny: summary rewritten" in page


def test_what_is_a_draft_by_now_is_not_told_of(versioned: Project) -> None:
    assert versioned.masa("build").code == 0
    assert b"Quillmere" in contents(versioned.site)["changes/index.html"]
    versioned.replace(
        versioned.partnership("partnership.yml"), "status: published", "status: draft"
    )
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    site = contents(versioned.site)
    assert [
        name for name in site if b"Fay Sedge" in site[name] or b"visits and asks" in site[name]
    ] == []


DRAFT = """\
partnership:
  name: Newholt Safeguarding Children Partnership
  status: draft
  edition: first
  areas: [quill]
"""


def test_a_draft_that_was_given_up_is_not_told_of(versioned: Project) -> None:
    versioned.write("arrangements/partnerships/newholt.yml", DRAFT)
    commit(versioned, "2026-09-01")
    git(versioned.folder, "tag", "v3")
    (versioned.folder / "arrangements/partnerships/newholt.yml").unlink()
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    assert b"Newholt" not in b"".join(contents(versioned.site).values())


def test_what_is_published_by_now_is_told_of_as_new_and_not_what_its_draft_said(
    versioned: Project,
) -> None:
    identity = versioned.partnership("partnership.yml")
    versioned.replace(identity, "status: published", "status: draft")
    commit(versioned, "2026-09-01")
    git(versioned.folder, "tag", "v3")
    versioned.replace(identity, "status: draft", "status: published")
    versioned.replace(versioned.partnership("people.yml"), "Fay Sedge", "Cora Rush")
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    assert b"Fay Sedge" not in b"".join(contents(versioned.site).values())
    page = words(versioned, "partnerships/quillmere/changes/")
    assert "From v3 until 2 November 2026 New here" in page
    assert "From v2 to v3 (1 September 2026) No longer here" in page


def test_what_is_gone_by_now_is_no_link(versioned: Project) -> None:
    name = "arrangements/programmes/fenland-work/fenland-work.yml"
    text = (versioned.folder / name).read_text("utf-8")
    versioned.write(name, text.replace("summary: ", "summary: Quite new. ", 1))
    git(versioned.folder, "commit", "-qam", "v3", day="2026-09-01")
    git(versioned.folder, "tag", "v3")
    git(versioned.folder, "rm", "-rq", "arrangements/programmes/fenland-work")
    outcome = versioned.masa("build")
    assert outcome.code == 0, outcome.text
    assert Site.read(versioned.site).broken() == []
    assert b"no longer here" in contents(versioned.site)["changes/index.html"]


def test_a_tag_that_is_older_than_the_arrangements_is_passed_over(project: Project) -> None:
    git(project.folder, "init", "-q")
    git(project.folder, "add", "mkdocs.yml")
    git(project.folder, "commit", "-qm", "The beginning", day="2026-01-01")
    git(project.folder, "tag", "v0")
    assert project.masa("build").code == 0
    assert NO_TAGS in words(project, "changes/")
    git(project.folder, "add", "-A")
    git(project.folder, "commit", "-qm", "The arrangements", day="2026-05-01")
    git(project.folder, "tag", "v1")
    outcome = project.masa("build")
    assert outcome.code == 0, outcome.text
    assert b"v0" not in contents(project.site)["changes/index.html"]
