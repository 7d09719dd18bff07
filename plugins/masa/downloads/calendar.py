"""iCalendar (RFC 5545) of what is due: one for each current partnership, and one for all.

A thing that is due is an event of one whole day: many calendars show no tasks. What has no day has
no event.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, vText

from masa.compare.history import History
from masa.due.gathering import due_for, order
from masa.due.item import Due
from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.shared.due import KINDS, WHO, title

PRODUCT = "-//Masa//What is due//EN"
#: Ids are made from names, so that a calendar that is fetched again replaces its events.
DOMAIN = "masa.invalid"
#: The last line of a calendar, before which its events stand.
END = "END:VCALENDAR\r\n"


class Told(NamedTuple):
    """Something that is due on a day, and its event as text."""

    item: Due
    event: str


def files(
    workspace: Workspace, history: History, addresses: Addresses, site: str, root: str
) -> dict[str, str]:
    """The text of each calendar by its address."""
    del history
    found: dict[str, str] = {}
    everything: list[Told] = []
    for one in workspace.library.published:
        told = tuple(events(due_for(workspace, one), workspace.today, addresses, root))
        everything += told
        if isinstance(one, Partnership) and not one.is_record:
            found[addresses.calendar(one.slug)] = calendar(f"What is due: {one.name}", told)
    if not addresses.alone:
        everything.sort(key=lambda one: order(one.item))
        found[at.CALENDAR] = calendar(f"What is due: {site}", everything)
    return found


def calendar(name: str, told: Iterable[Told]) -> str:
    """A calendar of events, each as it stands in every other one."""
    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    # The library escapes texts of properties that it knows.
    whole.add("x-wr-calname", vText(name))
    head = whole.to_ical().decode().removesuffix(END)
    return "".join((head, *(one.event for one in told), END))


def events(items: Iterable[Due], made: date, addresses: Addresses, root: str) -> Iterator[Told]:
    """All that has a day. ``made`` stamps each event: no clock is read."""
    for item in items:
        if item.last:
            event = _event(item, item.last, made, addresses, root)
            yield Told(item, event.to_ical().decode())


def _event(item: Due, last: date, made: date, addresses: Addresses, root: str) -> Event:
    event = Event()
    event.add("uid", _id(item))
    event.add("dtstamp", datetime(made.year, made.month, made.day, tzinfo=UTC))
    event.add("dtstart", last)
    event.add("dtend", last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    kind, page = KINDS[item.kind], _page(item, addresses)
    event.add("summary", f"{item.published.short_name}: {title(item)}")
    event.add("categories", [kind])
    who = f"{WHO[item.kind]}: {item.who}" if item.who else ""
    said = (f"{kind}, due: {item.when}", who, item.basis, root + page if root else "")
    event.add("description", "\n".join(line for line in said if line))
    if root:
        event.add("url", root + page)
    return event


def _page(item: Due, addresses: Addresses) -> str:
    page, anchor = item.shown_at
    if isinstance(item.published, Partnership):
        return addresses.partnership(item.published.slug, page, anchor)
    return addresses.programme(item.published.slug, page, anchor)


def _id(item: Due) -> str:
    return f"{uuid5(NAMESPACE_URL, f'masa:{item.published.folder}/due/{item.name}')}@{DOMAIN}"
