"""All that runs on the machine that builds has its owner, who is asked about every change."""

from __future__ import annotations

import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
OWNERS = (REPOSITORY / "CODEOWNERS").read_text("utf-8")
PROGRAM = "@program-REPLACE-ME"
#: What runs when a website is built, checked, tested or published, or decides what does.
RUNS = (
    "*.py",
    "*.sh",
    "*.js",
    "*.html",
    "*/package.json",
    "*/package-lock.json",
    ".ci/*",
    ".devcontainer/*",
    ".github/*",
    ".gitlab-ci.yml",
    ".vscode/*",
    "CODEOWNERS",
    "Makefile",
    "mkdocs.yml",
    "overrides/*",
    "plugins/*",
    "pyproject.toml",
    "requirements/*",
    "schemas/*",
    "tests/*",
)


def owner(owners: str, name: str) -> str:
    """Who is asked about a file: the last line that fits counts, as on GitHub and GitLab."""
    lines = (line.split() for line in owners.splitlines() if line and not line.startswith("#"))
    found = [who for pattern, who in lines if fits(pattern, name)]
    return found[-1] if found else ""


def fits(pattern: str, name: str) -> bool:
    """Whether a line is about a file: a folder, one file, or a name wherever it is."""
    if pattern.endswith("/"):
        return f"/{name}".startswith(pattern)
    if pattern.startswith("/"):
        return f"/{name}" == pattern
    return fnmatch(Path(name).name, pattern)


def tracked() -> list[str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return [name for name in found.stdout.split("\0") if name]


def test_all_that_runs_has_its_owner() -> None:
    runs = [name for name in tracked() if any(fnmatch(name, pattern) for pattern in RUNS)]
    assert len(runs) > 500
    assert {name: found for name in runs if (found := owner(OWNERS, name)) != PROGRAM} == {}


def test_each_edition_of_the_guidance_has_its_owner() -> None:
    editions = [name for name in tracked() if name.startswith("arrangements/guidance/")]
    assert len(editions) > 2
    assert {owner(OWNERS, name) for name in editions} == {"@guidance-REPLACE-ME"}


@pytest.mark.parametrize(
    "name",
    [
        "arrangements/partnerships/northmere/hook.py",
        "arrangements/guidance/hook.py",
        "content/hooks/one.py",
        "content/package.json",
        "content/deeper/Makefile",
        "setup.py",
    ],
)
def test_a_program_among_facts_has_its_owner(name: str) -> None:
    assert owner(OWNERS, name) == PROGRAM


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("/.github/", ".github/workflows/publish.yml"),
        ("/mkdocs.yml", "mkdocs.yml"),
        ("/requirements/", "requirements/site.txt"),
        ("/overrides/", "overrides/main.html"),
        ("*.py", "arrangements/partnerships/northmere/hook.py"),
    ],
)
def test_a_line_that_lacks_is_found(line: str, name: str) -> None:
    kept = "\n".join(each for each in OWNERS.splitlines() if each.split()[:1] != [line])
    assert kept.count("\n") == OWNERS.rstrip().count("\n") - 1
    assert owner(kept, name) != PROGRAM


def code_in_settings(text: str) -> list[str]:
    """What in a ``mkdocs.yml`` runs a program of its own, or publishes what the machine knows."""
    try:
        given = yaml.safe_load(text)
    except yaml.YAMLError as error:
        return [str(error).splitlines()[0]]
    names = [next(iter(each)) if isinstance(each, dict) else each for each in given["plugins"]]
    extensions = [e if isinstance(e, str) else next(iter(e)) for e in given["markdown_extensions"]]
    return [
        *(name for name in names if not name.startswith("masa-")),
        *(name for name in extensions if name not in {"tables", "toc"}),
        *sorted(given.keys() & {"hooks", "INHERIT", "extra_javascript", "extra_templates"}),
    ]


def test_our_settings_run_nothing_but_masa() -> None:
    assert code_in_settings((REPOSITORY / "mkdocs.yml").read_text("utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "copyright: !!python/object/apply:os.system ['id']\n",
        "copyright: !ENV DEPLOY_TOKEN\n",
        "hooks: [content/hook.py]\n",
        "INHERIT: other.yml\n",
        "extra_javascript: [content/a.js]\n",
        "plugins: [macros]\n",
        "markdown_extensions: [pymdownx.snippets]\n",
        "markdown_extensions: [{pymdownx.superfences: {}}]\n",
    ],
)
def test_settings_that_run_something_are_found(planted: str) -> None:
    text = "plugins: [masa-publish, {masa-hosting: {}}]\nmarkdown_extensions: [tables]\n"
    assert code_in_settings(text) == []
    assert code_in_settings(text + planted)
