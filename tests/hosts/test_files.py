"""The ready files for GitHub, GitLab and editors: sound, and allowed no more than they need."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from masa.cli import COMMANDS
from masa.reports.formats import FORMATS
from masa.schema import FILE_KINDS

REPOSITORY = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
ISSUES = sorted((REPOSITORY / ".github/ISSUE_TEMPLATE").glob("*.yml"))
GITLAB = REPOSITORY / ".gitlab-ci.yml"
PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
#: What a job may write, and why it must.
MAY_WRITE = {
    ("comment.yml", "comment"): {"pull-requests"},
    ("publish.yml", "publish"): {"pages", "id-token"},
}
#: What may start a workflow. Those that run somebody else's change with our rights are not here.
STARTS = {"pull_request", "push", "schedule", "workflow_dispatch", "workflow_run"}


class Loader(yaml.SafeLoader):
    """YAML 1.2, in which `on` is a word, as GitHub reads it."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text("utf-8"), Loader)  # noqa: S506 - a kind of SafeLoader
    assert isinstance(found, dict)
    return found


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


EACH_WORKFLOW = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def test_the_workflows_are_there() -> None:
    names = {path.name for path in WORKFLOWS}
    assert names == {"check.yml", "comment.yml", "publish.yml", "tests.yml"}
    assert set(MAY_WRITE) <= {(path.name, job) for path in WORKFLOWS for job in jobs(path)}


@EACH_WORKFLOW
def test_nothing_may_write_but_what_must(path: Path) -> None:
    assert read(path)["permissions"] in ({}, {"contents": "read"})
    for name, job in jobs(path).items():
        rights = job.get("permissions", {})
        written = {what for what, right in rights.items() if right != "read"}
        assert written == MAY_WRITE.get((path.name, name), set())
        assert set(rights.values()) <= {"read", "write"}


@EACH_WORKFLOW
def test_no_change_runs_with_our_rights(path: Path) -> None:
    starts = set(read(path)["on"])
    assert starts <= STARTS
    assert "pull_request_target" not in path.read_text("utf-8")
    assert "secrets." not in path.read_text("utf-8")
    for name, job in jobs(path).items():
        if (path.name, name) in MAY_WRITE:
            assert "pull_request" not in starts
            assert "repository" not in json.dumps([s.get("with") for s in job["steps"]])
            assert not any("head" in str(s.get("with", {}).get("ref", "")) for s in job["steps"])


@EACH_WORKFLOW
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_one_version_of_each_action_is_used() -> None:
    used = {a for path in WORKFLOWS for a in re.findall(r"uses: (.+)", path.read_text("utf-8"))}
    names = [action.split("@")[0] for action in used]
    assert sorted(names) == sorted(set(names))


@EACH_WORKFLOW
def test_nothing_that_others_write_becomes_a_command(path: Path) -> None:
    assert [script for script in scripts(path) if "${{" in script] == []


@EACH_WORKFLOW
def test_no_token_is_left_in_the_checkout_and_no_job_runs_for_ever(path: Path) -> None:
    for job in jobs(path).values():
        assert 0 < int(job["timeout-minutes"]) <= 60
        for step in job["steps"]:
            if "actions/checkout@" in step.get("uses", ""):
                assert str(step["with"]["persist-credentials"]).lower() == "false"


def test_only_the_main_branch_is_published() -> None:
    found = jobs(REPOSITORY / ".github/workflows/publish.yml")
    assert {job["if"] for job in found.values()} == {"github.ref == 'refs/heads/main'"}
    assert found["publish"]["needs"] == "build"
    only = [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert read(GITLAB)["pages"]["rules"] == only


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
        assert path == "*" or (REPOSITORY / path.strip("/")).exists(), path


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
