"""What ``mkdocs.yml`` says about the checks, read without MkDocs.

The same options are MkDocs plugin options; reading them here gives ``masa check`` the verdict that
the build gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from masa.findings import Finding
from masa.guidance.verdict import RULE, Strictness
from masa.reading import Source, read_source

FILE = "mkdocs.yml"
BLOCKS = "block"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where arrangements and pages are, how strict the site is, what was wrong with the file."""

    arrangements: Path
    content: Path
    strictness: Strictness = RULE
    findings: tuple[Finding, ...] = ()


def read_settings(project: Path) -> Settings:
    """The settings of a project folder. Without ``mkdocs.yml`` the defaults hold."""
    path = project / FILE
    if not path.is_file():
        return Settings(project / "arrangements", project / "docs")
    record, findings = read_source(Source(FILE, path))
    publish = _options(record, "masa-publish")
    compliance = _options(record, "masa-compliance")
    return Settings(
        project / str(publish.get("arrangements", "arrangements")),
        project / str(record.get("docs_dir", "docs")),
        strictness(compliance.get("should", BLOCKS), compliance.get("unconfirmed", "warn")),
        tuple(findings),
    )


def strictness(should: object, unconfirmed: object) -> Strictness:
    """From the words of the options (``block`` or ``warn``) to a rule."""
    return Strictness(should != "warn", unconfirmed == BLOCKS)


def _options(record: dict[str, Any], name: str) -> dict[str, Any]:
    plugins = record.get("plugins", [])
    for plugin in plugins if isinstance(plugins, list) else []:
        if isinstance(plugin, dict) and isinstance(plugin.get(name), dict):
            options: dict[str, Any] = plugin[name]
            return options
    return {}
