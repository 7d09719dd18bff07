"""The ready files for GitHub, GitLab and editors: sound, and allowed no more than they need."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from masa.cli import COMMANDS
from masa.reports.formats import FORMATS
from masa.schema import FILE_KINDS
from tests.hosts import workflows

REPOSITORY = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
ISSUES = sorted((REPOSITORY / ".github/ISSUE_TEMPLATE").glob("*.yml"))
GITLAB = REPOSITORY / ".gitlab-ci.yml"


def read(path: Path) -> dict[str, Any]:
    return workflows.read(path.read_text("utf-8"))


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = read(path)["jobs"]
    return found


def scripts(path: Path) -> Iterator[str]:
    """Every command that a file runs."""
    if path == GITLAB:
        for job in read(path).values():
            if isinstance(job, dict):
                yield from job.get("script", ())
        return
    for job in jobs(path).values():
        yield from (step["run"] for step in job["steps"] if "run" in step)


def test_only_the_main_branch_is_published() -> None:
    assert jobs(REPOSITORY / ".github/workflows/publish.yml")["publish"]["needs"] == "build"
    assert gitlab_faults(GITLAB.read_text("utf-8")) == []


def gitlab_faults(text: str) -> list[str]:
    """What lets a merge request publish, fetch what is run, or come by a key."""
    given = workflows.read(text)
    only = [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    jobs = {name: job for name, job in given.items() if isinstance(job, dict) and "script" in job}
    publishing = [name for name, job in jobs.items() if "public" in str(job) or "pages" in job]
    return [
        *(f"{name} publishes a change" for name in publishing if jobs[name].get("rules") != only),
        *sorted(re.findall(r"\b(?:include|cache|services|id_tokens|secrets|trigger)(?=:)", text)),
        *sorted(re.findall(r"\$\w*(?:TOKEN|PASSWORD|SECRET|MERGE_REQUEST_\w+)", text)),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n  script", "  script"),
        ("    paths: [site]", "    paths: [public]"),
        ("stages:", "include: https://example.org/ci.yml\nstages:"),
        ("  stage: build", "  stage: build\n  cache: {paths: [.venv]}"),
        ("  stage: build", "  stage: build\n  id_tokens: {A: {aud: b}}"),
        ("make site", "curl -H $CI_JOB_TOKEN example.org; make site"),
        ("make site", "echo $CI_MERGE_REQUEST_TITLE; make site"),
    ],
)
def test_a_fault_on_gitlab_is_found(old: str, new: str) -> None:
    text = GITLAB.read_text("utf-8")
    assert old in text
    assert gitlab_faults(text.replace(old, new))


def test_gitlab_gets_what_it_shows_on_a_merge_request() -> None:
    given = read(GITLAB)
    reports = given["check"]["artifacts"]["reports"]
    command = given["check"]["script"][-1]
    assert f"gitlab={reports['codequality']}" in command
    assert f"junit={reports['junit']}" in command
    assert given["pages"]["artifacts"]["paths"] == ["public"]
    assert given["check"]["stage"] in given["stages"]


@pytest.mark.parametrize("path", [*WORKFLOWS, GITLAB], ids=lambda path: path.name)
def test_every_command_is_one_that_there_is(path: Path) -> None:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    for script in scripts(path):
        for target in re.findall(r"\bmake ([\w./]+)", script):
            rule = target.replace(".venv", "$(VENV)")
            assert f"\n{rule}:" in makefile, target
        for command in re.findall(r"bin/masa (\w+)", script):
            assert command in COMMANDS
        for format_ in re.findall(r"--(?:report|format) (\w+)", script):
            assert format_ in FORMATS
        for file in re.findall(r"\bbash ([\w./]+)", script):
            assert (REPOSITORY / file).is_file()


QUIET = re.compile(r"\bmkdocs (?:build|gh-deploy|serve)\b|\bmasa\b.* (?:-q|--quiet)\b")


def test_nothing_builds_past_the_proofs() -> None:
    """With `--strict -q` MkDocs counts no warning and fails for none: Masa’s own command does."""
    named = [*WORKFLOWS, GITLAB, REPOSITORY / "Makefile", REPOSITORY / ".ci/run"]
    assert [path.name for path in named if QUIET.search(path.read_text("utf-8"))] == []
    assert QUIET.search("run: mkdocs build --strict")
    assert QUIET.search("- .venv/bin/masa check -q")


def test_what_a_weekly_run_proves_is_kept() -> None:
    given = read(REPOSITORY / ".github/workflows/assure.yml")
    assert set(given["on"]) == {"schedule", "workflow_dispatch"}
    assert "make assure | tee figures.md" in "".join(
        step.get("run", "") for step in given["jobs"]["assure"]["steps"]
    )


def test_a_check_on_a_host_never_says_what_a_change_brought_along() -> None:
    for path in (REPOSITORY / ".github/workflows/check.yml", REPOSITORY / ".gitlab-ci.yml"):
        text = path.read_text("utf-8")
        assert text.count("masa check") == text.count("masa check --fresh") == 1


def test_the_commands_are_found() -> None:
    found = " ".join(script for path in [*WORKFLOWS, GITLAB] for script in scripts(path))
    assert {"make site", "bash .ci/run", "bin/masa check"} <= set(
        re.findall(r"make site|bash \S+run|bin/masa check", found)
    )
    assert {"summary", "json", "sarif", "junit", "gitlab"} <= set(
        re.findall(r"--report (\w+)=", found)
    )


@pytest.mark.parametrize(
    "path", [p for p in ISSUES if p.name != "config.yml"], ids=lambda p: p.name
)
def test_an_issue_form_asks_in_a_way_that_github_takes(path: Path) -> None:
    form = read(path)
    assert set(form) == {"name", "description", "title", "labels", "body"}
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert len({part["id"] for part in asked}) == len(asked) > 1
    assert all(part["attributes"]["label"] for part in asked)
    assert {part["type"] for part in asked} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert "Everybody can read" in path.read_text("utf-8") or "only the preview" in str(form)


def test_the_list_of_issue_forms_begins_with_help() -> None:
    (link,) = read(REPOSITORY / ".github/ISSUE_TEMPLATE/config.yml")["contact_links"]
    assert "999" in link["about"]
    assert len(ISSUES) == 4


def test_each_folder_has_its_owner_and_none_is_left_over() -> None:
    lines = (REPOSITORY / "CODEOWNERS").read_text("utf-8").split("\n")
    owned = dict(line.split() for line in lines if line and not line.startswith("#"))
    assert all(re.fullmatch(r"@[\w-]+", owner) for owner in owned.values())
    for name in ("partnerships", "programmes"):
        folders = (REPOSITORY / "arrangements" / name).iterdir()
        wanted = {f"/arrangements/{name}/{folder.stem}/" for folder in folders}
        assert {path for path in owned if path.startswith(f"/arrangements/{name}/")} == (
            wanted | {f"/arrangements/{name}/"}
        ), "a line in CODEOWNERS for each folder"
    for path in owned:
        assert any(REPOSITORY.rglob(path) if "/" not in path else REPOSITORY.glob(path[1:])), path


def test_editors_are_told_which_schema_is_for_which_file() -> None:
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"./schemas/{k.file}": k.pattern for k in FILE_KINDS}
    assert settings["yaml.schemaStore.enable"] is False, "no schema comes from outside"
    wanted = json.loads((REPOSITORY / ".vscode/extensions.json").read_text("utf-8"))
    assert wanted == {"recommendations": ["redhat.vscode-yaml"]}


def test_the_dev_container_is_pinned_and_builds_the_site() -> None:
    made = json.loads((REPOSITORY / ".devcontainer/devcontainer.json").read_text("utf-8"))
    assert re.fullmatch(r"\S+:[\d.]+-3\.1[1-9]-\w+@sha256:[0-9a-f]{64}", made["image"])
    assert made["postCreateCommand"] == "make site"
    assert made["customizations"]["vscode"]["extensions"] == ["redhat.vscode-yaml"]
