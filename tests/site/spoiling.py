"""Ways to spoil a project that is sound, and what has to become of each: words, and no website."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable

import pytest

from tests.site.project import OVERRIDES, Project, fingerprint, head

Spoil = Callable[[Project], object]
#: What is done to a sound project, and what is said of it.
Cases = dict[str, tuple[Spoil, str]]


def with_file(name: str, text: str | bytes) -> Spoil:
    return lambda project: project.write(name, text)


def with_page(body: str, name: str = "page.md") -> Spoil:
    return with_file(f"content/{name}", f"{head('A page')}# A page\n\n{body}\n")


def with_head(lines: str) -> Spoil:
    return with_file("content/page.md", f"---\ntitle: A page\n{lines}\n---\n# A page\n")


def with_link(name: str, to: str) -> Spoil:
    return lambda project: (project.folder / name).symlink_to(to)


def with_setting(old: str, new: str) -> Spoil:
    return lambda project: project.replace("mkdocs.yml", old, new)


def without(name: str) -> Spoil:
    return lambda project: shutil.rmtree(project.folder / name)


def with_template(name: str, text: str | bytes | None) -> Spoil:
    """A copy of the templates in which one is changed, added or taken away."""

    def spoil(project: Project) -> None:
        shutil.copytree(OVERRIDES, project.folder / "overrides")
        project.replace("mkdocs.yml", str(OVERRIDES), "overrides")
        if text is None:
            (project.folder / "overrides" / name).unlink()
        else:
            project.write(f"overrides/{name}", text)

    return spoil


def with_end(lines: str) -> Spoil:
    return lambda project: project.write(
        "mkdocs.yml", (project.folder / "mkdocs.yml").read_text() + lines
    )


def with_hook(program: str) -> Spoil:
    def spoil(project: Project) -> None:
        project.write("hook.py", program)
        with_end("\nhooks: [hook.py]\n")(project)

    return spoil


def with_folder(name: str) -> Spoil:
    return lambda project: (project.folder / name).mkdir(parents=True)


def several(*spoils: Spoil) -> Spoil:
    """One after the other."""

    def spoil(project: Project) -> None:
        for one in spoils:
            one(project)

    return spoil


def with_pipe(name: str) -> Spoil:
    """Something that is no file: whoever opens it waits for ever."""
    return lambda project: os.mkfifo(project.folder / name)


def with_link_among_templates(name: str, to: str) -> Spoil:
    return several(
        with_template("more.html", "x"),
        lambda project: (project.folder / "overrides" / name).symlink_to(to),
        lambda project: (project.folder / "overrides/more.html").unlink(),
    )


def empty_content(project: Project) -> None:
    shutil.rmtree(project.folder / "content")
    (project.folder / "content").mkdir()


def elsewhere(name: str) -> Spoil:
    """A folder that is a link to another one."""

    def spoil(project: Project) -> None:
        (project.folder / name).rename(project.folder / "moved")
        (project.folder / name).symlink_to("moved")

    return spoil


def assert_the_build_says(cases: Cases) -> Callable[..., None]:
    """The test that a build says each in words, and leaves the old website and the folder."""

    @pytest.mark.parametrize("name", cases)
    def test(project: Project, name: str) -> None:
        spoil, says = cases[name]
        spoil(project)
        before = project.with_an_old_site()
        folder = sorted(path.name for path in project.folder.iterdir())
        outcome = project.masa("build")
        assert outcome.code == 1
        assert says in outcome.text
        assert "Traceback" not in outcome.text
        assert fingerprint(project.site) == before
        assert sorted(path.name for path in project.folder.iterdir()) == folder

    return test


def assert_the_check_says(cases: Cases) -> Callable[..., None]:
    """The test that what is found before anything is built is said by ``masa check``, too.

    Such findings have codes of their own.
    """
    found = [name for name, (_, says) in cases.items() if re.search(r"\b[CMR]\d{3}", says)]

    @pytest.mark.parametrize("name", found)
    def test(project: Project, name: str) -> None:
        spoil, says = cases[name]
        spoil(project)
        outcome = project.masa("check")
        assert outcome.code == 1
        assert says in outcome.text
        assert "Traceback" not in outcome.text

    return test
