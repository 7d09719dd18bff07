"""Networks of people with the same task: who reports to whom, and a table of all."""

from __future__ import annotations

from markupsafe import Markup

from masa.figures.group_chart import group_chart
from masa.figures.hierarchy import Box, linked
from masa.figures.svg import Says
from masa.model.joint_work import Network
from masa.model.values import Party
from masa.pages import words
from masa.pages.blocks import Block, Figure, Table
from masa.pages.inline import Inline, Missing
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import section
from masa.pages.shared.pieces import joined, remarks, stack, who
from masa.pages.views import Section

TITLE = "Networks"
NOT_GIVEN = Missing("Not given")


def sections(names: Names) -> tuple[Section, ...]:
    """One section with the chart, as far as it is known, and the table."""
    networks = names.published.networks
    if not networks:
        return ()
    table = _table(names, networks)
    drawn = _chart(names, networks)
    title = "Which network reports to whom"
    blocks: list[Block] = [Figure(drawn, title, (table,))] if drawn else [table]
    return (section(names, "networks", TITLE, blocks, *networks),)


def _chart(names: Names, networks: tuple[Network, ...]) -> Markup | None:
    """Networks beneath those they report to; groups are drawn as far as networks lead to them."""
    above = {name for network in networks for name in network.reports_to}
    own = {network.id for network in networks}
    groups = [group for group in names.published.groups if group.id in above - own]
    boxes = (
        *(Box(group.id, plain(group.name), strong=True) for group in groups),
        *(Box(n.id, plain(n.name), parents=n.reports_to) for n in networks),
    )
    joined_ = linked(boxes)
    says = Says(
        "networks-chart",
        f"{TITLE}: {names.published.short_name}",
        f"{words.count(len(joined_), 'group or network', 'groups and networks')}. "
        "The table below says the same.",
    )
    return group_chart(boxes, says, "No line of reporting is given for these")


def _table(names: Names, networks: tuple[Network, ...]) -> Table:
    """All networks; a column that would be empty throughout is left out."""
    rows = [_row(names, network) for network in networks]
    used = [i for i in range(len(_COLUMNS)) if i < 3 or any(row[i] for row in rows)]
    return Table(
        "Each network, who leads it and what it does",
        tuple(_COLUMNS[i] for i in used),
        tuple(tuple(row[i] or NOT_GIVEN for i in used) for row in rows),
    )


_COLUMNS = (
    "Network",
    "Chair or lead",
    "Link to the directors",
    "Reports to",
    "Contribution, status and notes",
)


def _row(names: Names, network: Network) -> tuple[Inline | None, ...]:
    given = (network.contribution, network.status)
    said = [line(text if text.endswith(".") else f"{text}.") for text in given if text]
    return (
        line(network.name),
        _parties(names, network.chairs),
        _parties(names, network.director_link),
        joined((_above(names, name) for name in network.reports_to), "; "),
        remarks(names, network, stack(said)),
    )


def _parties(names: Names, parties: tuple[Party, ...]) -> Inline | None:
    return joined((said for party in parties if (said := who(names, party))), "; ")


def _above(names: Names, name: str) -> Inline:
    found = next((n for n in names.published.networks if n.id == name), None)
    return line(found.name) if found else names.group(name)
