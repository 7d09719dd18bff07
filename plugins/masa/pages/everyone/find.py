"""Find your area: every place and partnership by name, without a map and without script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.registers import Area
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Facts, Links, Part
from masa.pages.everyone.shared import (
    anchor_of,
    as_at,
    by_letter,
    in_order,
    letters,
    overview,
    plain,
)
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.page import Page
from masa.pages.special_blocks import FindForm
from masa.pages.views import PageView, Section


@dataclass(frozen=True, slots=True)
class Place:
    """An area with the partnerships that cover it, and the areas inside it."""

    area: Area
    partnerships: tuple[Partnership, ...]
    inside: tuple[Area, ...]


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """One page; a site of one partnership has nothing to choose from and needs none."""
    if addresses.alone:
        return ()
    title = "Find your area"
    places = covered(workspace)
    groups = by_letter(names(places, workspace, addresses), lambda link: link.text)
    view = PageView(
        title,
        "Every area, town and partnership on this site by name. Choose one to see who is "
        "responsible there.",
        lead=(FindForm(at.SEARCH, "Search for a town or an area"), letters(groups)),
        sections=tuple(_sections(groups, places, addresses)),
        contents=False,
    )
    return (Page(at.FIND, title, view.summary, view, "Find your area", trail=trail(), weight=3),)


def covered(workspace: Workspace) -> tuple[Place, ...]:
    """The areas that some partnership covers, itself or through an area inside it, by name."""
    areas = workspace.library.registers.areas
    by_area: dict[str, list[Partnership]] = {}
    for partnership in in_order(workspace.library.partnerships):
        for name in partnership.identity.areas:
            by_area.setdefault(name, []).append(partnership)
    places = []
    for area in sorted(areas, key=lambda area: plain(area.name)):
        inside = tuple(a for a in areas if a.parent == area.id and a.id in by_area)
        if area.id in by_area or inside:
            places.append(Place(area, tuple(by_area.get(area.id, ())), inside))
    return tuple(places)


def names(
    places: tuple[Place, ...], workspace: Workspace, addresses: Addresses
) -> Iterator[Anchor]:
    """Every name that somebody may look for, with where it leads.

    A name that one partnership covers leads to that partnership; one that several cover, or that
    holds several areas, leads to its own part of this page.
    """
    for place in places:
        target = f"{at.FIND}#{place.area.id}"
        who = words.listed([area.name for area in place.inside])
        if len(place.partnerships) == 1 and not place.inside:
            only = place.partnerships[0]
            target, who = addresses.partnership(only.slug), only.name
        elif place.partnerships:
            who = words.listed([p.name for p in place.partnerships])
        yield Anchor(place.area.name, target, who)
        for other in place.area.other_names:
            yield Anchor(f"{other} ({place.area.name})", target, who)
    for partnership in workspace.library.partnerships:
        yield overview(partnership, addresses, as_at(partnership))


def _sections(
    groups: tuple[tuple[str, list[Anchor]], ...], places: tuple[Place, ...], addresses: Addresses
) -> Iterator[Section]:
    parts = [Part(letter, (Links(tuple(found)),), anchor_of(letter)) for letter, found in groups]
    if parts:
        yield Section("a-to-z", "All names, A to Z", tuple(parts))
    for place in places:
        yield Section(place.area.id, place.area.name, (_facts(place, addresses),))


def _facts(place: Place, addresses: Addresses) -> Block:
    rows = []
    if place.partnerships:
        links = tuple(overview(p, addresses) for p in place.partnerships)
        rows.append(Fact("Who is responsible", _with_status(links, place.partnerships)))
    current = tuple(p for p in place.partnerships if p.identity.status == "published")
    if current:
        rows.append(
            Fact("Worried about a child here", tuple(_worried(p, addresses) for p in current))
        )
    if place.inside:
        inside = tuple(Anchor(a.name, f"{at.FIND}#{a.id}") for a in place.inside)
        rows.append(Fact("Areas inside it", inside))
    if place.area.other_names:
        rows.append(Fact("Towns and other names", (", ".join(place.area.other_names),)))
    return Facts(tuple(rows))


def _with_status(
    links: tuple[Anchor, ...], partnerships: tuple[Partnership, ...]
) -> tuple[Inline, ...]:
    pairs = zip(links, partnerships, strict=True)
    return tuple(value for link, p in pairs for value in (link, as_at(p)))


def _worried(partnership: Partnership, addresses: Addresses) -> Anchor:
    target = addresses.partnership(partnership.slug, "worried")
    return Anchor(f"How to get help in {partnership.short_name}", target)
