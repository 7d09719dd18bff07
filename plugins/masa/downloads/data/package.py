"""``datapackage.json``: what the tables are, for programs (Data Package 2.0, Table Schema)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from masa.downloads.data.columns import Column

#: The version of the layout, in every address.
VERSION = 1
FOLDER = f"data/{VERSION}/"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
PACKAGE = f"{FOLDER}datapackage.json"
SAYS = (
    "Published multi-agency safeguarding arrangements of safeguarding children partnerships, as "
    "data. An empty cell was not recorded: it is never 0 and never no. A cell that begins with an "
    "apostrophe has it so that no spreadsheet takes it for a formula: take one apostrophe away to "
    "have the text as it was. Rows whose demonstration is true are made up. Rows whose status is "
    "record are history, taken from the source that they name. Outcomes of requirements say that "
    "something is there, and never that it is enough or that a duty is met."
)
_LICENCES = (
    (
        "open government licence",
        "OGL-UK-3.0",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
    ("cc by 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("attribution 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("cc0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
)


@dataclass(frozen=True, slots=True)
class Resource:
    """A file; a table when it has columns, of which ``key`` tells its rows apart.

    ``folder`` is that of the partnership or programme it is about, empty for all together.
    """

    address: str
    title: str
    says: str
    text: str
    columns: tuple[Column, ...] = ()
    key: str = ""
    rows: int | None = None
    folder: str = ""

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.text) if self.text.isascii() else len(self.text.encode("utf-8"))

    @property
    def name(self) -> str:
        """Its name: that of the file without its ending."""
        return self.address.removeprefix(FOLDER).rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the data, where, as at when, and under which licence."""

    site: str
    root: str
    name: str
    licence: str
    today: date


def package(publisher: Publisher, resources: Iterable[Resource]) -> str:
    """The text of the file."""
    made: dict[str, Any] = {
        "$schema": PROFILE,
        "name": "masa-arrangements",
        "title": f"{publisher.site}: open data",
        "description": SAYS,
        "version": "1",
        "created": f"{publisher.today.isoformat()}T00:00:00Z",
        **({"homepage": f"{publisher.root}data/"} if publisher.root else {}),
        "licenses": licences(publisher.licence, publisher.root),
        "contributors": [{"title": publisher.name, "roles": ["publisher"]}],
        "keywords": ["safeguarding", "children", "England", "multi-agency arrangements"],
        "resources": [_resource(resource) for resource in resources],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def licences(words: str, root: str = "") -> list[dict[str, str]]:
    """A licence in words as Data Package asks for it; one that is not known keeps its words."""
    found = {
        name: {"name": name, "path": path, "title": words}
        for sign, name, path in _LICENCES
        if sign in words.lower()
    }
    return list(found.values()) or [{"path": f"{root}about/#licences", "title": words}]


def _resource(resource: Resource) -> dict[str, Any]:
    content = resource.text.encode("utf-8")
    kind = resource.address.rpartition(".")[2]
    made: dict[str, Any] = {
        "name": resource.name,
        "path": resource.address.removeprefix(FOLDER),
        "title": resource.title,
        "description": resource.says,
        "format": kind,
        "mediatype": "text/csv" if kind == "csv" else "application/json",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if resource.columns:
        made |= {"type": "table", "dialect": {"delimiter": ",", "lineTerminator": "\r\n"}}
        made["schema"] = _schema(resource)
    return made


def _schema(resource: Resource) -> dict[str, Any]:
    names = [column.name for column in resource.columns]
    made: dict[str, Any] = {
        "fields": [
            {"name": column.name, "type": column.kind, "description": column.says}
            for column in resource.columns
        ],
        "missingValues": [""],
    }
    if resource.key:
        made["primaryKey"] = [resource.key]
    if "source" in names:
        cited = {"resource": "sources", "fields": ["id"]}
        made["foreignKeys"] = [{"fields": ["source"], "reference": cited}]
    return made
