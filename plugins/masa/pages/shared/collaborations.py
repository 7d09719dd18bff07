"""Partnerships that work together without being merged: members, strands, what they share."""

from __future__ import annotations

from collections.abc import Iterator

from masa.figures.hub import hub
from masa.figures.svg import Says
from masa.model.projects import Collaboration, CollaborationStrand, Stage
from masa.pages import words
from masa.pages.blocks import Block, Figure, Part, Points, Table
from masa.pages.inline import Anchor
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import optional_text, section
from masa.pages.shared import elsewhere
from masa.pages.shared.pieces import facts, part, remarks
from masa.pages.shared.remarks import missing, notes
from masa.pages.shared.stages import blocks as stage_blocks
from masa.pages.shared.states import state
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each collaboration, those that others hold after its own."""
    own = (_section(names, item) for item in names.published.collaborations)
    shared = (
        _section(names, item, facts((held.words, held.link)))
        for held, item in elsewhere.collaborations(names)
    )
    return (*own, *shared)


def _section(names: Names, item: Collaboration, first: tuple[Block, ...] = ()) -> Section:
    blocks = (*first, *_blocks(names, item))
    return section(
        names, item.id, plain(item.title), blocks, item, *item.strands, *item.common
    )  # fmt: skip


def _blocks(names: Names, item: Collaboration) -> Iterator[Block]:
    yield from _members(names, item)
    yield from part("Why these areas", optional_text(item.driver))
    if item.strands:
        yield _strands(names, item.strands)
    if item.common:
        yield _common(names, item.common)
        yield from _more(names, item.common)
    yield from notes(names, item)


def _members(names: Names, item: Collaboration) -> Iterator[Block]:
    """The members around what they share, and the same as a list."""
    partnerships = [names.partnership_link(slug) for slug in item.partnerships]
    areas = [names.area(area) for area in item.areas]
    listed = (Points((*partnerships, *_others(names, item))),) if partnerships or areas else ()
    shown = areas or [p.text if isinstance(p, Anchor) else p for p in partnerships]
    says = Says(
        f"{item.id}-members",
        f"Members: {plain(item.title)}",
        f"In the middle what they share, around it {words.listed(shown)}.",
    )
    drawn = hub(plain(item.title), shown, says)
    if drawn:
        yield Figure(drawn, "Who works together", listed)
    else:
        yield from part("Who works together", listed)


def _others(names: Names, item: Collaboration) -> Iterator[str]:
    """The areas that none of the partnerships named beside them covers."""
    found = (names.library.by_slug.get(slug) for slug in item.partnerships)
    covered = {area for partnership in found if partnership for area in partnership.identity.areas}
    return (names.area(area) for area in item.areas if area not in covered)


def _strands(names: Names, strands: tuple[CollaborationStrand, ...]) -> Table:
    ranked = any(strand.priority for strand in strands)
    columns = ("Strand", "What it is about", "Priority")[: 3 if ranked else 2]
    rows = (
        (
            f"{strand.number}. {plain(strand.title)}",
            remarks(names, strand, line(strand.text)) or "",
            line(strand.priority) if strand.priority else missing(names),
        )
        for strand in strands
    )
    return Table("Strands", columns, tuple(row[: len(columns)] for row in rows))


def _common(names: Names, common: tuple[Stage, ...]) -> Table:
    rows = tuple(
        (
            plain(item.title),
            state(names, item.state, item.state_as_published),
            words.as_moment(item.period) if item.period else missing(names),
        )
        for item in common
    )
    return Table("One for all areas", ("What", "State", "When"), rows)


def _more(names: Names, common: tuple[Stage, ...]) -> Iterator[Part]:
    """What more is said of the things that all areas share."""
    for item in common:
        said = (item.text, item.points, item.events, item.deadlines, item.approvals, item.note)
        if any(said):
            yield Part(plain(item.title), tuple(stage_blocks(names, item)), item.id)
