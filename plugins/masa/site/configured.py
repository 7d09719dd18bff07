"""Where a site is and what it is served from, as its mkdocs.yml says."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils.yaml import yaml_load


def project(config: MkDocsConfig) -> Path:
    """The folder of ``mkdocs.yml``."""
    return Path(config.config_file_path).parent


def own_site(config: MkDocsConfig) -> Path:
    """Where ``mkdocs.yml`` puts the website, even if a command puts it elsewhere this time."""
    with Path(config.config_file_path).open("rb") as file:
        said: str = yaml_load(file).get("site_dir", "site")
    return (project(config) / said).resolve()


def templates(config: MkDocsConfig) -> Path:
    """The folder of our templates: the theme's ``custom_dir``."""
    custom = config.theme.custom_dir
    if not custom:
        raise PluginError("mkdocs.yml: Masa needs `custom_dir: overrides` under `theme:`.")
    return Path(custom)


def base_path(config: MkDocsConfig) -> str:
    """The path below which the site is served, with a slash at both ends."""
    address = config.site_url or "/"
    path = "/" + address.split("://", 1)[-1].partition("/")[2]
    return path if path.endswith("/") else f"{path}/"
