"""Every table of the open data. Another one is a ``Table`` in one of these files, and a line."""

from __future__ import annotations

from masa.downloads.data.columns import SharedTable, Table
from masa.downloads.data.tables.checked import REQUIREMENTS
from masa.downloads.data.tables.figures import MEASURES
from masa.downloads.data.tables.money import CONTRIBUTIONS, COSTS
from masa.downloads.data.tables.people import AGENCIES, GROUPS, MEMBERS, PARTNERS
from masa.downloads.data.tables.shared import AREAS, CONTACTS, SOURCES
from masa.downloads.data.tables.whole import PARTNERSHIPS, PROGRAMMES
from masa.downloads.data.tables.work import (
    ACTIONS,
    MILESTONES,
    PRIORITIES,
    REPORTS,
    REVIEWS,
    SCRUTINY,
)

TABLES: tuple[Table, ...] = (
    PARTNERSHIPS,
    PROGRAMMES,
    PARTNERS,
    GROUPS,
    MEMBERS,
    AGENCIES,
    CONTRIBUTIONS,
    COSTS,
    PRIORITIES,
    ACTIONS,
    MILESTONES,
    SCRUTINY,
    REVIEWS,
    REPORTS,
    MEASURES,
    REQUIREMENTS,
)
SHARED_TABLES: tuple[SharedTable, ...] = (AREAS, CONTACTS, SOURCES)
#: The tables that each partnership and programme also has alone, where it has rows for them.
ALONE: tuple[Table, ...] = (CONTRIBUTIONS, ACTIONS, MEMBERS, REQUIREMENTS)
#: The column that tells the rows of a table apart, where one does.
KEYS = {"partnerships": "slug", "programmes": "slug", "sources": "id"}

__all__ = ["ALONE", "KEYS", "SHARED_TABLES", "TABLES"]
