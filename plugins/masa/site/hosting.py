"""``masa-hosting``: what a host needs to serve the finished pages well."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from masa.hosting import headers_file
from masa.hosting.rules import rules_of
from masa.project import KEPT
from masa.site.compressing import Kept, compress
from masa.site.configured import project
from masa.site.options import HostingOptions
from masa.site.publish import publisher
from masa.site.stages import Stage

#: Below the folder of what Masa keeps from one run to the next.
COPIES = "compressed"


class HostingPlugin(BasePlugin[HostingOptions]):
    """Writes ``_headers``, and compressed copies where the site asks for them."""

    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A preview is served by MkDocs, which needs neither."""
        self.serving = command == "serve"

    @event_priority(-70)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search index, before the proof."""
        if self.serving:
            return
        publish, folder = publisher(config), Path(config.site_dir)
        with publish.watch.stage(Stage.HOSTS):
            text = headers_file.write(rules_of(folder))
            (folder / headers_file.NAME).write_text(text, "utf-8")
            if self.config.compress:
                kept = Kept(project(config) / KEPT / COPIES)
                compress(folder, kept, publish.processes)
