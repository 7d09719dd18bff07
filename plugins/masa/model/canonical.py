"""The canonical form of what a partnership or a programme publishes, for its fingerprint.

It is JSON in UTF-8: names as in YAML and in the order of their characters, no
space between them; what was not written, or written as it would be taken anyway, left out; days as
YYYY-MM-DD, sums as decimal text without zeros at the end. So it does not matter in which file
something stands, in what order its subjects are written, or how the lines are broken.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from masa.model.base import Entity


def canonical(published: Entity) -> bytes:
    """The data of its folder, without positions in files."""
    data = published.model_dump(by_alias=True, exclude_defaults=True, exclude={"unread"})
    text = json.dumps(
        data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain
    )
    return text.encode()


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    raise TypeError(f"no canonical form for {type(value).__name__}")
