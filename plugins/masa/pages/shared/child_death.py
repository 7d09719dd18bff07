"""Child death review arrangements, whose footprint need not be that of one partnership."""

from __future__ import annotations

from collections.abc import Iterator

from masa.figures.footprint import Tile, footprint
from masa.figures.svg import Says
from masa.model.projects import ChildDeathReview
from masa.pages import words
from masa.pages.blocks import Block, Figure, Points
from masa.pages.inline import Anchor, Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import plain
from masa.pages.sections import figures, optional_text, section
from masa.pages.shared.pieces import facts, part, points
from masa.pages.shared.remarks import notes
from masa.pages.shared.stage_events import timeline
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each arrangement."""
    return tuple(
        section(names, item.id, plain(item.title), _blocks(names, item), item, *item.figures,
                *item.milestones)
        for item in names.published.child_death_reviews
    )  # fmt: skip


def _blocks(names: Names, item: ChildDeathReview) -> Iterator[Block]:
    yield from part("What it is for", optional_text(item.aim))
    yield from _footprint(names, item)
    yield from facts(
        ("Health bodies", tuple(names.organisation(body) for body in item.health_bodies))
    )
    yield from part("The parts of the model", points(item.parts, ordered=True))
    yield from part("What it was meant to mend", points(item.problems))
    yield from part("Choices", points(item.choices))
    yield from part("How they went about it", points(item.approach))
    yield from part("What they would do differently", points(item.differently))
    yield from figures(f"Figures: {plain(item.title)}", item.figures)
    yield from part("Dates", timeline(names, item.milestones))
    yield from notes(names, item)


def _footprint(names: Names, item: ChildDeathReview) -> Iterator[Block]:
    """The areas inside the frame of the one arrangement, and the same as a list."""
    areas = item.footprint
    tiles = [Tile(names.area(area), _served(names, area)) for area in areas]
    title = f"The areas it covers: {words.count(len(areas), 'area')}"
    says = Says(
        f"{item.id}-footprint",
        f"Footprint: {plain(item.title)}",
        f"One frame around {words.listed([names.area(area) for area in areas])}. It is no map.",
    )
    drawn = footprint(plain(item.title), tiles, says)
    if drawn:
        listed = Points(tuple(_area(names, area) for area in areas))
        yield Figure(drawn, title, (listed,))


def _served(names: Names, area: str) -> str:
    mine = [p.short_name for p in names.library.partnerships if area in p.identity.areas]
    return words.listed(mine)


def _area(names: Names, area: str) -> Inline:
    """An area, and the partnerships of this site that cover it."""
    links = tuple(
        Anchor(p.name, names.addresses.partnership(p.slug))
        for p in names.library.partnerships
        if area in p.identity.areas
    )
    if not links:
        return names.area(area)
    return Joined((names.area(area), Joined(links, ", ")), ": ")
