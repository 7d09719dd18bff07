"""``masa-evidence``: proves the finished pages in a staging folder before they replace the site."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from masa.pages.evidence import all_evidence
from masa.site.options import EvidenceOptions
from masa.site.proof import prove
from masa.site.publish import NAME, PublishPlugin, project, stop_for
from masa.site.staging import Staging
from masa.site.warnings import WarningCount


class EvidencePlugin(BasePlugin[EvidenceOptions]):
    """Builds into a staging folder, proves it, and only then switches to it."""

    staging: Staging | None = None
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A preview is built into a folder of its own already."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Send the build to the staging folder."""
        self.warnings = WarningCount.start()
        if not self.serving:
            self.staging = Staging(Path(config.site_dir))
            self.staging.clear()
            config.site_dir = str(self.staging.folder)
        return config

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Prove the pages; switch to them when nothing is wrong."""
        publish = config.plugins[NAME]
        if not isinstance(publish, PublishPlugin):
            raise PluginError(f"mkdocs.yml: write `- {NAME}` above `- masa-evidence`.")
        assembly = publish.assembly
        expected = [page.address for page in assembly.pages.values()]
        found = prove(Path(config.site_dir), all_evidence(assembly.workspace), expected)
        stop_for(tuple(found), project(config))
        self.warnings.stop(strict=config.strict)
        if self.staging:
            self.staging.switch()

    def on_build_error(self, **_: Any) -> None:
        """Leave nothing behind."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if self.staging:
            self.staging.clear()
