"""How a check family is found by the name of its plugin: one of ours, or one that was installed."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

from masa.checks import BUILT_IN
from masa.checks.family import Family

#: Where a package from elsewhere names its families; see content/how-to-edit/add-a-check.md.
GROUP = "masa.checks"
#: Plugins that are none, so that nothing is looked up for them.
OTHERS = frozenset(
    (
        "masa-publish",
        "masa-compliance",
        "masa-search",
        "masa-hosting",
        "masa-evidence",
        "masa-changes",
        "search",
        "material/search",
    )
)


def is_ours(name: str) -> bool:
    """Whether a plugin is one of Masa's own or is known to be none: then nothing is looked up."""
    return name in BUILT_IN or name in OTHERS


def find_family(name: str) -> Family[Any] | str | None:
    """The family of a plugin; nothing when it is another plugin; words when it cannot be used."""
    if is_ours(name):
        return BUILT_IN.get(name)
    for entry in entry_points(group=GROUP, name=name):
        try:
            family = entry.load()
        except Exception as error:  # noqa: BLE001 - the code of somebody else may fail in any way
            return f"it cannot be loaded ({type(error).__name__}: {error})"
        return family if isinstance(family, Family) else f"`{entry.value}` is not a family"
    return None
