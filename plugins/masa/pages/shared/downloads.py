"""Links to the open data, from the pages that show the same."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.blocks import Links
from masa.pages.inline import Anchor
from masa.pages.names import Names
from masa.pages.open_data import Download, size
from masa.pages.views import Section


def data_section(scope: Names) -> Section:
    """Every file about this partnership or programme; no blocks when there is none."""
    links = (*map(_link, scope.downloads), Anchor("All open data, and how to read it", at.DATA))
    return Section(
        "data", _title(scope), (Links(links),) if scope.downloads else (), at_screen=True
    )


def _title(scope: Names) -> str:
    if scope.published.is_record:
        return "Download the data of this record"
    kind = "partnership" if isinstance(scope.published, Partnership) else "programme"
    return f"Download this {kind}’s data"


def _link(file: Download) -> Anchor:
    title = "Everything" if file.rows is None else file.title
    return Anchor(f"{title} ({file.format}, {size(file.size)})", file.address)


def table_link(scope: Names, table: str, words: str) -> Iterator[Links]:
    """A link to one table of this partnership or programme, if it has it."""
    for file in scope.downloads:
        if file.address.endswith(f"/{table}.csv"):
            yield Links((Anchor(f"{words} ({file.format}, {size(file.size)})", file.address),))
