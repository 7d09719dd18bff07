"""The only clock: what day it is for a build."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def universal_day() -> date:
    """The day by universal time, which MkDocs writes into the compressed list of all pages."""
    return datetime.now(UTC).date()


def today() -> date:
    """Today, or the day of ``SOURCE_DATE_EPOCH`` where a build must give the same bytes again."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
