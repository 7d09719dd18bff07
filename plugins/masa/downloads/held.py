"""What is not shown as it was written last, for programs that watch a site."""

from __future__ import annotations

import json

from masa.compare.history import History
from masa.guidance.workspace import Workspace
from masa.model.held import Held
from masa.pages import addresses as at
from masa.pages.addresses import Addresses


def files(
    workspace: Workspace, history: History, addresses: Addresses, site: str, root: str
) -> dict[str, str]:
    """The file, on a site that goes on without its broken parts."""
    del history, addresses, root
    held = workspace.library.held
    if held is None:
        return {}
    said = {
        "format": "masa-not-up-to-date",
        "version": 1,
        "made-on": workspace.today.isoformat(),
        "site": site,
        "not-up-to-date": [_one(one, workspace) for one in held],
    }
    return {at.HELD_JSON: json.dumps(said, ensure_ascii=False, indent=2) + "\n"}


def _one(held: Held, workspace: Workspace) -> dict[str, str | bool | list[str] | None]:
    return {
        "slug": held.slug,
        "kind": "partnership" if held.is_partnership else "programme",
        "name": held.name,
        "withheld": held.shown is None,
        "version-shown": held.shown.isoformat() if held.shown else None,
        "since": held.since.isoformat(),
        "too-long": held.is_long(workspace.today),
        "rules": list(held.codes),
        "reasons": list(held.reasons),
    }
