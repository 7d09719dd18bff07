"""Ways in which a build could fail and say nothing, each tried here on purpose."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.project import Project, fingerprint
from tests.site.spoiling import Spoil, several, with_file, with_page, with_setting, with_template
from tests.test_house_style import published_texts

QUIET = "--quiet"
#: MkDocs counts warnings where it prints them. Told to be quiet it counts none, and the build of a
#: broken website succeeds, strict or not.
_IS_QUIET = re.compile(r"mkdocs[^\n|;&`]*\s(?:-q\b|--quiet\b)", re.IGNORECASE)
#: Where the trap is described, or set off on purpose.
_TELLS = {"tests/site/test_traps.py"}
BROKEN = with_page("[a](nowhere.md)")
PLANTED: dict[str, tuple[Spoil, str]] = {
    "broken link": (BROKEN, "E303 The link `nowhere.md` leads to no page"),
    "page that is not there": (
        with_setting("validation:", "nav:\n  - A page: nowhere.md\nvalidation:"),
        "'nowhere.md'",
    ),
    "snippet that is not there": (with_page('--8<-- "nowhere.md"'), "C117 This line would take"),
    "head that MkDocs would print": (
        with_file("content/page.md", "---\ntitle: [a\n---\n# A page\n"),
        "R110 A `[` is opened and not closed.",
    ),
    "two files for one page": (
        several(with_page("", "a.md"), with_page("", "a/index.md")),
        "C116 This page has the same address as",
    ),
    "name that no template knows": (
        with_template("page.html", "<h1>{{ nothing.here }}</h1>"),
        "'nothing' is undefined",
    ),
}
COMMANDS = (
    ("masa", "build"),
    ("mkdocs", "build"),
    ("mkdocs", "build", QUIET),
    ("mkdocs", "build", "--strict", QUIET),
)


@pytest.mark.parametrize("planted", PLANTED)
def test_plain_mkdocs_fails_as_masa_does(project: Project, planted: str) -> None:
    spoil, says = PLANTED[planted]
    spoil(project)
    project.replace("mkdocs.yml", "strict: true", "strict: false")
    before = project.with_an_old_site()
    # That a page of `nav` is not there is a warning of MkDocs' own, which it obeys if it is strict.
    outcomes = [project.masa("build")]
    outcomes += [] if planted == "page that is not there" else [project.mkdocs()]
    for outcome in outcomes:
        assert outcome.code == 1
        assert says in outcome.text
        assert fingerprint(project.site) == before


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_broken_link_stops_every_command(project: Project, command: tuple[str, ...]) -> None:
    before = project.with_an_old_site()
    BROKEN(project)
    assert project.run(*command).code != 0
    assert fingerprint(project.site) == before
    (project.folder / "content/page.md").unlink()
    assert project.run(*command).code == 0


def test_no_command_of_the_repository_makes_mkdocs_quiet(repository: Path) -> None:
    texts = {name: text for name, text in published_texts(repository) if name not in _TELLS}
    assert {name for name, text in texts.items() if _IS_QUIET.search(text)} == set()
    assert {"Makefile", ".gitlab-ci.yml", ".github/workflows/check.yml"} <= texts.keys()


@pytest.mark.parametrize("line", ["mkdocs build --strict -q", "python -m mkdocs build --quiet"])
def test_a_command_that_does_would_be_found(line: str) -> None:
    assert _IS_QUIET.search(line)
