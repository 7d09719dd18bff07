"""The workflows hold none of the faults that let a change do more than be read; each is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.hosts.workflows import faults

WORKFLOWS = sorted((Path(__file__).resolve().parents[2] / ".github/workflows").glob("*.yml"))
#: What each job may write, and no other may write anything.
MAY_WRITE = {
    "comment.yml": {"comment": {"pull-requests"}},
    "publish.yml": {"publish": {"pages", "id-token"}},
}
NAMES = {"assure.yml", "audit.yml", "check.yml", "comment.yml", "publish.yml", "tests.yml"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_fault(path: Path) -> None:
    assert faults(path.read_text("utf-8"), MAY_WRITE.get(path.name, {})) == ()


def test_every_workflow_is_looked_at() -> None:
    assert {path.name for path in WORKFLOWS} == NAMES


def test_one_version_of_each_action_is_used() -> None:
    texts = [path.read_text("utf-8") for path in WORKFLOWS]
    used = {action for text in texts for action in re.findall(r"uses: (.+)", text)}
    names = [action.split("@")[0] for action in used]
    assert len(names) > 5
    assert sorted(names) == sorted(set(names))


A = "a" * 40
SOUND = f"""
on:
  pull_request:
permissions:
  contents: read
concurrency:
  group: a-${{{{ github.ref }}}}
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@{A} # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@{A} # v7.0.0
        with:
          package-manager-cache: false
      - name: Build
        run: make site
"""
PUBLISH = f"""
on: [push, workflow_dispatch]
permissions:
  contents: read
concurrency:
  group: publish
jobs:
  one:
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      pages: write
    environment: github-pages
    steps:
      - uses: actions/deploy-pages@{A} # v5.0.0
"""
AFTER = f"""
on:
  workflow_run:
    workflows: [Check]
permissions: {{}}
concurrency:
  group: comment
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      actions: read
      pull-requests: write
    steps:
      - uses: actions/download-artifact@{A} # v8.0.1
        with:
          path: ${{{{ runner.temp }}}}/reports
          github-token: ${{{{ github.token }}}}
      - run: bash .github/scripts/comment.sh
