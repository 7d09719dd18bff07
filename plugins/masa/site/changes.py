"""``masa-changes``: reads earlier versions from git, so that pages can say what changed."""

from __future__ import annotations

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from masa.site.configured import project
from masa.site.history import history, tellable
from masa.site.publish import publisher


class ChangesOptions(Config):
    """Options of ``masa-changes``: which tags of git are versions, and how many are shown."""

    tags = option.Type(str, default="*")
    most = option.Type(int, default=5)


class ChangesPlugin(BasePlugin[ChangesOptions]):
    """Without it, pages show only the versions that the arrangements themselves record."""

    @event_priority(-95)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read the versions once it is settled what is published."""
        publish = publisher(config)
        workspace = publish.inputs.workspace
        found = history(
            project(config),
            publish.inputs.settings.arrangements,
            workspace,
            self.config.tags,
            self.config.most,
        )
        publish.history = tellable(found, workspace.library, publish.readable.library)
