"""What is measured: Masa and other site generators, each with a project of its own."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from masa.project import FILE, KEPT

MASA, MASA_SEARCH = "Masa", "Masa with search"
HUGO, MKDOCS, MKDOCS_SEARCH = "Hugo", "MkDocs + Material", "MkDocs + Material with search"
#: Stands in a text of every synthetic partnership; an edit writes something after it.
PHRASE = "for too long"
_EDITED = re.compile(re.escape(PHRASE) + r"(?: \(edit \d+\))?")
_SEARCH = re.compile(r"^(?: *#.*\n)* *- masa-search\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Subject:
    """A project and the commands of its generator.

    ``kept`` is what a clean build must not find. ``edited`` is the file that an edit changes, and
    ``seen`` the address of a page that then shows it. ``preview`` has ``{address}`` where the
    server's host and port go, and is empty where no preview is measured.
    """

    name: str
    folder: Path
    build: tuple[str, ...]
    output: Path
    kept: tuple[Path, ...]
    edited: Path
    seen: str
    preview: tuple[str, ...] = ()
    check: tuple[str, ...] = ()
    #: Whether every round measures it, and all that it can do, or the first a clean build alone.
    often: bool = True

    @property
    def page(self) -> Path:
        """The file in which an edit is to be seen after a build."""
        return self.output / self.seen / "index.html"


def masa(project: Path, slug: str, seen: str) -> Subject:
    """Masa without its search index, which takes long and which no other generator makes here."""
    command = (sys.executable, "-m", "masa")
    return Subject(
        MASA, project, (*command, "build"), project / "site", (project / KEPT,),
        edited_text(project, slug), seen, (*command, "serve", "--address", "{address}"),
        (*command, "check"),
    )  # fmt: skip


def masa_search(project: Path, slug: str, seen: str, *, often: bool) -> Subject:
    """Masa as a site has it."""
    command = (sys.executable, "-m", "masa", "build")
    text = edited_text(project, slug)
    return Subject(
        MASA_SEARCH, project, command, project / "site", (project / KEPT,), text, seen, often=often
    )  # fmt: skip


def hugo(project: Path, program: str, seen: str) -> Subject:
    """Hugo with the lean template of ``tests/bench/hugo/``."""
    cache = ("--cacheDir", str(project / "cache"))
    host, port = "{host}", "{port}"
    return Subject(
        HUGO, project, (program, *cache, "--quiet"), project / "public",
        (project / "cache", project / "resources"), hugo_text(project, seen), seen,
        (program, "server", *cache, "--bind", host, "--port", port),
    )  # fmt: skip


def mkdocs(project: Path, settings: str, seen: str, *, often: bool) -> Subject:
    """MkDocs with Material, without or with its search, as the settings say."""
    command = (sys.executable, "-m", "mkdocs")
    name = MKDOCS if settings == FILE else MKDOCS_SEARCH
    output = project / f"site-{Path(settings).stem}"
    preview = (*command, "serve", "-f", settings, "-a", "{address}")
    return Subject(
        name, project, (*command, "build", "-q", "-f", settings, "-d", str(output)), output,
        (), project / "docs" / seen / "index.md", seen, preview if often else (), often=often,
    )  # fmt: skip


def without_search(project: Path, to: Path) -> Path:
    """A copy of a project that makes no search index."""
    shutil.copytree(project, to)
    settings = to / FILE
    given = settings.read_text("utf-8")
    changed = _SEARCH.sub("", given)
    if changed == given:
        raise ValueError("mkdocs.yml names no `- masa-search` that could be left out.")
    settings.write_text(changed, "utf-8")
    return to


def edited_text(project: Path, slug: str) -> Path:
    """The YAML of a partnership in which an edit is made."""
    folder = project / "arrangements" / "partnerships" / slug
    return next(path for path in sorted(folder.glob("*.yml")) if PHRASE in path.read_text("utf-8"))


def seen_at(site: Path, slug: str) -> str:
    """The address of the page of a partnership that shows what an edit changes."""
    own = site / "partnerships" / slug
    # The pages of a partnership that is the only one stand at the root.
    pages = sorted((own if own.exists() else site).rglob("index.html"))
    shown = (path for path in pages if PHRASE in path.read_text("utf-8"))
    return next(shown).relative_to(site).parent.as_posix() + "/"


def hugo_text(project: Path, seen: str) -> Path:
    """The Markdown of a page in a project of Hugo."""
    content = project / "content"
    section = content / seen / "_index.md"
    return section if section.exists() else content / f"{seen.rstrip('/')}.md"


def token(number: int) -> str:
    """What an edit of that number writes."""
    return f"(edit {number})"


def edit(subject: Subject, number: int) -> None:
    """Change one text, each time to something that was never there before."""
    text = subject.edited.read_text("utf-8")
    subject.edited.write_text(_EDITED.sub(f"{PHRASE} {token(number)}", text, count=1), "utf-8")
