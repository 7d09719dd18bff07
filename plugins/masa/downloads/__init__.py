"""Files that are published beside the pages: by address, the text of each."""

from __future__ import annotations

from masa.compare.history import NO_HISTORY, History
from masa.downloads import calendar, changes
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses

#: Another kind of file is one file here with ``files()``, and a line.
KINDS = (changes.files, calendar.files)


def make_files(
    workspace: Workspace, site: str, root: str, history: History = NO_HISTORY
) -> dict[str, str]:
    """Every file to download, by its address. ``site`` is its name, ``root`` its web address."""
    addresses = Addresses.of(workspace.library)
    found: dict[str, str] = {}
    for files in KINDS:
        found |= files(workspace, history, addresses, site, root)
    return found
