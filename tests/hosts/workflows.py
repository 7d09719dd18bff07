"""What may not stand in a workflow of GitHub Actions: each fault in words.

A suggested change may come from anybody, and what it changes is run. So whatever runs it may only
read; whatever may write runs nothing of it; and only what is fixed to a commit is run at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

Mapping = dict[str, Any]

#: What may start a workflow. Those that run somebody else's change with our rights are not here.
STARTS = {"pull_request", "push", "schedule", "workflow_dispatch", "workflow_run"}
#: Anybody may cause these, with a change of theirs.
BY_ANYBODY = {"pull_request", "workflow_run"}
READS = {"actions", "contents"}
MACHINE = "ubuntu-24.04"
MAIN = "github.ref == 'refs/heads/main'"
#: The longest proofs may take an hour; nothing else takes more than that.
LONGEST = 90
PUBLISHING = {"actions/upload-pages-artifact", "actions/deploy-pages"}
PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40}")
VERSION = re.compile(r"uses: *\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
#: A secret, or the token of the run itself, in an expression.
SECRET = re.compile(r"\bsecrets\b|\bgithub\.token\b|\btoJSON\(github\)", re.IGNORECASE)
#: What a step writes there is trusted by all steps after it.
LASTING = re.compile(r"GITHUB_(?:ENV|PATH)\b|::set-env|::add-path")
#: Words of whoever suggested the change, which choose what is checked out.
CHANGE = re.compile(r"pull_request|workflow_run|head_ref|\bhead\b", re.IGNORECASE)


class Loader(yaml.SafeLoader):
    """YAML 1.2, in which `on` is a word, as GitHub reads it."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read(text: str) -> Mapping:
    """A file of a host, as the host reads it."""
    found = yaml.load(text, Loader)  # noqa: S506 - a kind of SafeLoader
    assert isinstance(found, dict)
    return found


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a job: an action that it uses, or a command that it runs."""

    uses: str
    run: str
    given: Mapping

    @property
    def action(self) -> str:
        return self.uses.split("@")[0]


@dataclass(frozen=True, slots=True)
class Job:
    """One job, and what stands above it in its workflow."""

    name: str
    text: Mapping
    starts: frozenset[str]
    may_write: frozenset[str]
    steps: tuple[Step, ...] = field(default=())

    @property
    def rights(self) -> Mapping:
        found = self.text.get("permissions", {})
        return found if isinstance(found, dict) else {"all": found}

    @property
    def writes(self) -> set[str]:
        return {what for what, right in self.rights.items() if right != "read"}


def faults(text: str, may_write: dict[str, set[str]]) -> tuple[str, ...]:
    """What is wrong with a workflow; ``may_write`` says what each of its jobs may write."""
    workflow = read(text)
    starts = _starts(workflow)
    jobs = [
        Job(name, job, starts, frozenset(may_write.get(name, ())), tuple(_steps(job)))
        for name, job in workflow["jobs"].items()
    ]
    found = [*_of_all(workflow, text, starts)]
    found += [f"{job.name}: {fault}" for job in jobs for rule in RULES for fault in rule(job)]
    if any(step.action in PUBLISHING for job in jobs for step in job.steps):
        found += [
            f"{job.name}: not only on the main branch" for job in jobs if job.text.get("if") != MAIN
        ]
    return tuple(found)


def _starts(workflow: Mapping) -> frozenset[str]:
    """The events that start a workflow, in any of the three ways to write them."""
    on = workflow["on"]
    return frozenset([on] if isinstance(on, str) else on)


def _steps(job: Mapping) -> Iterator[Step]:
    for step in job.get("steps", ()):
        yield Step(step.get("uses", ""), step.get("run", ""), step.get("with") or {})


def _of_all(workflow: Mapping, text: str, starts: frozenset[str]) -> Iterator[str]:
    if workflow.get("permissions") not in ({}, {"contents": "read"}):
        yield "permissions at the top are not to read contents only"
    for start in sorted(starts - STARTS):
        yield f"may not be started by {start}"
    if SECRET.search(str(workflow.get("env", ""))):
        yield "a secret for every job"
    if "concurrency" not in workflow:
        yield "no concurrency: any number may run at once"
    for line in re.findall(r"^.*\buses:.*$", text, re.MULTILINE):
        if not VERSION.search(line):
            yield f"no version beside the commit: {line.strip()}"


def _rights(job: Job) -> Iterator[str]:
    for what in sorted(job.writes - job.may_write):
        yield f"may write {what}"
    for what in sorted(job.may_write - job.writes):
        yield f"need not write {what} any more"
    for what in sorted(set(job.rights) - job.writes - READS):
        yield f"may read {what}"
    if job.writes and "pull_request" in job.starts:
        yield "a change may start what may write"


def _machine(job: Job) -> Iterator[str]:
    if job.text.get("runs-on") != MACHINE:
        yield f"does not run on {MACHINE}"
    if not 0 < int(job.text.get("timeout-minutes", 0)) <= LONGEST:
        yield "may run for ever"
    for key in sorted({"container", "services", "uses", "secrets"} & set(job.text)):
        yield f"has {key}"


def _actions(job: Job) -> Iterator[str]:
    for step in job.steps:
        if step.uses and not PINNED.fullmatch(step.uses):
            yield f"not fixed to a commit: {step.uses}"
        if step.action.startswith("actions/cache") or "cache" in step.given:
            yield f"keeps a cache that others may fill: {step.uses}"
        if step.action == "actions/setup-node" and _said(step, "package-manager-cache") != "false":
            yield "setup-node keeps a cache unless told not to"


def _checkouts(job: Job) -> Iterator[str]:
    for step in job.steps:
        if step.action != "actions/checkout":
            continue
        if _said(step, "persist-credentials") != "false":
            yield "a token is left in the checkout"
        chosen = f"{_said(step, 'ref')} {_said(step, 'repository')}"
        if CHANGE.search(chosen):
            yield f"checks out what somebody else chose: {chosen.strip()}"


def _commands(job: Job) -> Iterator[str]:
    for step in job.steps:
        for command in (step.run, str(step.given.get("script", ""))):
            if "${{" in command:
                yield f"what others write becomes a command: {command.strip()}"
            if LASTING.search(command):
                yield f"changes what later steps run: {command.strip()}"
        if step.run and "id-token" in job.writes:
            yield f"a command beside the right to publish: {step.run.strip()}"


def _secrets(job: Job) -> Iterator[str]:
    """No secret anywhere, and the token of the run only where something must be written."""
    said = str(job.text)
    if re.search(r"\bsecrets\b", said, re.IGNORECASE):
        yield "has a secret"
    if SECRET.search(said) and not job.writes:
        yield "has a token and nothing to write"


def _publishing(job: Job) -> Iterator[str]:
    """A preview is a file to download: on the live origin it could act as the live website."""
    publishes = [step.action for step in job.steps if step.action in PUBLISHING]
    if publishes and job.starts & BY_ANYBODY:
        yield f"a change may publish: {', '.join(publishes)}"
    if "pages" in job.writes and not job.text.get("environment"):
        yield "publishes without an environment that could ask somebody"


def _after_a_change(job: Job) -> Iterator[str]:
    """What runs after a check has rights, and gets files that the change made: they are data."""
    if "workflow_run" not in job.starts:
        return
    for step in job.steps:
        if step.run and not re.fullmatch(r"bash \.github/scripts/[\w-]+\.sh", step.run.strip()):
            yield f"a command beside the files of a change: {step.run.strip()}"
        fetched = step.action == "actions/download-artifact"
        if fetched and not _said(step, "path").startswith("${{ runner.temp }}/"):
            yield "files of a change among those that are run"


RULES: tuple[Callable[[Job], Iterator[str]], ...] = (
    _rights,
    _machine,
    _actions,
    _checkouts,
    _commands,
    _secrets,
    _publishing,
    _after_a_change,
)


def _said(step: Step, key: str) -> str:
    return str(step.given.get(key, "")).lower()
