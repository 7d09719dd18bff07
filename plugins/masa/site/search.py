"""``masa-search``: indexes the finished pages with Pagefind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from masa.site.options import SearchOptions
from masa.site.search_order import put_in_order

#: Pagefind's own interfaces, which our search page does not use.
UNUSED = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")


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
            index(Path(config.site_dir))


def index(folder: Path) -> None:
    """Index the built pages of a folder; raises ``PluginError`` when Pagefind fails."""
    done = subprocess.run(  # noqa: S603 - our own Python, and a folder that we made
        [sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise PluginError(f"The search index could not be made.\n{done.stdout}{done.stderr}")
    for path in (folder / "pagefind").iterdir():
        if path.name.startswith(UNUSED):
            path.unlink()
    try:
        put_in_order(folder / "pagefind")
    except ValueError as error:
        raise PluginError(f"The search index could not be put in order. {error}") from error
