"""``masa-search``: indexes the finished pages with Pagefind."""

from __future__ import annotations

import errno
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from masa.site.options import SearchOptions
from masa.site.publish import publisher
from masa.site.search_order import put_in_order
from masa.site.search_script import make_quicker
from masa.site.stages import Stage

#: Pagefind's own interfaces, and its second thread, which our search page does not use.
UNUSED = (
    "pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.",
    "pagefind-worker.",
)  # fmt: skip
#: A word that finds every page: to find pages by none at all Pagefind would load the whole index.
#: See overrides/assets/search-engine.js.
ANY_PAGE = '<span data-pagefind-meta="on[data-value]" data-value="everypage"></span>'
#: By Pagefind's own count a heading of level 1 weighs 7, of level 2 it weighs 6, and so on.
HEADING, HEAVIEST = 8, 10.0
#: In bytes: where no more is free, something may not have been written.
LITTLE = 1 << 20
_LANGUAGE = re.compile(r"<html\b[^>]*>")
_SEARCHED = re.compile(r"<article\b[^>]*\bdata-pagefind-body\b.*</article>", re.DOTALL)
_WEIGHT = re.compile(r'<article\b[^>]*\bdata-pagefind-weight="([\d.]+)"')
_HEADING = re.compile(r"<h([1-6])\b")


class SearchPlugin(BasePlugin[SearchOptions]):
    """Runs once all pages are written, before they are proved."""

    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """In a preview the index may be left out."""
        self.serving = command == "serve"

    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index beside the pages."""
        if not self.serving or self.config.preview:
            with publisher(config).watch.stage(Stage.SEARCH):
                index(Path(config.site_dir))


def index(folder: Path) -> None:
    """Index the built pages of a folder; raises ``PluginError`` when Pagefind fails.

    Pagefind would read every page whole, and those that are not searched too. It is given only
    what is searched, which takes it half the time.
    """
    # Beside the pages: what is left when this program is killed there goes with all the rest.
    with tempfile.TemporaryDirectory(prefix="masa-search-", dir=folder.parent) as made:
        for path in sorted(folder.rglob("*.html")):
            text = searched(path.read_text("utf-8"))
            if text:
                copy = Path(made) / path.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_text(text, "utf-8")
        _run(Path(made), folder / "pagefind")
        refuse_half(folder / "pagefind")
    for path in (folder / "pagefind").iterdir():
        if path.name.startswith(UNUSED):
            path.unlink()
    make_quicker(folder / "pagefind/pagefind.js")
    try:
        put_in_order(folder / "pagefind")
    except ValueError as error:
        raise PluginError(f"The search index could not be put in order. {error}") from error


def refuse_half(index: Path) -> None:
    """Raise when an index is not whole: Pagefind says nothing of a disk that is full.

    ``OSError`` when it is, or else ``PluginError``.
    """
    if shutil.disk_usage(index).free < LITTLE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), os.fspath(index))
    try:
        for path in index.rglob("*.pf_*"):
            if not gzip.decompress(path.read_bytes()):  # which compares its length and its sum
                raise ValueError(f"{path.name} is empty.")
        about = json.loads((index / "pagefind-entry.json").read_bytes())["languages"].values()
        pages, parts = sum(one["page_count"] for one in about), index.glob("fragment/*")
    except (EOFError, OSError, ValueError, zlib.error) as error:
        raise PluginError(f"The search index is not whole. {error}") from error
    if len(list(parts)) != pages:
        raise PluginError("The search index is not whole: it lacks pages.")


def searched(page: str) -> str:
    """What of a finished page is searched, in its language; empty when nothing is."""
    body = _SEARCHED.search(page)
    language = _LANGUAGE.search(page)
    if not body or not language:
        return ""
    opening, _, rest = _weighted(body[0]).partition(">")
    return f"{language[0]}{opening}>{ANY_PAGE}{rest}</html>"


def _weighted(body: str) -> str:
    """A page with a weight of its own, in which headings still count more than other words.

    Pagefind lets the headings of such a page count like the rest of it.
    """
    given = _WEIGHT.match(body)
    if not given:
        return body

    def heading(match: re.Match[str]) -> str:
        weight = min(float(given[1]) * (HEADING - int(match[1])), HEAVIEST)
        return f'{match[0]} data-pagefind-weight="{weight:g}"'

    return _HEADING.sub(heading, body)


def _run(source: Path, target: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(source)]
    done = subprocess.run(  # noqa: S603 - our own Python, and folders that we made
        [*command, "--output-path", str(target), "--quiet"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise PluginError(f"The search index could not be made.\n{done.stdout}{done.stderr}")
