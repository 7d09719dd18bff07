"""Areas by region: a map to choose from, and the same in lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from masa.figures.region_map import SHAPES, Choice, region_map
from masa.model.registers import Area
from masa.pages import addresses as at
from masa.pages.blocks import Block, Figure, Part, Points
from masa.pages.everyone.shared import plain
from masa.pages.inline import Anchor, Inline, Joined
from masa.pages.words import count

#: Kinds of area that are there for those inside them, unless something covers them.
LARGE = ("region", "country")
#: What a link to a folded part leads to, so that browsers open it: see macros/text.html.
INSIDE = "-inside"
NONE_HERE = "no partnership on this site yet"
CAPTION = "England’s regions: choose one to see its areas"


def by_region(
    areas: tuple[Area, ...], nobody: frozenset[str], cards: frozenset[str]
) -> tuple[Block, ...]:
    """The map with the regions in words beneath it; without regions, nothing.

    ``nobody`` holds the ids of areas for which no partnership is on this site, ``cards`` those of
    areas that have a card of their own on the page.
    """
    found = [
        (region, _part(region, areas_in, nobody, cards)) for region, areas_in in _regions(areas)
    ]
    parts = tuple(part for _, part in found)
    choices = {
        region.code: Choice(f"#{part.id}{INSIDE}", part.note)
        for region, part in found
        if region.code in SHAPES
    }
    if not choices:
        return parts
    names = {area.code: area.name for area in areas if area.code}
    return (Figure(region_map(choices, names, CAPTION), CAPTION, parts),)


def _regions(areas: tuple[Area, ...]) -> Iterator[tuple[Area, tuple[Area, ...]]]:
    """Each region that lies in no other, with all the areas in it, by name."""
    for region in sorted(areas, key=lambda area: plain(area.name)):
        if region.kind in LARGE and not region.parent and (found := inside(region, areas)):
            yield region, tuple(sorted(found, key=lambda area: plain(area.name)))


def inside(region: Area, areas: tuple[Area, ...]) -> tuple[Area, ...]:
    """The areas in a region and in the regions within it."""
    children = [area for area in areas if area.parent == region.id]
    deeper = [area for child in children for area in inside(child, areas)]
    return (*(area for area in children if area.kind not in LARGE), *deeper)


def regions_of(names: Iterable[str], areas: Mapping[str, Area]) -> tuple[str, ...]:
    """The regions in which some areas lie, by name; none of an area of which that is not known."""
    found = {_region_of(name, areas) for name in names}
    return tuple(sorted(region for region in found if region))


def _region_of(name: str, areas: Mapping[str, Area]) -> str:
    seen: set[str] = set()
    area = areas.get(name)
    while area and area.kind != "region" and area.id not in seen:
        seen.add(area.id)
        area = areas.get(area.parent or "")
    return area.name if area and area.kind == "region" else ""


def _part(
    region: Area, found: tuple[Area, ...], nobody: frozenset[str], cards: frozenset[str]
) -> Part:
    links = Points(tuple(_link(area, nobody) for area in found))
    id_ = f"in-{region.id}" if region.id in cards else region.id
    return Part(region.name, (links,), id_, folded=True, note=count(len(found), "area"))


def _link(area: Area, nobody: frozenset[str]) -> Inline:
    link = Anchor(area.name, f"{at.FIND}#{area.id}")
    return Joined((link, NONE_HERE), ": ") if area.id in nobody else link
