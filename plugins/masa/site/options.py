"""The options of Masa's plugins in ``mkdocs.yml``."""

from __future__ import annotations

from mkdocs.config import config_options as option
from mkdocs.config.base import Config


class PublishOptions(Config):
    """Options of ``masa-publish``."""

    arrangements = option.Type(str, default="arrangements")
    noindex = option.Type(bool, default=False)
    drafts = option.Choice(("preview", "never"), default="preview")
    broken = option.Choice(("stop", "earlier"), default="stop")
    pdf = option.Type(bool, default=False)
    processes = option.Type(int, default=0)


class ComplianceOptions(Config):
    """Options of ``masa-compliance``: how much a rule matters here (``masa.model.choices``)."""

    rules = option.Type(list, default=[])


class SearchOptions(Config):
    """Options of ``masa-search``."""

    preview = option.Type(bool, default=True)


class HostingOptions(Config):
    """Options of ``masa-hosting``."""

    compress = option.Type(bool, default=False)


class EvidenceOptions(Config):
    """``masa-evidence`` has no options: a proof that can be switched off proves nothing."""
