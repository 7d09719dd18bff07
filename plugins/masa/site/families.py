"""Check families as plugins of MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from masa.checks import coverage, dates, names, placeholders, privacy, progress, sums, wording
from masa.checks.family import Family
from masa.site.publish import publisher


class _ReadElsewhere(Config):
    """Nothing for MkDocs to read."""


class FamilyPlugin(BasePlugin[_ReadElsewhere]):
    """Runs one family in a build. Give a subclass its ``family``, and name it in an entry point."""

    family: ClassVar[Family[Any]]

    def load_config(
        self, options: Mapping[str, Any], config_file_path: str | None = None
    ) -> tuple[list[Any], list[Any]]:
        """Leave the options to our own reader, which knows their lines."""
        self.config = _ReadElsewhere()
        return [], []

    @event_priority(80)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find what there is to find; ``masa-publish`` stops the build for all families at once."""
        publisher(config).look_with(self.family)
        return config


class Placeholders(FamilyPlugin):
    """``masa-placeholders``."""

    family = placeholders.FAMILY


class Dates(FamilyPlugin):
    """``masa-dates``."""

    family = dates.FAMILY


class Coverage(FamilyPlugin):
    """``masa-coverage``."""

    family = coverage.FAMILY


class Sums(FamilyPlugin):
    """``masa-sums``."""

    family = sums.FAMILY


class Progress(FamilyPlugin):
    """``masa-progress``."""

    family = progress.FAMILY


class Names(FamilyPlugin):
    """``masa-names``."""

    family = names.FAMILY


class Wording(FamilyPlugin):
    """``masa-wording``."""

    family = wording.FAMILY


class Privacy(FamilyPlugin):
    """``masa-privacy``."""

    family = privacy.FAMILY
