"""Atom feeds (RFC 4287). The same entries give the same bytes, with no clock involved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

#: Characters that XML cannot hold at all.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what it is about for good (``name``), its title, day, page and points."""

    name: str
    title: str
    on: date
    target: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its lasting name, its title, its page, its own address and its author.

    ``root`` is the site's web address or nothing.
    """

    name: str
    title: str
    root: str
    target: str
    own: str
    author: str


def feed(of: Feed, entries: Iterable[Entry]) -> str:
    """The text of a feed. Ids are made from names, so that they last when the site moves."""
    listed = in_order(entries)
    updated = max((entry.on for entry in listed), default=date(1970, 1, 1))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        f"<title>{_text(of.title)}</title>",
        f"<id>{lasting(of.name)}</id>",
        f"<updated>{moment(updated)}</updated>",
        f"<author><name>{_text(of.author)}</name></author>",
        f'<link rel="alternate" type="text/html" href={quoteattr(of.root + of.target)}/>',
        # Readers that were handed the file alone know from this where to ask again.
        *([f'<link rel="self" href={quoteattr(of.root + of.own)}/>'] if of.root else []),
        *(line for entry in listed for line in _entry(of.name, of.root, entry)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(feed_name: str, root: str, entry: Entry) -> tuple[str, ...]:
    points = "".join(f"<li>{_text(point)}</li>" for point in entry.points)
    return (
        "<entry>",
        f"<title>{_text(entry.title)}</title>",
        f"<id>{lasting(f'{feed_name}/{entry.name}')}</id>",
        f"<updated>{moment(entry.on)}</updated>",
        f'<link rel="alternate" type="text/html" href={quoteattr(root + entry.target)}/>',
        f'<content type="html">{escape(f"<ul>{points}</ul>")}</content>',
        "</entry>",
    )


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The latest first."""
    return sorted(entries, key=lambda entry: (entry.on, entry.name), reverse=True)


def lasting(name: str) -> str:
    """An id made from a name, which lasts when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'masa:{name}')}"


def moment(on: date) -> str:
    """A day as feeds write it."""
    return f"{on.isoformat()}T00:00:00Z"


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))
