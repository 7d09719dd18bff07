"""``masa-evidence``: proves the finished pages in a staging folder before they replace the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from masa.checks.privacy.texts import may_be_shown
from masa.digests import digest_of
from masa.pages.evidence import all_evidence
from masa.publishing import manifest
from masa.publishing.staging import Staging, unsafe
from masa.publishing.workspace import Refused
from masa.reports.lines import lines_below
from masa.reports.terminal import describe
from masa.site.configured import own_site, project
from masa.site.options import EvidenceOptions
from masa.site.private import personal_data
from masa.site.proof import prove
from masa.site.publish import publisher, stop_for
from masa.site.stages import Stage
from masa.site.warnings import WarningCount

log = get_plugin_logger("masa")


class EvidencePlugin(BasePlugin[EvidenceOptions]):
    """Builds into a staging folder, proves it, and only then switches to it."""

    staging: Staging | None = None
    warnings: WarningCount | None = None
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A preview is built into a folder of its own already."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Send the build to the staging folder."""
        publisher(config)
        self.staging = None  # MkDocs keeps this object from one build to the next
        self.warnings = WarningCount.start()
        if not self.serving:
            # Not the link that may stand there: a rename would put a folder in its place.
            target = Path(config.site_dir).resolve()
            if refusal := unsafe(target, project(config), own_site(config)):
                raise PluginError(refusal)
            try:
                self.staging = Staging.begin(target)
            except Refused as refused:
                raise PluginError(str(refused)) from None
            config.site_dir = str(self.staging.folder)
        return config

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Prove the pages; switch to them when nothing is wrong."""
        publish = publisher(config)
        assembly = publish.assembly
        expected = sorted(assembly.frame.pages)
        with publish.watch.stage(Stage.PROOFS):
            found = prove(
                Path(config.site_dir),
                all_evidence(assembly.workspace),
                expected,
                {*assembly.files, *assembly.papers, *assembly.assets.contents},
                publish.processes,
                publish.kept,
                written=publish.inputs.written,
            )
            shown = may_be_shown(publish.inputs.workspace.library)
            found += personal_data(
                Path(config.site_dir), shown, publish.processes, publish.seen.clean, publish.kept
            )
        if self.serving:  # a preview shows the page with the fault, and says what it is
            for finding in found:
                log.warning(describe(finding, lines_below(project(config))))
        else:
            stop_for(tuple(found), config)
        if self.warnings:
            self.warnings.stop(strict=config.strict and not self.serving)
        if self.staging:
            with publish.watch.stage(Stage.SWITCH):
                publish.digest = self._switch(self.staging)
            config.site_dir = str(self.staging.target)
            self.staging = None

    @staticmethod
    def _switch(staging: Staging) -> str:
        """Gives a digest of what was proved: somebody may touch it as soon as it is in place."""
        try:
            manifest.write(staging.folder)
        except manifest.Unfit as error:
            raise PluginError(f"The website was not replaced: {error}.") from None
        digest = digest_of(staging.folder)
        staging.switch()
        return digest

    def on_build_error(self, **_: Any) -> None:
        """Leave nothing behind."""
        if self.warnings:
            self.warnings.discard()
        if self.staging:
            self.staging.stop()
            self.staging = None
