"""The command ``masa``: how it is used, what it prints and how it ends."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from masa.cli import main, program
from tests.site.project import EPOCH, Outcome, Project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.make(tmp_path_factory.mktemp("command") / "project")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "the following arguments are required: command"),
        (["deploy"], "invalid choice: 'deploy'"),
        (["check", "a", "b"], "unrecognized arguments: b"),
        (["build", "--into", "x"], "unrecognized arguments: --into x"),
        (["publish"], "the following arguments are required: --to"),
        (["publish", "--to", "x", "--back", "--list"], "not allowed with argument --back"),
        *(
            (["publish", "--to", "x", option, number], f"{number} is no number from 1 upwards")
            for option in ("--back", "--pages")
            for number in ("0", "-1", "x")
        ),
        *(
            (["publish", "--to", "x", *instead, *other], "--pages and --fresh say how to publish")
            for instead in (["--back"], ["--back", "2"], ["--list"])
            for other in (["--fresh"], ["--pages", "2"])
        ),
        (["build", "--to"], "argument --to: expected one argument"),
        (["--project"], "argument --project: expected one argument"),
    ],
)
def test_wrong_usage_is_said(
    capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("command", ["", "check", "build", "publish", "serve"])
def test_help_is_in_whole_sentences(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*([command] if command else []), "--help"])
    assert stopped.value.code == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"usage: masa {command}".rstrip())
    assert "None" not in printed


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_another_folder_than_the_projects_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main(["--project", str(tmp_path), command]) == 2
    says = "There is no mkdocs.yml in this folder. Go to the project's folder first.\n"
    assert capsys.readouterr() == ("", says)


def last_line(outcome: Outcome) -> str:
    """The line that counts what was found."""
    return outcome.text.strip().rsplit("\n", 1)[-1]


def test_all_is_well(project: Project) -> None:
    outcome = project.masa("check")
    assert outcome.code == 0
    assert last_line(outcome).startswith("2 warnings, ")
    assert "error" not in last_line(outcome)
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("partnership", "begins"), [("quillmere", "2 warnings, "), ("sedgeholt", "Nothing found")]
)
def test_one_partnership_is_checked(project: Project, partnership: str, begins: str) -> None:
    outcome = project.masa("check", partnership)
    assert (outcome.code, last_line(outcome).startswith(begins)) == (0, True)


def test_a_partnership_that_is_not_there_is_never_well(project: Project) -> None:
    outcome = project.masa("check", "quilmere")
    assert outcome.code == 2
    assert outcome.text == "There is no partnership quilmere. There is: quillmere, sedgeholt.\n"


def test_a_partnership_in_one_file_is_checked(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project")
    file = "arrangements/partnerships/one.yml"
    project.write(file, "partnership: {name: One, status: draft, edition: third, areas: [sedge]}\n")
    outcome = project.masa("check", "one")
    assert outcome.code == 1
    assert f"{file}:1:50: M120 There is no edition with the id `third`." in outcome.text
    assert outcome.text.endswith("\n1 error.\n")


def test_what_is_wrong_with_one_does_not_stop_the_check_of_another(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project")
    project.write(project.partnership("voice.yml"), "voice: [\n")
    assert project.masa("check").code == 1
    assert project.masa("check", "quillmere").code == 1
    assert project.masa("check", "sedgeholt").code == 0


def test_checking_needs_no_mkdocs() -> None:
    program = "import sys, masa.cli; sys.exit('mkdocs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check"], 0),
        (["check", "nowhere"], 2),
        (["check", "quillmere"], 1),
        (["hosting", "nginx"], 2),
    ],
)
def test_a_program_prints_all_and_ends_with_its_code(
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
    arguments: list[str],
    code: int,
) -> None:
    project = Project.make(tmp_path / "project")
    if code == 1:
        project.write(project.partnership("voice.yml"), "voice: [\n")
    expected = project.masa(*arguments, *(["--fresh"] if code < 2 else []))
    request.addfinalizer(gc.enable)  # a program that ends has no need of it any more
    ended: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os._exit", ended.append)
        patch.setattr("sys.argv", ["masa", "--project", str(project.folder), *arguments])
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        assert program() == expected.code == code
    assert ended == [code]
    assert "".join(capfd.readouterr()) == expected.text


def test_a_build_says_where_to_look(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project", alone=True)
    outcome = project.run("masa", "build")
    assert outcome.code == 0
    assert outcome.text.endswith("The website is in site. Open site/index.html\n")
    assert "Traceback" not in outcome.text
