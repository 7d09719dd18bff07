"""Publishing a finished website as a release, and going back to the one before."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from masa.publishing import manifest
from masa.publishing.manifest import Manifest, Unfit
from masa.publishing.release import Release
from masa.publishing.releases import LINK, Releases
from masa.publishing.workspace import Refused, Workspace

_NAMED = 10


class Published(NamedTuple):
    """The release that is served now, whether it is new, and what could not be removed."""

    release: Release
    is_new: bool
    left: tuple[str, ...] = ()


class Listed(NamedTuple):
    """A release with its number of pages; ``None`` when its manifest cannot be read."""

    release: Release
    pages: int | None
    is_served: bool


def publish(
    releases: Releases, workspace: Workspace, site: Path, day: str, pages: int | None
) -> Published:
    """Serve a website that was proved and holds its manifest, instead of the current release.

    ``day`` is that of the newest commit. ``pages`` is how many pages somebody said it
    would have. Raises ``Refused`` when it has another number; or when nobody said so and it has
    fewer than the current one.
    """
    new, current = manifest.read(site), releases.current
    refuse_loss(new, releases, pages)
    if current and _is_sound(releases, current, new):
        return Published(current, is_new=False)
    release = _waiting(releases, new) or releases.add(site, new.digest, day)
    releases.serve(release, workspace)
    return Published(release, True, tuple(releases.prune(workspace)))


def _waiting(releases: Releases, new: Manifest) -> Release | None:
    """The same website as a release that was to follow the current one, if there is one.

    Somebody went back from it, or was killed just before it was served. Where none is served,
    it may be any.
    """
    current, found = releases.current, releases.all
    if current:
        number = current.number
        found = tuple(one for one in found if one.after == number and one.number > number)
    return next((one for one in found if _is_sound(releases, one, new)), None)


def _is_sound(releases: Releases, release: Release, new: Manifest) -> bool:
    return release.is_of(new.digest) and not faults_of(releases, release)


def refuse_loss(new: Manifest, releases: Releases, pages: int | None) -> None:
    """Raise ``Refused`` when a website lost pages, unless somebody said how many it would have."""
    former = releases.former
    number = len(new.pages)
    if pages is not None:
        if pages != number:
            raise Refused(
                f"The new website has {_count(number)}, not {pages}. Nothing was published."
            )
        return
    before = _pages_of(releases.path(former)) if former else frozenset()
    if number < len(before):
        lost = sorted(before - new.pages)
        named = "".join(f"\n   {name}" for name in lost[:_NAMED])
        called = "the one that is served" if releases.current else "the newest release"
        more = f"\n   and {len(lost) - _NAMED} more" if len(lost) > _NAMED else ""
        raise Refused(
            f"The new website has {_count(number)}, and {called} has {len(before)}. "
            f"These would be gone:{named}{more}\nNothing was published. If that is meant, publish "
            f"again with `--pages {number}`."
        )


def earlier(releases: Releases, number: int | None) -> Release:
    """The release before the current one, or the one of a number.

    Raises ``Refused`` when it is not there, or is not as it was published.
    """
    current = releases.current
    if not current:
        raise Refused(f"Nothing is served from {releases.folder} yet.")
    if number is None and not current.after:
        raise Refused(f"Release {current.number} is the first: there is none before it.")
    wanted = current.after if number is None else number
    release = releases.numbered(wanted)
    if not release:
        known = ", ".join(str(one.number) for one in releases.all)
        raise Refused(f"Release {wanted} is not kept any more. These are: {known}.")
    if faults := faults_of(releases, release):
        raise Refused(
            f"Release {release.number} is not as it was published: {faults[0]}. "
            f"Release {current.number} is still served."
        )
    return release


def go_back(releases: Releases, workspace: Workspace, release: Release) -> Published:
    """Serve an ``earlier`` release again."""
    is_new = release != releases.current
    if is_new:
        releases.serve(release, workspace)
    return Published(release, is_new)


def faults_of(releases: Releases, release: Release) -> list[str]:
    """Names of what is not as it was when a release was published."""
    path = releases.path(release)
    found = manifest.differences(path)
    if not found and not release.is_of(manifest.read(path).digest):
        return [manifest.NAME]
    return found


def listed(releases: Releases) -> tuple[list[Listed], str]:
    """What is there, the newest first, and why none of it is served; empty where one is."""
    current, amiss = None, ""
    try:
        current = releases.current
        amiss = "" if current else f"None is served: there is no link {releases.folder / LINK}."
    except Refused as refused:
        amiss = str(refused)
    found = releases.all
    return [Listed(one, _number(releases.path(one)), one == current) for one in found], amiss


def _number(site: Path) -> int | None:
    try:
        return len(manifest.read(site).pages)
    except Unfit:
        return None


def _pages_of(site: Path) -> frozenset[str]:
    """The pages of a release; those that are there when nobody knows any more what it held."""
    try:
        return manifest.read(site).pages
    except Unfit:
        return frozenset(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def _count(number: int) -> str:
    return "1 page" if number == 1 else f"{number} pages"
