"""What areas ask of each other and offer to each other, and which may be brought together."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from masa.model.joint_work import Match, NeedsAndOffers
from masa.pages import words
from masa.pages.blocks import Block, Table, Text
from masa.pages.inline import Inline, Missing
from masa.pages.names import Names
from masa.pages.prose import line, prose
from masa.pages.sections import section
from masa.pages.shared.pieces import DASH, joined, remarks, stack
from masa.pages.views import Section

NOT_GIVEN = Missing("Not given")


def sections(names: Names) -> tuple[Section, ...]:
    """Needs beside offers, area by area; then the pairs that may help each other."""
    found = []
    areas, matches = names.published.needs_and_offers, names.published.matches
    if areas:
        blocks = tuple(_areas(names, areas))
        found.append(section(names, "needs-and-offers", "Needs and offers", blocks, *areas))
    if matches:
        title = "Needs and offers that may meet"
        found.append(section(names, "matches", title, (_matches(names, matches),), *matches))
    return tuple(found)


def _areas(names: Names, areas: tuple[NeedsAndOffers, ...]) -> Iterator[Block]:
    written = tuple(item for item in areas if not item.left_blank)
    if written:
        rows = tuple(_row(names, item) for item in written)
        noted = any(remarks(names, item) for item in written)
        columns = ("Area", "Needs", "Offers", "Notes")[: 4 if noted else 3]
        shown = tuple(row[: len(columns)] for row in rows)
        yield Table("What each area needs and offers", columns, shown)
    blank = [names.area(item.area) for item in areas if item.left_blank]
    if blank:
        yield Text(prose(f"Left blank in the source: {words.listed(blank)}."))
    for item in areas:
        if item.left_blank and (more := remarks(names, item)):
            yield Text(prose(f"{names.area(item.area)}: {more}"))


def _row(names: Names, item: NeedsAndOffers) -> tuple[Inline, ...]:
    return (
        names.area(item.area),
        _cell(item.needs, item.need_actions) or NOT_GIVEN,
        _cell(item.offers, item.offer_actions) or NOT_GIVEN,
        remarks(names, item) or DASH,
    )


def _cell(said: tuple[str, ...], actions: tuple[str, ...]) -> Inline | None:
    """What is needed or offered, and what is being done about it."""
    parts = [stack(line(text) for text in said)]
    if actions:
        doing = stack(line(text) for text in actions)
        parts.append(Markup("<p>Actions: </p>{}").format(doing))
    return joined((part for part in parts if part), " ")


def _matches(names: Names, matches: tuple[Match, ...]) -> Table:
    """A row for each pair; the note says who brought them together."""
    rows = tuple(
        (
            names.area(item.need),
            line(item.about),
            names.area(item.offer),
            remarks(names, item) or DASH,
        )
        for item in matches
    )
    noted = any(row[3] is not DASH for row in rows)
    columns = ("Area with a need", "About", "Area with an offer", "More")[: 4 if noted else 3]
    return Table("Pairs of areas", columns, tuple(row[: len(columns)] for row in rows))
