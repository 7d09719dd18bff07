"""`masa build` twice: the second says the same of the same website, or makes it anew."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from masa.project import KEPT
from masa.publishing.staging import workspace_of
from masa.publishing.workspace import LOCK
from tests.site.project import EPOCH, REPOSITORY, Project, contents, fingerprint
from tests.site.versions import git
from tests.test_memo import kept

AGAIN = "Nothing has changed. The website is still in "


def test_the_second_build_says_the_same_and_makes_nothing(own: Project, counted: list[str]) -> None:
    own.replace(own.partnership("publication.yml"), "next-review:", "next-review: 2020-01-01 #")
    first = own.masa("build")
    before, number = fingerprint(own.site), len(counted)
    second = own.masa("build")
    assert "The website is in " in first.text
    assert AGAIN in second.text
    assert second.text.replace(AGAIN, "The website is in ") == first.text
    assert first.text.count("\n") > 1, "a warning belongs to it"
    assert (len(counted), fingerprint(own.site)) == (number, before)
    assert AGAIN not in own.masa("build", "--fresh").text
    assert fingerprint(own.site) != before


def tampered(site: Path) -> None:
    (site / "index.html").write_bytes((site / "index.html").read_bytes().replace(b"a", b"e", 1))


SPOILT: dict[str, Callable[[Path], object]] = {
    "a byte": tampered,
    "a file less": lambda site: (site / "404.html").unlink(),
    "no manifest": lambda site: (site / "MANIFEST.sha256").unlink(),
    "nothing left": shutil.rmtree,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_a_website_that_somebody_touched_is_made_anew(
    own: Project, spoil: Callable[[Path], object]
) -> None:
    own.masa("build")
    sound = contents(own.site)
    spoil(own.site)
    outcome = own.masa("build")
    assert (outcome.code, AGAIN in outcome.text) == (0, False)
    assert contents(own.site) == sound


@pytest.mark.parametrize("name", ["more.txt", "404/index.html"])
def test_what_somebody_put_there_is_never_lost(own: Project, name: str) -> None:
    own.masa("build")
    own.write(f"site/{name}", "mine")
    outcome = own.masa("build")
    assert (outcome.code, AGAIN in outcome.text) == (1, False)
    assert f"Masa did not make {name}, and it would be lost" in outcome.text
    assert (own.site / name).read_text() == "mine"


EDITS: dict[str, Callable[[Project], object]] = {
    "a setting": lambda p: p.replace("mkdocs.yml", "site_name: ", "site_name: The "),
    "an arrangement": lambda p: p.replace(
        p.partnership("scrutiny.yml"), "reads, visits and asks", "reads and asks"
    ),
    "a page by hand": lambda p: p.replace("content/about.md", "*small*", "*large*"),
    "a new page": lambda p: shutil.copy(
        p.folder / "content/about.md", p.folder / "content/more.md"
    ),
    "a template": lambda p: p.write(
        "overrides/shell.html",
        (p.folder / "overrides/shell.html").read_text("utf-8").replace("<body", "<body data-x", 1),
    ),
    "a style": lambda p: p.write(
        "overrides/assets/masa.css", (p.folder / "overrides/assets/masa.css").read_text() + "a {}"
    ),
    "a named version": lambda p: tagged(p.folder),
    "a repository": lambda p: git(p.folder, "init", "-q"),
}


def tagged(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", "arrangements")
    git(folder, "commit", "-qm", "First")
    git(folder, "tag", "v1")


@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_after_any_change_the_website_is_made_anew(
    own: Project, edit: Callable[[Project], object]
) -> None:
    own.masa("build")
    before = contents(own.site)
    edit(own)
    outcome = own.masa("build")
    assert (outcome.code, AGAIN in outcome.text) == (0, False)
    assert contents(own.site) != before
    assert AGAIN in own.masa("build").text


class Edits:
    """Edits of a project at random, the way that people make them, and taken back again."""

    def __init__(self, project: Project, seed: int) -> None:
        self._project = project
        self._chance = random.Random(seed)  # noqa: S311 - it varies edits, it guards nothing
        self._before = {
            path: path.read_bytes()
            for folder in ("arrangements", "content")
            for path in sorted((project.folder / folder).rglob("*.*"))
        }

    def make(self) -> None:
        """One edit: a word, a remark, a file more, less or renamed, or something taken back."""
        path = self._chance.choice(sorted(self._before))
        if not path.exists() or path.read_bytes() != self._before[path]:
            path.write_bytes(self._before[path])
            return
        edits = (self._reword, self._reword, self._remark, self._rename, self._delete, self._add)
        self._chance.choice(edits)(path)

    def take_back(self) -> None:
        """All of them."""
        for path in (self._project.folder / "content").rglob("*.md"):
            path.unlink()
        for path, before in self._before.items():
            path.write_bytes(before)

    def _reword(self, path: Path) -> None:
        """Another word in a sentence; one that something is known by is no sentence."""
        text = path.read_text("utf-8")
        words = list(re.finditer(r"(?<= )[a-z]{4,}(?= [a-z]+ )", text))
        if words:
            found = self._chance.choice(words)
            path.write_text(f"{text[: found.start()]}reworded{text[found.end() :]}", "utf-8")

    def _remark(self, path: Path) -> None:
        lines = path.read_text("utf-8").split("\n")
        lines.insert(self._chance.randrange(len(lines)), "# A remark.")
        path.write_text("\n".join(lines), "utf-8")

    def _rename(self, path: Path) -> None:
        if path.suffix == ".md":
            path.rename(path.with_stem(f"{path.stem}-renamed"))

    def _delete(self, path: Path) -> None:
        path.unlink()

    def _add(self, _: Path) -> None:
        """A page by hand, or the one that was added before is taken away again."""
        page = self._project.folder / "content/more.md"
        if page.exists():
            page.unlink()
        else:
            page.write_bytes(self._before[self._project.folder / "content/about.md"])


def test_after_random_edits_it_is_always_the_website_of_a_fresh_build(
    own: Project, tmp_path: Path
) -> None:
    edits, ended, pages = Edits(own, seed=10), list[int](), list[dict[str, bytes]]()
    for _ in range(10):
        edits.make()
        with_kept = own.masa("build")
        shutil.rmtree(tmp_path / "fresh", ignore_errors=True)
        fresh = own.masa("build", "--fresh", "--to", str(tmp_path / "fresh"))
        ended.append(fresh.code)
        assert with_kept.code == fresh.code
        assert without_its_place(with_kept.text) == without_its_place(fresh.text)
        if fresh.code == 0:
            assert contents(own.site) == contents(tmp_path / "fresh")
            pages.append(contents(own.site))
    assert ended.count(0) >= 4, ended
    assert any(one.keys() != other.keys() for one, other in pairwise(pages)), "no page came or went"
    edits.take_back()
    assert own.masa("build").code == 0
    own.masa("build", "--fresh", "--to", str(tmp_path / "back"))
    assert contents(own.site) == contents(tmp_path / "back")


def without_its_place(said: str) -> str:
    """What a build says but for where the website is."""
    return said.replace(AGAIN, "The website is in ").partition("The website is in ")[0]


DOUBTS = {
    "a plugin": ("  - masa-names\n", "  - masa-names\n  - tags\n"),
    "a hook": ("strict: true", "strict: true\nhooks:\n  - hook.py"),
    "an extension": ("  - tables\n", "  - tables\n  - pymdownx.superfences\n"),
}


@pytest.mark.parametrize(("old", "new"), DOUBTS.values(), ids=list(DOUBTS))
def test_what_may_depend_on_more_is_never_kept(own: Project, old: str, new: str) -> None:
    own.write("hook.py", "")
    assert own.masa("build").code == 0
    assert [path.name.partition("-")[0] for path in kept(own.folder)] == ["pages", "verdict"]
    shutil.rmtree(own.folder / KEPT)
    own.replace("mkdocs.yml", old, new)
    own.masa("build")
    assert kept(own.folder) == []


HALVES: dict[str, Callable[[Path, Path], object]] = {
    "the old one aside": lambda site, work: site.rename(work / "before"),
    "the new one not in its place": lambda site, work: shutil.copytree(site, work / "4711"),
    "only begun": lambda _, work: (work / "4711").mkdir(),
}


@pytest.mark.parametrize("half", HALVES.values(), ids=list(HALVES))
def test_a_switch_that_was_cut_short_is_not_taken_for_unchanged(
    own: Project, half: Callable[[Path, Path], object]
) -> None:
    own.masa("build")
    sound, work = contents(own.site), workspace_of(own.site)
    work.mkdir()
    (work / LOCK).touch()
    half(own.site, work)
    outcome = own.masa("build")
    assert (outcome.code, AGAIN in outcome.text, work.exists()) == (0, False, False)
    assert contents(own.site) == sound
    assert AGAIN in own.masa("build").text


def test_a_build_that_stops_keeps_nothing(own: Project) -> None:
    own.write(own.partnership("scrutiny.yml"), "scrutiny: [\n")
    assert own.masa("build").code == 1
    assert kept(own.folder) == []


BUILD = """
import sys
from masa.cli import main
main(["build"])
sys.exit(any(name in sys.modules for name in ("mkdocs", "pydantic", "yaml", "masa.model")))
"""


def test_to_see_that_nothing_changed_loads_neither_mkdocs_nor_the_model(own: Project) -> None:
    source = str(REPOSITORY / "plugins")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": source}
    for is_loaded in (1, 0):
        done = subprocess.run(
            [sys.executable, "-c", BUILD], cwd=own.folder, env=environment, check=False
        )
        assert done.returncode == is_loaded
