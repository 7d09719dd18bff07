"""Files that are published beside the pages: by address, the text of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from masa.compare.history import NO_HISTORY, History
from masa.downloads import calendar, changes, held, robots, running_heads, search_words
from masa.downloads.comparing import files as comparisons
from masa.downloads.comparing import told
from masa.downloads.data import open_data
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses
from masa.pages.open_data import Catalogue

#: Another kind of file is one file here with ``files()``, and a line.
KINDS = (
    changes.files,
    comparisons,
    calendar.files,
    running_heads.files,
    search_words.files,
    robots.files,
    held.files,
)


@dataclass(frozen=True, slots=True)
class Downloads:
    """The text of every file by its address, and a catalogue of those that are open data."""

    files: dict[str, str]
    catalogue: Catalogue


def make_downloads(
    workspace: Workspace, site: str, root: str, history: History = NO_HISTORY
) -> Downloads:
    """Every file to download. ``site`` is the site's name, ``root`` its web address."""
    addresses = Addresses.of(workspace.library)
    data = open_data(workspace, addresses, site, root)
    found = dict(data.files)
    for files in KINDS:
        found |= files(workspace, history, addresses, site, root)
    return Downloads(found, replace(data.catalogue, comparisons=told(found)))
