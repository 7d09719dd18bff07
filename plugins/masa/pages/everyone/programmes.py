"""All programmes of a site: what kind each is, when, and where."""

from __future__ import annotations

from masa.guidance.workspace import Workspace
from masa.model.programme import Programme
from masa.model.registers import Area
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Card, Cards, Facts, Text
from masa.pages.frame import trail
from masa.pages.inline import Fact, Inline, Missing
from masa.pages.page import Page
from masa.pages.programme.overview import KINDS
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

#: More names than this say less than their number.
MOST_AREAS = 8


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The list; a site without programmes needs none."""
    programmes = workspace.library.programmes
    if not programmes:
        return ()
    title = "Programmes"
    cards = tuple(_card(programme, workspace, addresses) for programme in programmes)
    view = PageView(
        title,
        "Work that several areas do together, and events and plans that belong to no single "
        "partnership’s arrangements.",
        sections=(
            Section("programmes", words.count(len(cards), "programme"), (Cards(cards, "large"),)),
        ),
    )
    return (
        Page(at.PROGRAMMES, title, view.summary, view, "Programme", trail=trail(), indexed=False),
    )


def _names(areas: list[Area]) -> list[str]:
    """The names of areas, but not of one in which others of them lie: that would count twice."""
    around = {area.parent for area in areas}
    return [area.name for area in areas if area.id not in around]


def _where(areas: list[str]) -> str:
    """The areas by name; of many their number and the first few, since its own page has all."""
    if len(areas) <= MOST_AREAS:
        return words.listed(areas)
    return f"{len(areas)} areas, among them {words.listed(areas[:3])}"


def _card(programme: Programme, workspace: Workspace, addresses: Addresses) -> Card:
    identity = programme.identity
    when = identity.period or identity.dated  # a document may be dated before what it tells of
    areas = _names([workspace.library.areas[name] for name in identity.areas])
    dated: Inline = words.as_moment(when) if when else Missing("Not recorded")
    facts = [Fact("When", (dated,))]
    if areas:
        facts.append(Fact("Where", (_where(areas),)))
    kicker = KINDS[identity.kind] + (", dated record" if programme.is_record else "")
    return Card(
        programme.name,
        addresses.programme(programme.slug),
        kicker,
        blocks=(Text(prose(identity.summary)), Facts(tuple(facts))),
    )
