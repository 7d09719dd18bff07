"""The tables as files: each for all, and some of them for each partnership and programme alone."""

from __future__ import annotations

from collections.abc import Iterator

from masa.downloads.data.cells import lines
from masa.downloads.data.columns import About, SharedTable, Table
from masa.downloads.data.layout import folder_of
from masa.downloads.data.package import FOLDER, Resource
from masa.downloads.data.tables import ALONE, KEYS, SHARED_TABLES, TABLES
from masa.guidance.workspace import Workspace


def made_tables(workspace: Workspace, abouts: tuple[About, ...]) -> Iterator[Resource]:
    """Every table. One that has no rows is there all the same, so that its address is steady."""
    for table in TABLES:
        yield from _made(table, abouts)
    for shared in SHARED_TABLES:
        rows = tuple(shared.rows(workspace, abouts))
        yield _whole(shared, lines(rows), len(rows))


def _made(table: Table, abouts: tuple[About, ...]) -> Iterator[Resource]:
    texts, number, alone = [], 0, []
    for about in abouts:
        rows = tuple(table.of(about))
        if rows:
            texts.append(lines(rows))
            number += len(rows)
            if table in ALONE:
                alone.append(_alone(table, about, texts[-1], len(rows)))
    yield _whole(table, "".join(texts), number)
    yield from alone


def _whole(table: Table | SharedTable, rows: str, number: int) -> Resource:
    address = f"{FOLDER}{table.name}.csv"
    key = KEYS.get(table.name, "")
    text = _head(table) + rows
    return Resource(address, table.title, table.says, text, table.columns, key, number)


def _alone(table: Table, about: About, rows: str, number: int) -> Resource:
    published = about.scope.published
    address = f"{folder_of(published)}/{table.name}.csv"
    text = _head(table) + rows
    return Resource(
        address, table.title, table.says, text, table.columns, "", number, published.folder
    )


def _head(table: Table | SharedTable) -> str:
    return lines([tuple(column.name for column in table.columns)])
