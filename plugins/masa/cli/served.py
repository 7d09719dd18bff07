"""What is said of the releases of a website."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from masa.cli.shared import FOUND, WELL
from masa.project import from_here

if TYPE_CHECKING:
    from masa.findings import Finding
    from masa.publishing.publish import Published
    from masa.publishing.release import Release
    from masa.publishing.releases import Releases

#: How many places are named at most.
MOST = 10


def say_published(releases: Releases, done: Published) -> int:
    """That it is served, and what could not be removed."""
    for name in done.left:
        path = from_here(releases.folder / "releases" / name)
        says = "somebody changed what it holds, or it cannot be moved"
        sys.stderr.write(f"{path} was not removed: {says}.\n")
    return say_served("" if done.is_new else "Nothing has changed", releases, done.release.number)


def say_served(first: str, releases: Releases, number: int) -> int:
    """Which release is served, after what is said first."""
    opening = f"{first}. " if first else ""
    served = from_here(releases.folder / "current")
    sys.stdout.write(f"{opening}Release {number} is served: {served}\n")
    return WELL


def say_list(to: Path) -> int:
    """Every release that is there."""
    from masa.publishing.publish import listed
    from masa.publishing.releases import Releases

    releases = Releases.of(to)
    found, amiss = listed(releases)
    sys.stdout.write(f"  {'number':>6}  {'after':>5}  {'day':<10}  {'pages':>6}  folder\n")
    for one in found:
        number, after, day, _ = one.release
        mark, pages = "*" if one.is_served else " ", "?" if one.pages is None else str(one.pages)
        sys.stdout.write(
            f"{mark} {number:>6}  {after or '-':>5}  {day:<10}  {pages:>6}  "
            f"{from_here(releases.path(one.release))}\n"
        )
    sys.stdout.write(f"{amiss or 'The one with the star is served.'}\n")
    return FOUND if amiss else WELL


def suspicion(found: list[Finding], release: Release, releases: Releases) -> str:
    """What seems personal in a release, and where; never what it says."""
    lines = [f"   {one.place.file}: {one.message}" for one in found[:MOST]]
    lines += [f"   and {len(found) - MOST} more"] if len(found) > MOST else []
    where = from_here(releases.path(release))
    return "\n".join(
        [
            f"By today’s checks, {where} holds what seems personal. Where each stands first:",
            *lines,
            "",
        ]
    )
