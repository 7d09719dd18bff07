"""Child death review arrangements, whose footprint need not be that of one partnership."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masa.figures.footprint import Tile, footprint
from masa.figures.svg import Says
from masa.model.projects import ChildDeathReview
from masa.pages import words
from masa.pages.blocks import Block, Figure, Part, Points
from masa.pages.figure_rows import figures, with_parts
from masa.pages.inline import Anchor, Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import plain
from masa.pages.sections import document, optional_text, section
from masa.pages.shared.pieces import facts, part, points, text_part, who
from masa.pages.shared.remarks import notes
from masa.pages.shared.stage_events import timeline
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each arrangement."""
    return tuple(
        section(names, item.id, plain(item.title), _blocks(names, item), item,
                *with_parts(item.figures), *item.milestones)
        for item in names.published.child_death_reviews
    )  # fmt: skip


def together(names: Names) -> tuple[Section, ...]:
    """All arrangements in one section, whose anchor is the same for every partnership."""
    items = names.published.child_death_reviews
    if not items:
        return ()
    parts = [Part(plain(item.title), tuple(_blocks(names, item)), item.id) for item in items]
    blocks: Iterable[Block] = parts if len(items) > 1 else parts[0].blocks
    title = "Child death reviews" if len(items) > 1 else parts[0].title
    figures_of = (figure for item in items for figure in (*item.figures, *item.milestones))
    return (section(names, "child-death-reviews", title, blocks, *items, *figures_of),)


def _blocks(names: Names, item: ChildDeathReview) -> Iterator[Block]:
    yield from part("What it is for", optional_text(item.aim))
    yield from _footprint(names, item)
    yield from facts(
        ("Health bodies", tuple(names.organisation(body) for body in item.health_bodies)),
        ("Who is accountable", tuple(said for one in item.officials if (said := who(names, one)))),
        ("Designated doctor for child deaths", who(names, item.designated_doctor)),
        ("Who chairs the overview panel", who(names, item.panel_chair)),
        ("Reviews of deaths in a usual year", _deaths(item)),
        ("Data for the National Child Mortality Database", _yes_no(item.national_database)),
        ("Arrangements published", words.as_moment(item.published) if item.published else None),
        ("Latest report", document(item.report) if item.report else None),
        ("Latest report published", words.as_moment(item.reported) if item.reported else None),
    )
    yield from text_part("The agreement to be one area", item.agreement)
    yield from text_part("The overview panel", item.panel)
    yield from text_part("When a death is sudden", item.joint_response)
    yield from text_part("Why the area is small", item.smaller_because)
    yield from part("The parts of the model", points(item.parts, ordered=True))
    yield from part("What it was meant to mend", points(item.problems))
    yield from part("Choices", points(item.choices))
    yield from part("How they went about it", points(item.approach))
    yield from part("What they would do differently", points(item.differently))
    yield from figures(f"Figures: {plain(item.title)}", item.figures)
    yield from part("Dates", timeline(names, item.milestones))
    yield from notes(names, item)


def _yes_no(said: bool | None) -> str | None:
    return None if said is None else "Yes" if said else "No"


def _deaths(item: ChildDeathReview) -> str | None:
    return None if item.deaths_a_year is None else f"About {item.deaths_a_year}"


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
    return words.listed([p.short_name for p in names.library.covering.get(area, ())])


def _area(names: Names, area: str) -> Inline:
    """An area, and the partnerships of this site that cover it."""
    links = tuple(
        Anchor(p.name, names.addresses.partnership(p.slug))
        for p in names.library.covering.get(area, ())
    )
    if not links:
        return names.area(area)
    return Joined((names.area(area), Joined(links, ", ")), ": ")
