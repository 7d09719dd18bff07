"""Small projects to build in a test: the invented partnerships of the golden files, the
repository's own mkdocs.yml and templates, and few pages written by hand.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from jinja2 import UndefinedError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from masa.cli import main
from masa.site.building import speak

REPOSITORY = Path(__file__).resolve().parents[2]
OVERRIDES = REPOSITORY / "overrides"
ARRANGEMENTS = REPOSITORY / "tests/pages/golden/arrangements"
#: 2 November 2026: the day of every build in these tests.
EPOCH = "1793577600"
#: The pages that every site writes by hand, because others link to them.
BY_HAND = {
    "about.md": "# About this site\n\nIt is *small*.\n\n## Licences\n\nNone.\n",
    "privacy.md": "# Privacy\n\nNothing is kept.\n",
    "how-to-edit/index.md": "# How to edit\n\nSee [about](../about.md#licences).\n",
}


def head(title: str) -> str:
    """The head of a page written by hand."""
    return f"---\ntitle: {title}\ndescription: It is about {title}.\n---\n"


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and all that it printed."""

    code: int
    text: str


@dataclass(frozen=True)
class Project:
    """A project in a folder of its own."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, *, alone: bool = False, search: bool = True) -> Project:
        """A project that builds; ``alone``: with the published partnership and no other.

        Without ``search`` it is not indexed, which is quicker.
        """
        shutil.copytree(ARRANGEMENTS, folder / "arrangements")
        if alone:
            shutil.rmtree(folder / "arrangements/partnerships/sedgeholt")
            shutil.rmtree(folder / "arrangements/programmes")
        project = cls(folder)
        settings = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
        settings = settings.replace("custom_dir: overrides", f"custom_dir: {OVERRIDES}")
        if not search:
            settings = settings.replace("  - masa-search\n", "")
        project.write("mkdocs.yml", settings)
        for name, text in BY_HAND.items():
            project.write(f"content/{name}", head(f"Page {name}") + text)
        return project

    @property
    def site(self) -> Path:
        """Where its website is."""
        return self.folder / "site"

    def write(self, name: str, text: str | bytes) -> None:
        """Write a file, and the folders on the way to it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands in a file exactly once."""
        text = (self.folder / name).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def partnership(self, file: str) -> str:
        """The name of one of the published partnership's files."""
        return f"arrangements/partnerships/quillmere/{file}"

    def masa(self, *arguments: str) -> Outcome:
        """Run ``masa`` here, in this process; an exception that it lets out fails the test."""
        printed = io.StringIO()
        out, err = contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed)
        with _as_in_a_terminal(), out, err:
            code = main(["--project", str(self.folder), *arguments])
        return Outcome(code, printed.getvalue())

    def mkdocs(self, command: Literal["build", "serve"] = "build", to: str = "") -> Outcome:
        """Build with MkDocs alone; ``serve`` builds once, as a preview does it, into ``to``."""
        printed = io.StringIO()
        out, err = contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed)
        chosen: dict[str, Any] = {"site_dir": str(self.folder / to)} if to else {}
        if command == "serve":
            chosen["strict"] = False
        with _as_in_a_terminal(), out, err:
            speak()
            try:
                config = load_config(str(self.folder / "mkdocs.yml"), **chosen)
                config.plugins.on_startup(command=command, dirty=False)
                build(config)
            except (Abort, ConfigurationError, UndefinedError) as error:
                # What a template raises, MkDocs alone prints as Python does; `masa` in words.
                return Outcome(1, f"{printed.getvalue()}{error}")
        return Outcome(0, printed.getvalue())

    def run(self, *arguments: str, **environment: str) -> Outcome:
        """Run a Python module in a process of its own, as a person would."""
        done = subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=self.folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Outcome(done.returncode, done.stdout)

    def with_an_old_site(self) -> dict[str, tuple[str, int]]:
        """Put a website there that a build would replace; gives its fingerprint."""
        for name in ("index.html", "partnerships/quillmere/index.html", "assets/masa.css"):
            self.write(f"site/{name}", f"the old {name}")
            os.utime(self.site / name, (1_000_000_000, 1_000_000_000))
        return fingerprint(self.site)


@contextlib.contextmanager
def _as_in_a_terminal() -> Iterator[None]:
    """MkDocs and Masa add handlers that print: take them away again, and fix the day."""
    logger = logging.getLogger("mkdocs")
    handlers, level = list(logger.handlers), logger.level
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    try:
        yield
    finally:
        logger.handlers[:] = handlers
        logger.setLevel(level)
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    """Each file and folder with what it holds and when it was changed."""
    return {
        path.relative_to(folder).as_posix(): (_content(path), path.stat().st_mtime_ns)
        for path in sorted([folder, *folder.rglob("*")])
    }


def _content(path: Path) -> str:
    return "" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
