"""Adding a requirement, an edition, a kind of check, a check: every example on the pages works."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest

from masa.checks import BUILT_IN
from masa.cli import main
from masa.guidance.kinds import Check
from masa.guidance.kinds.one_of import OneOf
from masa.guidance.requirement import Group
from masa.guidance.workspace import open_workspace
from masa.reports.lines import lines_below
from masa.reports.terminal import report
from masa.rules import RULES
from tests.docs.examples import (
    GUIDE,
    REPOSITORY,
    apply,
    changed_program,
    examples,
    northmere,
    run,
    the_one,
)
from tests.site.project import Project

TODAY = date(2026, 11, 22)


# A requirement: data only.

EDITION = """\
edition:
  {{id: {id}, title: Guidance {id}, short-title: {id}, publisher: Nobody, published: {year}-01-01,
    applies-from: {year}-01-01, status: {status}, summary: A., how-sure: B.}}
"""
PEOPLE = "people: [{id: scrutineer, post: Independent scrutineer}]\n"
IDENTITY = "partnership: {name: Northmere, status: published, edition: wt2023, areas: [here]}\n"


def held_to_the_example(folder: Path, scrutiny: str) -> str:
    """What a partnership is told that is held to the requirement of the page alone."""
    asked = the_one("add-a-requirement", "id: independent-scrutiny\n").text
    earlier = re.sub(r"    continues:\n.*\n", "", asked)
    files = {
        "guidance/wt2018": EDITION.format(id="wt2018", year=2018, status="superseded") + earlier,
        "guidance/wt2023": EDITION.format(id="wt2023", year=2023, status="in-force") + asked,
        "registers/areas": "areas: [{id: here, name: Here, kind: county}]\n",
        "partnerships/northmere/partnership": IDENTITY,
        "partnerships/northmere/people": PEOPLE,
        "partnerships/northmere/scrutiny": scrutiny,
    }
    for name, text in files.items():
        path = folder / f"arrangements/{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    found = open_workspace(folder / "arrangements", TODAY).findings
    return report(found, lines_below(folder)) if found else ""


def test_a_requirement_is_met_by_what_the_page_says(tmp_path: Path) -> None:
    meets = the_one("add-a-requirement", "scrutiny:\n  summary:").text
    assert held_to_the_example(tmp_path / "meets", meets) == ""
    misses = re.sub(r", independence: [^}]*", "", meets)
    assert misses != meets
    told = the_one("add-a-requirement", "S201").text
    assert told.rstrip() in held_to_the_example(tmp_path / "misses", misses)


def kinds() -> set[str]:
    """The names of all kinds of check."""
    found = {str(kind.model_fields["kind"].annotation) for kind in Check.__subclasses__()}
    assert OneOf in Check.__subclasses__()
    return {re.sub(r".*\['([\w-]+)'\]", r"\1", name) for name in found}


def test_every_kind_of_check_is_listed_and_no_other() -> None:
    page = (GUIDE / "add-a-requirement.md").read_text("utf-8")
    listed = page.partition("## Ways to check\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^- `([\w-]+)`: ", listed, re.MULTILINE)) == kinds()


def test_every_group_of_requirements_is_listed() -> None:
    page = (GUIDE / "add-a-requirement.md").read_text("utf-8")
    line = page.partition("\n- `group` ")[2].partition("\n- ")[0]
    assert set(re.findall(r"`([\w-]+)`", line)) == {group.value for group in Group}


# An edition: a draft, and what it would change.


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guidance, the registers and Northmere, with the draft of the page."""
    folder = tmp_path_factory.mktemp("drafted")
    for name in ("guidance", "registers", "partnerships/northmere"):
        shutil.copytree(REPOSITORY / "arrangements" / name, folder / "arrangements" / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    apply(folder, the_one("add-an-edition", "id: wt2030"))
    return folder


def without_lines(text: str) -> str:
    """A text without the numbers of lines: Northmere is edited, and they change."""
    return re.sub(r"(\.yml):\d+:\d+", r"\1", text)


def test_what_a_draft_would_change_is_what_the_page_shows(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (_, *arguments) = shlex.split(the_one("add-an-edition", "masa foresee").text)
    assert main(["--project", str(drafted), *arguments]) == 0
    printed = without_lines(capsys.readouterr().out)
    shown = without_lines(the_one("add-an-edition", "Newly asked for").text)
    assert printed.startswith(shown)
    assert re.fullmatch(r"  As it is today: \d+, of which \d+ to write\n\n?", printed[len(shown) :])


def test_a_draft_stops_nothing(drafted: Path) -> None:
    workspace = open_workspace(drafted / "arrangements", TODAY)
    edition = workspace.edition("wt2030")
    assert edition is not None
    assert edition.requirement("publish-deadline") is None
    assert edition.requirement("moving-between-areas") is not None
    assert [f for f in workspace.findings if f.place.file.endswith("wt2030.yml")] == []
    assert [f for f in workspace.findings if f.requirement == "moving-between-areas"] == []


# A kind of check: a file, a line and a sentence.


def test_a_kind_of_check_works_as_the_page_says(tmp_path: Path) -> None:
    program = changed_program(tmp_path, "add-a-check-kind")
    project = northmere(tmp_path / "project")
    edition = "arrangements/guidance/second.yml"
    asked = the_one("add-a-check-kind", "kind: mentions").text
    project.write(edition, (project.folder / edition).read_text("utf-8") + "\n" + asked)
    code, printed = run(project.folder, "masa", "check", path=(program,))
    assert the_one("add-a-check-kind", "S202").text.rstrip() in printed
    assert code == 1
    voice = "arrangements/partnerships/northmere/voice.yml"
    said = re.findall("“(Each spring .*?)”", (GUIDE / "add-a-check-kind.md").read_text("utf-8"))
    project.replace(
        voice, "Young people sit on a panel, and parents are asked every spring.", *said
    )
    code, printed = run(project.folder, "masa", "build", path=(program,))
    assert (code, "fathers" in printed.lower()) == (0, False), printed
    page = (project.site / "guidance/second/fathers/index.html").read_text("utf-8")
    assert "<code>voice.summary</code> mentions “father”." in page


# A check in a family that is there.

TRY = """\
import sys
from pathlib import Path
import yaml
from masa.checks.placeholders import FAMILY
from tests.checks.family_cases import found_in, rows
for number, case in enumerate(yaml.safe_load(Path("cases.yml").read_text("utf-8"))):
    found = rows(found_in(case, FAMILY, Path(str(number))))
    if found != case["findings"]:
        sys.exit(f"{case['name']}: {found}")
    print(case["name"])
"""


def test_a_check_in_a_family_works_as_the_page_says(tmp_path: Path) -> None:
    program = changed_program(tmp_path, "add-a-check")
    (tmp_path / "cases.yml").write_text(the_one("add-a-check", "- name: ").text, "utf-8")
    (tmp_path / "try_it.py").write_text(TRY, "utf-8")
    code, printed = run(tmp_path, "try_it", path=(program, REPOSITORY))
    assert code == 0, printed
    assert printed == "a text that says nothing\na dash in a sentence\n"


# A family from outside.


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package of the page was installed: as the page says, but into a folder."""
    folder = tmp_path_factory.mktemp("installed")
    for example in examples("add-a-check"):
        if example.file.startswith("our-checks/"):
            apply(folder, example)
    _, *arguments = shlex.split(the_one("add-a-check", "pip install").text)
    quiet = ("--quiet", "--disable-pip-version-check", "--root-user-action=ignore")
    code, printed = run(folder, "pip", *arguments, *quiet, "--target", "there", path=())
    assert code == 0, printed
    return folder / "there"


@pytest.fixture
def meeting(tmp_path: Path) -> Project:
    """A project with the family on, its page, and a group that does not say how often it meets."""
    project = northmere(tmp_path / "project")
    groups = "arrangements/partnerships/northmere/groups.yml"
    project.replace(groups, "    meets: {says: Monthly}\n", "")
    apply(project.folder, the_one("add-a-check", "### X901"))
    chosen = the_one("add-a-check", "  - our-meetings:\n").text
    lines = chosen.partition("  - our-meetings:\n")[1:]
    ours = "".join(lines).partition("  - masa-evidence\n")[0]
    project.replace("mkdocs.yml", "  - masa-evidence\n", f"{ours}  - masa-evidence\n")
    return project


def test_a_family_from_outside_finds_the_same_in_a_check_and_in_a_build(
    installed: Path, meeting: Project
) -> None:
    told = the_one("add-a-check", "groups.yml:").text.rstrip()
    path = (installed, REPOSITORY / "plugins")
    for arguments in (("masa", "check"), ("masa", "build"), ("mkdocs", "build")):
        code, printed = run(meeting.folder, *arguments, path=path)
        assert code == 1, printed
        assert told in printed
    assert not meeting.site.exists()


def test_a_family_from_outside_is_silenced_by_a_choice(installed: Path, meeting: Project) -> None:
    path = (installed, REPOSITORY / "plugins")
    choice = the_one("add-a-check", "severity: off").text.removeprefix("plugins:\n")
    meeting.replace("mkdocs.yml", "  - masa-compliance\n", choice)
    code, printed = run(meeting.folder, "masa", "check", path=path)
    assert code == 0, printed
    assert "X901 silenced: The Learning Group does not say how often it meets." in printed
    assert "   Why: Our groups are being merged until the summer." in printed
    code, printed = run(meeting.folder, "masa", "build", path=path)
    assert code == 0, printed
    page = meeting.site / "how-to-edit/checks/our-meetings/index.html"
    assert 'id="x901"' in page.read_text("utf-8")
    shown = (meeting.site / "compliance/index.html").read_text("utf-8")
    assert "Our groups are being merged until the summer." in shown


def test_a_package_that_cannot_be_loaded_stops_publication(
    installed: Path, meeting: Project, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(installed, broken)
    (broken / "our_checks/meetings.py").write_text("import nothing_like_this\n", "utf-8")
    code, printed = run(meeting.folder, "masa", "check", path=(broken, REPOSITORY / "plugins"))
    assert code == 1
    assert "C113 The checks of `our-meetings` cannot be used" in printed


def test_no_rule_of_ours_has_a_code_that_is_left_to_others() -> None:
    own = {rule.code for family in BUILT_IN.values() for rule in family.rules}
    assert [code for code in own | {rule.code for rule in RULES} if code.startswith("X")] == []


# All of them.


@pytest.mark.parametrize("page", ["add-a-check", "add-a-check-kind"])
def test_examples_keep_the_style_of_the_program(page: str, tmp_path: Path) -> None:
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    for example in examples(page):
        if example.language == "python":
            apply(tmp_path, example)
    own = 'lint.isort.known-first-party = ["masa", "our_checks"]'
    for how in (("check", "--config", own), ("format", "--check")):
        code, printed = run(tmp_path, "ruff", *how, "--no-cache", ".", path=())
        assert code == 0, printed


@pytest.mark.parametrize(
    "page", ["add-a-requirement", "add-an-edition", "add-a-check-kind", "add-a-check"]
)
def test_each_page_can_be_found(page: str) -> None:
    assert f"({page}.md)" in (GUIDE / "index.md").read_text("utf-8")
