"""What a website depends on besides the files that it is made from."""

from __future__ import annotations

import os
from pathlib import Path

from masa.site.clock import today, universal_day


def circumstances(project: Path) -> tuple[str, ...]:
    """The day, here and by universal time, or the moment that was asked for; and what git names."""
    # Slow to load, and no other command needs it.
    from masa.site.git import named_versions

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    days = (today().isoformat(), "" if epoch else universal_day().isoformat())
    return (*days, epoch, named_versions(project))
