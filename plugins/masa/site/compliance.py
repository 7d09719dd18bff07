"""``masa-compliance``: the family of checks that every site has, and the site's own choices."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from masa.site.options import ComplianceOptions
from masa.site.publish import publisher


class CompliancePlugin(BasePlugin[ComplianceOptions]):
    """Statutory sections: checked as everything is read, whatever a site turns off."""

    @event_priority(80)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Nothing may stand above the plugin that reads."""
        publisher(config)
        return config
