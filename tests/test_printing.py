"""What the shell decides: colour, encoding, and files that are written whole or not at all."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from masa.cli.printing import UnusableError, save, send, wants_colour
from masa.reports.formats import FORMATS
from tests.site.project import Project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with an error, so that every report has something to say."""
    made = Project.make(tmp_path_factory.mktemp("reports") / "project", alone=True)
    made.write(made.partnership("voice.yml"), "voice: [\n")
    return made


@pytest.mark.parametrize(
    ("environment", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"CLICOLOR_FORCE": "1"}, False, True),
        ({"CLICOLOR_FORCE": "0"}, False, False),
        ({"CLICOLOR_FORCE": ""}, False, False),
        ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_who_is_printed_to_in_colour(
    environment: dict[str, str], *, terminal: bool, colour: bool
) -> None:
    assert wants_colour(environment, is_terminal=terminal) is colour


def test_the_command_asks_for_colour_where_it_should(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("CLICOLOR_FORCE", raising=False)
    assert "\x1b[" not in project.masa("check").text
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    assert "\x1b[31m" in project.masa("check").text
    for name in sorted(set(FORMATS) - {"terminal"}):
        assert "\x1b" not in project.masa("check", "--format", name).text


def test_reports_are_written_beside_what_is_printed(project: Project, tmp_path: Path) -> None:
    names = sorted(FORMATS)
    asked = [part for name in names for part in ("--report", f"{name}={tmp_path / name}")]
    outcome = project.masa("check", *asked)
    assert outcome.code == 1
    assert {path.name for path in tmp_path.iterdir()} == set(names)
    assert (tmp_path / "terminal").read_text("utf-8") == outcome.text
    for name in names:
        printed = project.masa("check", "--format", name)
        assert (tmp_path / name).read_bytes().decode() == printed.text
        assert printed.code == 1


def test_the_report_is_about_what_was_checked(project: Project) -> None:
    report = json.loads(project.masa("check", "--format", "json").text)
    assert report["checked_on"] == "2026-11-02"
    assert report["stops_publication"] is True
    assert {found["file"] for found in report["findings"] if found["severity"] == "error"} == {
        project.partnership("voice.yml")
    }
    junit = project.masa("check", "--format", "junit").text
    assert '<testsuite name="project" ' in junit
    assert '<testsuite name="quillmere" ' in junit
    assert 'name="Placeholders"' in junit
    alone = project.masa("check", "quillmere", "--format", "junit").text
    assert '<testsuite name="project" ' not in alone


def test_a_published_address_is_linked_to(tmp_path: Path) -> None:
    project = Project.make(tmp_path / "project", alone=True)
    project.write(project.partnership("voice.yml"), "voice: [\n")
    settings = (project.folder / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", settings + "\nsite_url: https://q.example.org/masa/\n")
    sarif = project.masa("check", "--format", "sarif").text
    assert '"helpUri": "https://q.example.org/masa/how-to-edit/checks/#r110"' in sarif


@pytest.mark.parametrize(
    ("report", "says"),
    [
        ("json=no/where.json", "There is no folder {}/no. Make it first.\n"),
        ("json=", "Write --report FORMAT=FILE. Formats: "),
        ("json", "Write --report FORMAT=FILE. Formats: "),
        ("pdf=a.pdf", "Write --report FORMAT=FILE. Formats: github, gitlab, json, "),
        ("json=../{0.name}", "{0.parent}/{0.name}/../{0.name} is a folder. Name a file.\n"),
    ],
)
def test_a_report_that_cannot_be_written_is_said_first(
    project: Project, tmp_path: Path, report: str, says: str
) -> None:
    name, sign, path = report.partition("=")
    given = f"{name}{sign}{tmp_path}/{path.format(tmp_path)}" if path else report
    outcome = project.masa("check", "--report", given)
    assert outcome.code == 2
    assert outcome.text.startswith(says.format(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_never_replaced(project: Project) -> None:
    outcome = project.masa("check", "--report", f"json={os.devnull}")
    assert outcome.code == 2
    assert outcome.text == f"{os.devnull} is not an ordinary file. Name a file.\n"


def test_a_link_goes_on_leading_to_the_file(project: Project, tmp_path: Path) -> None:
    file, link = tmp_path / "report.json", tmp_path / "link.json"
    file.write_text("old", encoding="utf-8")
    link.symlink_to(file)
    project.masa("check", "--report", f"json={link}")
    assert link.is_symlink()
    assert json.loads(file.read_text("utf-8"))["format"] == "masa-report"


def refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.json"
    save(file, "old £\n")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UnusableError, match="could not be written: No space left on device"):
        save(file, "new\n")
    assert file.read_bytes() == "old £\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_report_that_the_system_refuses_is_said(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", refuse)
    outcome = project.masa("check", "--report", f"json={tmp_path / 'a.json'}")
    assert outcome.code == 2
    assert "a.json could not be written: " in outcome.text
    assert outcome.text.count("\n") == 1


@pytest.mark.parametrize("name", ["json", "terminal"])
def test_no_encoding_of_the_shell_stops_a_report(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    send("£5\n", name)
    sys.stdout.flush()
    assert raw.getvalue() == ("£5\n".encode() if name == "json" else b"?5\n")


def test_the_command_prints_utf_8_to_programs_wherever_it_runs(project: Project) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "masa", "check", "--format", "json"],
        cwd=project.folder,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "CLICOLOR_FORCE": "1"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout.decode("utf-8"))["format"] == "masa-report"