"""
PAGES = {"one": {"pages"}}
COMMENTS = {"one": {"pull-requests"}}


def test_what_is_sound_has_no_fault() -> None:
    assert faults(SOUND, {}) == ()
    assert faults(PUBLISH, PAGES) == ()
    assert faults(AFTER, COMMENTS) == ()


TOP = "permissions:\n  contents: read\nconcurrency"
STEP = "        run: make site\n"
CHECKOUT = "persist-credentials: false\n"
TARGET = f"{CHECKOUT}          ref: ${{{{ github.event.pull_request.head.sha }}}}\n"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (TOP, "concurrency", "permissions at the top"),
        (TOP, "permissions: write-all\nconcurrency", "permissions at the top"),
        (TOP, TOP.replace("read", "write"), "permissions at the top"),
        ("20\n", "20\n    permissions: write-all\n", "may write all"),
        ("20\n", "20\n    permissions: {contents: write}\n", "may write contents"),
        ("20\n", "20\n    permissions: {id-token: write}\n", "a change may start what may write"),
        ("20\n", "20\n    permissions: {packages: read}\n", "may read packages"),
        ("  pull_request:", "  pull_request_target:", "started by pull_request_target"),
        ("on:\n  pull_request:", "on: pull_request_target", "started by pull_request_target"),
        ("on:\n  pull_request:", "on: [push, issue_comment]", "started by issue_comment"),
        ("concurrency:\n  group: a", "name: a", "no concurrency"),
        ("-24.04", "-latest", "does not run on ubuntu-24.04"),
        ("ubuntu-24.04", "[self-hosted]", "does not run on ubuntu-24.04"),
        ("minutes: 20", "minutes: 360", "may run for ever"),
        ("    timeout-minutes: 20\n", "", "may run for ever"),
        ("20\n", "20\n    container: example:latest\n", "has container"),
        ("20\n", "20\n    secrets: inherit\n", "has secrets"),
        (f"checkout@{A} # v7.0.1", "checkout@v7", "not fixed to a commit"),
        (f"checkout@{A} # v7.0.1", f"checkout@{A[:7]} # v7.0.1", "not fixed to a commit"),
        (f"actions/checkout@{A}", "./.github/actions/ours", "not fixed to a commit"),
        (f"actions/checkout@{A}", "docker://example:1", "not fixed to a commit"),
        (" # v7.0.1", "", "no version beside the commit"),
        (" # v7.0.1", " # main", "no version beside the commit"),
        (CHECKOUT, "fetch-depth: 0\n", "a token is left"),
        (CHECKOUT, "persist-credentials: true\n", "a token is left"),
        (CHECKOUT, TARGET, "checks out what somebody else chose"),
        (CHECKOUT, f"{CHECKOUT}          ref: ${{{{ github.head_ref }}}}\n", "somebody else chose"),
        ("package-manager-cache: false", "node-version: 22", "setup-node keeps a cache"),
        ("package-manager-cache: false", "cache: npm", "a cache that others may fill"),
        ("setup-node@", "cache/restore@", "a cache that others may fill"),
        ("make site", "echo ${{ github.event.pull_request.title }}", "becomes a command"),
        ("make site", "echo ${{ github.head_ref }}", "becomes a command"),
        (STEP, "        with:\n          script: log(${{ github.actor }})\n", "becomes a command"),
        ("make site", 'echo "A=$B" >> "$GITHUB_ENV"', "changes what later steps run"),
        ("make site", 'cat names >> "$GITHUB_PATH"', "changes what later steps run"),
        (STEP, f"{STEP}        env:\n          A: ${{{{ secrets.KEY }}}}\n", "has a secret"),
        (STEP, f"{STEP}        env:\n          A: ${{{{ Secrets['KEY'] }}}}\n", "has a secret"),
        (STEP, f"{STEP}        env:\n          A: ${{{{ github.token }}}}\n", "has a token"),
        (STEP, f"{STEP}        env:\n          A: ${{{{ toJSON(github) }}}}\n", "has a token"),
        ("jobs:", "env:\n  A: ${{ secrets.KEY }}\njobs:", "a secret for every job"),
        ("actions/setup-node@", "actions/deploy-pages@", "a change may publish"),
        ("actions/setup-node@", "actions/upload-pages-artifact@", "not only on the main branch"),
    ],
)
def test_a_fault_in_what_runs_a_change_is_found(old: str, new: str, found: str) -> None:
    assert old in SOUND
    assert any(found in fault for fault in faults(SOUND.replace(old, new), {}))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("push, ", "pull_request, ", "a change may start what may write"),
        ("push, ", "workflow_run, ", "a change may publish"),
        ("    if: github.ref == 'refs/heads/main'\n", "", "not only on the main branch"),
        ("refs/heads/main", "refs/heads/next", "not only on the main branch"),
        ("    environment: github-pages\n", "", "without an environment"),
        ("pages: write", "pages: read", "need not write pages any more"),
        ("pages: write", "pages: write\n      contents: write", "may write contents"),
    ],
)
def test_a_fault_in_what_publishes_is_found(old: str, new: str, found: str) -> None:
    assert old in PUBLISH
    assert any(found in fault for fault in faults(PUBLISH.replace(old, new), PAGES))


def test_no_command_stands_beside_the_right_to_publish() -> None:
    token = PUBLISH.replace("pages: write", "id-token: write")
    may = {"one": {"id-token"}}
    assert faults(token, may) == ()
    assert faults(f"{token}      - run: make site\n", may) == (
        "one: a command beside the right to publish: make site",
    )


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("${{ runner.temp }}/reports", "reports", "among those that are run"),
        ("bash .github/scripts/comment.sh", "bash reports/run.sh", "a command beside the files"),
        ("bash .github/scripts/comment.sh", "make site", "a command beside the files"),
        ("pull-requests: write", "contents: write", "may write contents"),
    ],
)
def test_a_fault_in_what_runs_after_a_change_is_found(old: str, new: str, found: str) -> None:
    assert old in AFTER
    assert any(found in fault for fault in faults(AFTER.replace(old, new), COMMENTS))
