"""JSON Feed 1.1, from the same entries as the Atom feed. The same entries give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from masa.downloads.atom import Entry, Feed, in_order, lasting, moment

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(of: Feed, entries: Iterable[Entry]) -> str:
    """The text of a feed."""
    whole: dict[str, Any] = {"version": VERSION, "title": of.title}
    if of.root:
        whole |= {"home_page_url": of.root + of.target, "feed_url": of.root + of.own}
    whole |= {
        "language": "en-GB",
        "authors": [{"name": of.author}],
        "items": [_item(of, entry) for entry in in_order(entries)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _item(of: Feed, entry: Entry) -> dict[str, Any]:
    text = "\n".join(f"- {point}" for point in entry.points)
    item: dict[str, Any] = {"id": lasting(f"{of.name}/{entry.name}")}
    if of.root:
        item["url"] = of.root + entry.target
    return item | {
        "title": entry.title,
        "content_text": text or entry.title,
        "date_published": moment(entry.on),
    }
