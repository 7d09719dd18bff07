"""``masa-compliance``: stops the build when a published arrangement lacks a statutory section."""

from __future__ import annotations

from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from masa.reports.lines import lines_below
from masa.reports.terminal import describe
from masa.site.options import ComplianceOptions
from masa.site.publish import project, stop_for, unreadable, workspace_of

log = get_plugin_logger("masa")


class CompliancePlugin(BasePlugin[ComplianceOptions]):
    """Runs before anything is written: a site that is already there stays as it is."""

    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A preview shows what is missing, so that it can be written; it publishes nothing."""
        self.serving = command == "serve"

    @event_priority(0)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop for what blocks, and say the rest."""
        findings = workspace_of(config).findings
        stop_for(unreadable(findings) if self.serving else findings, project(config))
        for finding in findings:
            log.info(describe(finding, lines_below(project(config))))
