"""Feeds of what changed: one for each current partnership, and one for the whole site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from masa.compare.history import History, Step, anchor
from masa.compare.telling import Weight
from masa.compare.versions import Changes
from masa.downloads.atom import Entry, Feed, feed
from masa.downloads.json_feed import json_feed
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.words import count

#: More than this would be a document, not an entry.
MOST_POINTS = 50


def files(
    workspace: Workspace, history: History, addresses: Addresses, site: str, root: str
) -> dict[str, str]:
    """The text of each feed by its address. Addresses in it are whole where the site has one."""
    found: dict[str, str] = {}
    everything: list[Entry] = []
    for partnership in workspace.library.partnerships:
        if partnership.is_record:
            continue
        entries = tuple(_entries(partnership, history, addresses))
        everything += entries
        target = addresses.partnership(partnership.slug, "changes")
        name = f"partnerships/{partnership.slug}/changes"
        title = f"What changed: {partnership.name}"
        own = addresses.feed(partnership.slug)
        found |= _both(Feed(name, title, root, target, own, partnership.name), entries)
    if not addresses.alone:
        whole = Feed("changes", f"What changed: {site}", root, at.CHANGES, at.FEED, site)
        found |= _both(whole, everything)
    return found


def _both(of: Feed, entries: Iterable[Entry]) -> dict[str, str]:
    """A feed as Atom at its own address, and as JSON Feed beside it."""
    beside = at.json_feed(of.own)
    return {
        of.own: feed(of, entries),
        beside: json_feed(replace(of, own=beside), entries),
    }


def _entries(partnership: Partnership, history: History, addresses: Addresses) -> Iterator[Entry]:
    for step in history.steps:
        changes = step.of(partnership.folder)
        if changes:
            yield _step(partnership, step, changes, addresses)
    for version in partnership.publication.versions if partnership.publication else ():
        if version.published.last:
            yield Entry(
                f"{partnership.slug}/version/{version.number}",
                f"{partnership.short_name}: version {version.number} published",
                version.published.last,
                addresses.partnership(partnership.slug, "changes", "versions"),
                (version.reason,) if version.reason else (),
            )


def _step(partnership: Partnership, step: Step, found: Changes, addresses: Addresses) -> Entry:
    told = [change for change in found.changes if change.weight is not Weight.WORDING]
    points = [change.says.replace("`", "") for change in told[:MOST_POINTS]]
    rest = len(found.changes) - len(points)
    if rest:
        points.append(f"And {count(rest, 'other change')}")
    return Entry(
        f"{partnership.slug}/step/{step.since}/{step.name}",
        f"{partnership.short_name}: changes since {step.since}",
        step.on,
        addresses.partnership(partnership.slug, "changes", anchor(step.name)),
        (found.news, *points) if found.news else tuple(points),
    )
