"""The families of checks that come with Masa. Each is a folder here, and a MkDocs plugin."""

from __future__ import annotations

from typing import Any

from masa.checks import coverage, dates, names, placeholders, privacy, progress, sums, wording
from masa.checks.family import Family

#: By the name of their plugin in mkdocs.yml. Another family is one folder here and one line below.
BUILT_IN: dict[str, Family[Any]] = {
    family.name: family
    for family in (
        coverage.FAMILY,
        dates.FAMILY,
        sums.FAMILY,
        names.FAMILY,
        placeholders.FAMILY,
        progress.FAMILY,
        wording.FAMILY,
        privacy.FAMILY,
    )
}
