"""The versions of a site's data, newest first, and what changed from each to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from masa.compare.versions import Changes, compare
from masa.guidance.workspace import Workspace

#: The name of what is here, which has no other yet.
NOW = "now"


@dataclass(frozen=True, slots=True)
class Recorded:
    """The data as they stood under a name, such as a tag, on a day."""

    name: str
    on: date
    workspace: Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """What changed from one version to the next. ``name`` is that of the later one."""

    since: str
    name: str
    on: date
    changes: tuple[Changes, ...]

    def of(self, folder: str) -> Changes | None:
        """What changed for one partnership or programme."""
        return next((found for found in self.changes if found.published.folder == folder), None)


def anchor(name: str) -> str:
    """What the step to a version is called in addresses: letters and digits of its name."""
    safe = "".join(c if c.isalnum() and c.isascii() else "-" for c in name.lower())
    return f"step-{safe.strip('-') or 'version'}"


@dataclass(frozen=True, slots=True)
class History:
    """Every step that is known, the newest first; ``why_not`` says why there are none or few."""

    steps: tuple[Step, ...] = ()
    why_not: str = ""


NO_HISTORY = History()


def steps(versions: Iterable[Recorded]) -> tuple[Step, ...]:
    """The steps between versions that are given in the order of time."""
    known = list(versions)
    found = [
        Step(before.name, after.name, after.on, compare(before.workspace, after.workspace))
        for before, after in pairwise(known)
    ]
    return tuple(reversed(found))
