"""Find your area: every place and partnership by name and on a map; a script only filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.registers import Area
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Card, Cards, Facts, Part, Points
from masa.pages.everyone.held import not_shown
from masa.pages.everyone.regions import LARGE, by_region
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
from masa.pages.helplines import of
from masa.pages.inline import Anchor, Fact, Inline, Missing
from masa.pages.page import Page
from masa.pages.special_blocks import FindForm
from masa.pages.views import PageView, Section
from masa.pages.words import count

SCRIPT = "assets/search-names.js"
T = TypeVar("T", Partnership, Programme)
NO_PARTNERSHIP = Missing("No partnership of this area is on this site")


@dataclass(frozen=True, slots=True)
class Place:
    """An area with the partnerships and programmes that cover it, and the areas inside it."""

    area: Area
    partnerships: tuple[Partnership, ...]
    inside: tuple[Area, ...]
    programmes: tuple[Programme, ...] = ()


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """One page; a site of one partnership has nothing to choose from and needs none."""
    if addresses.alone:
        return ()
    title = "Find your area"
    places = everywhere(workspace)
    groups = by_letter(names(places, workspace, addresses), lambda link: link.text)
    view = PageView(
        title,
        "Every area, town and partnership on this site by name. Choose one to see who is "
        "responsible there.",
        lead=(FindForm(at.SEARCH, "Search for a town or an area"),),
        sections=(
            *not_shown(workspace, addresses),
            *_sections(groups, places, workspace, addresses),
        ),
        contents=False,
    )
    kind, scripts = "Find your area", (SCRIPT,)
    found = Page(at.FIND, title, view.summary, view, kind, trail=trail(), scripts=scripts)
    return (found,)


def covered(workspace: Workspace) -> tuple[Place, ...]:
    """The areas that something covers, itself or through an area inside it, by name."""
    return tuple(
        place
        for place in everywhere(workspace)
        if place.partnerships or place.programmes or place.inside
    )


def everywhere(workspace: Workspace) -> tuple[Place, ...]:
    """Every area that is known, by name; a region only where something covers an area in it."""
    areas = workspace.library.registers.areas
    in_area = _by_area(in_order(workspace.library.partnerships))
    joint = _by_area(workspace.library.programmes)
    covered = {*in_area, *joint}
    places = []
    for area in sorted(areas, key=lambda area: plain(area.name)):
        inside = tuple(a for a in areas if a.parent == area.id and a.id in covered)
        if area.kind not in LARGE or area.id in covered or inside:
            here = tuple(in_area.get(area.id, ()))
            places.append(Place(area, here, inside, tuple(joint.get(area.id, ()))))
    return tuple(places)


def _by_area(found: Iterable[T]) -> dict[str, list[T]]:
    by_area: dict[str, list[T]] = {}
    for item in found:
        for name in item.identity.areas:
            by_area.setdefault(name, []).append(item)
    return by_area


def names(
    places: tuple[Place, ...], workspace: Workspace, addresses: Addresses
) -> Iterator[Anchor]:
    """Every name that somebody may look for, with where it leads.

    A name that one partnership covers leads to that partnership; one that several cover, or that
    holds several areas, leads to its own part of this page.
    """
    for place in places:
        target = f"{at.FIND}#{place.area.id}"
        if len(place.partnerships) == 1 and not place.inside:
            target = addresses.partnership(place.partnerships[0].slug)
        yield Anchor(place.area.name, target)
        for other in place.area.other_names:
            within = "" if place.area.name in other else f" ({place.area.name})"
            yield Anchor(f"{other}{within}", target)
    for partnership in workspace.library.partnerships:
        yield overview(partnership, addresses)


def _sections(
    groups: tuple[tuple[str, list[Anchor]], ...],
    places: tuple[Place, ...],
    workspace: Workspace,
    addresses: Addresses,
) -> Iterator[Section]:
    nobody = frozenset(place.area.id for place in places if not place.partnerships)
    cards = frozenset(place.area.id for place in places if not _is_region(place))
    if regions := by_region(workspace.library.registers.areas, nobody, cards):
        yield Section("regions", "By region", regions)
    if groups:
        yield Section("names-a-to-z", "All names, A to Z", tuple(_names(*pair) for pair in groups))
    areas = by_letter((p for p in places if not _is_region(p)), lambda place: place.area.name)
    if areas:
        elsewhere = _elsewhere(workspace)
        parts = (_areas(letter, found, addresses, elsewhere) for letter, found in areas)
        yield Section("areas", "Who is responsible in each area", (letters(areas), *parts))


def _elsewhere(workspace: Workspace) -> tuple[Anchor, ...]:
    """Where to go with a worry in an area whose own ways to get help are not on this site."""
    routes = of(workspace.library.registers.contacts, "find-council")
    council = (
        Anchor(f"{route.name}: find it on GOV.UK", route.form) for route in routes if route.form
    )
    return (*council, Anchor("All the ways to get help", at.WORRIED))


def _names(letter: str, found: list[Anchor]) -> Part:
    """The names of a letter, folded: a letter opens its own, and the page stays short."""
    anchor = anchor_of(letter).replace("letter", "names")
    names, many = (Points(tuple(found)),), count(len(found), "name")
    return Part(letter, names, anchor, folded=True, note=many)


def _areas(
    letter: str, places: list[Place], addresses: Addresses, elsewhere: tuple[Anchor, ...]
) -> Part:
    cards = tuple(
        Card(place.area.name, blocks=(_facts(place, addresses, elsewhere),), id=place.area.id)
        for place in places
    )
    many = count(len(cards), "area")
    return Part(letter, (Cards(cards),), anchor_of(letter), folded=True, note=many)


def _is_region(place: Place) -> bool:
    """Whether an area is there only for those inside it."""
    covers_itself = place.partnerships or place.programmes
    return place.area.kind in LARGE and not place.area.parent and not covers_itself


def _inside(place: Place) -> tuple[Anchor, ...]:
    return tuple(Anchor(area.name, f"{at.FIND}#{area.id}") for area in place.inside)


def _facts(place: Place, addresses: Addresses, elsewhere: tuple[Anchor, ...]) -> Block:
    links = tuple(overview(p, addresses) for p in place.partnerships)
    rows = [Fact("Partnership", _with_status(links, place.partnerships) or (NO_PARTNERSHIP,))]
    current = tuple(p for p in place.partnerships if p.identity.status == "published")
    here = tuple(_worried(p, addresses) for p in current)
    rows.append(Fact("Worried about a child here", here or elsewhere))
    if place.programmes:
        joint = tuple(Anchor(p.name, addresses.programme(p.slug)) for p in place.programmes)
        rows.append(Fact("Programmes that take it in", joint))
    if place.inside:
        rows.append(Fact("Areas inside it", _inside(place)))
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
