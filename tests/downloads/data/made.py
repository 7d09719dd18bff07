"""The open data of the invented partnerships of the golden files, and reading it back."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from typing import Any

from masa.downloads.data import OpenData, open_data
from masa.downloads.data.cells import read_back
from masa.guidance.workspace import Workspace
from masa.pages.addresses import Addresses
from tests.pages.golden.world import workspace

ROOT = "https://example.org/"
FOLDER = "data/1/"
Rows = list[dict[str, str]]


def made_from(given: Workspace, root: str = ROOT) -> OpenData:
    """The open data of a workspace."""
    return open_data(given, Addresses.of(given.library), "A small site", root)


@cache
def made() -> OpenData:
    """The open data of all that the golden files hold."""
    return made_from(workspace())


def document(name: str, data: OpenData | None = None) -> Any:
    """A file of JSON."""
    return json.loads((data or made()).files[f"{FOLDER}{name}.json"])


def rows(name: str, data: OpenData | None = None) -> Rows:
    """A table as the csv module reads it, with its texts as they were."""
    text = (data or made()).files[f"{FOLDER}{name}.csv"]
    read = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [{key: read_back(cell) for key, cell in row.items()} for row in read]
