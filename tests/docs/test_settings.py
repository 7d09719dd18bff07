"""The page of settings names every option of Masa's plugins, what it is by itself, and no other."""

from __future__ import annotations

import re
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest
import yaml
from mkdocs.plugins import BasePlugin

from masa.site.families import FamilyPlugin

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "content/how-to-edit/settings.md").read_text("utf-8")
PARTS = re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]
SECTIONS = {part.split("\n", 1)[0]: part for part in PARTS}


def plugins(*, families: bool) -> dict[str, type[BasePlugin]]:  # type: ignore[type-arg]
    """Masa's own, by name."""
    ours: list[EntryPoint] = [
        one for one in entry_points(group="mkdocs.plugins") if one.value.startswith("masa.")
    ]
    found = {one.name: one.load() for one in ours}
    return {name: one for name, one in found.items() if issubclass(one, FamilyPlugin) == families}


@pytest.mark.parametrize("name", plugins(families=False))
def test_every_option_is_explained_with_what_it_is_by_itself(name: str) -> None:
    written = re.findall(r"^- `(\w+)` \(`([^`]*)`\) ", SECTIONS[name], re.MULTILINE)
    scheme = plugins(families=False)[name].config_class._schema
    assert {
        option: yaml.safe_load(value) if value != "*" else "*" for option, value in written
    } == {option: kind.default for option, kind in scheme}


def test_every_plugin_is_named_and_no_other() -> None:
    sections = {title for title in SECTIONS if title.startswith("masa-")}
    assert sections == set(plugins(families=False))
    families = SECTIONS["The families of checks"]
    assert set(re.findall(r"`(masa-\w+)`", families)) == set(plugins(families=True))


def test_the_example_is_sound_yaml_with_known_plugins_in_the_order_of_the_site() -> None:
    (example,) = re.findall(r"^```\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    listed = yaml.safe_load(example)["plugins"]
    named = [one if isinstance(one, str) else next(iter(one)) for one in listed]
    site = re.findall(r"^  - (masa-\w+)", (REPOSITORY / "mkdocs.yml").read_text(), re.MULTILINE)
    assert named == [name for name in site if name in named]
