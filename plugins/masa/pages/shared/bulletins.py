"""Dated updates, newsletters and bulletins."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.events import Bulletin, BulletinItem
from masa.pages import words
from masa.pages.blocks import Block, Points
from masa.pages.figure_rows import figures
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import document, optional_text, section
from masa.pages.shared.pieces import brief, facts, part, points
from masa.pages.shared.remarks import notes
from masa.pages.views import Section

_KINDS = {"update": "Update", "newsletter": "Newsletter", "bulletin": "Bulletin"}


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each, the newest first as they are read."""
    ordered = sorted(
        names.published.bulletins,
        key=lambda item: (item.dated.last is not None, item.dated.last),
        reverse=True,
    )
    return tuple(
        section(names, item.id, plain(item.title), _blocks(names, item), item, *item.items)
        for item in ordered
    )


def _blocks(names: Names, item: Bulletin) -> Iterator[Block]:
    yield from facts(
        ("Dated", words.as_moment(item.dated)),
        ("Kind", _KINDS[item.kind]),
        ("Length", words.count(item.pages, "page") if item.pages else None),
        ("With contributions from", tuple(line(name) for name in item.contributors)),
        ("Sent to", line(item.distribution) if item.distribution else None),
    )
    yield from part("Its sections", points(item.sections))
    for entry in item.items:
        yield from _item(names, item, entry)
    if item.related:
        yield from part("Related", (Points(tuple(document(link) for link in item.related)),))
    yield from notes(names, item)


def _item(names: Names, item: Bulletin, entry: BulletinItem) -> tuple[Block, ...]:
    when = brief(("When", words.as_moment(entry.when))) if entry.when else ()
    about = plain(entry.heading or item.title)
    counted = figures("In figures", entry.figures, about)
    blocks = (*optional_text(entry.text), *when, *counted, *notes(names, entry))
    return part(plain(entry.heading), blocks) if entry.heading else blocks
