"""The area of a partnership, what came before it, its documents and its dated steps."""

from __future__ import annotations

from collections.abc import Iterator

from masa.model.partnership import CombinedArea, Identity, Predecessor
from masa.model.programme import Programme
from masa.model.registers import FormerName
from masa.model.values import Link
from masa.model.work import Milestone
from masa.pages import words
from masa.pages.blocks import Block, Facts, Links, Part, Points, Text
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.prose import line, plain, prose
from masa.pages.scope import Scope
from masa.pages.sections import optional_text, section
from masa.pages.shared.remarks import missing, notes
from masa.pages.shared.states import state
from masa.pages.special_blocks import Event, Timeline
from masa.pages.views import Section

_MODELS = {
    "single": "One partnership for one area",
    "merged": "One partnership in place of several",
    "federation": "Several partnerships that share some of their work",
}


def area_section(scope: Scope) -> Section:
    """Where the arrangements apply, since when as one area, and what was there before."""
    identity = scope.partnership.identity
    blocks: list[Block] = [Facts(_area_facts(scope, identity))]
    if identity.combined_area:
        blocks.append(_agreement(scope, identity.combined_area))
    if identity.settings and identity.settings.says:
        says = (Text(prose(identity.settings.says)),)
        blocks.append(Part("Homes and places of custody in the area", says))
    blocks += notes(scope, identity)
    title = "The area, and what came before"
    return section(scope, "area", title, blocks, identity, identity.combined_area)


def _area_facts(scope: Scope, identity: Identity) -> tuple[Fact, ...]:
    names = tuple(scope.area(name) for name in identity.areas)
    rows = [Fact("Area" if len(names) == 1 else "Areas", names)]
    if identity.model != "single":
        rows.append(Fact("Kind of partnership", (_MODELS[identity.model],)))
    if identity.former_names:
        rows.append(Fact("Former names", tuple(_former(name) for name in identity.former_names)))
    if identity.predecessors:
        before = tuple(_before(scope, body) for body in identity.predecessors)
        rows.append(Fact("Took over from", before))
    if after := tuple(_after(scope)):
        rows.append(Fact("Was followed by", after))
    return tuple(rows)


def _former(name: FormerName) -> str:
    return f"{name.name}, until {name.until.text}" if name.until else name.name


def _before(scope: Scope, body: Predecessor) -> Inline:
    name = f"{body.name}, until {body.until.text}" if body.until else body.name
    known = scope.library.by_slug
    if body.partnership in known:
        return Anchor(name, scope.addresses.partnership(known[body.partnership].slug))
    return name


def _after(scope: Scope) -> Iterator[Anchor]:
    """The partnerships of this site that took over from this one."""
    for other in scope.library.successors.get(scope.partnership.slug, ()):
        yield Anchor(other.name, scope.addresses.partnership(other.slug))


def programmes_section(scope: Scope) -> Section:
    """The programmes that name it, and those that take in one of its areas."""
    slug, areas = scope.partnership.slug, set(scope.partnership.identity.areas)
    found = scope.library.programmes
    named = [p for p in found if slug in p.identity.partnerships]
    near = [p for p in found if p not in named and areas.intersection(p.identity.areas)]
    rows = (("Programmes that name it", named), ("Programmes that take in its area", near))
    facts = tuple(Fact(term, _joint(scope, programmes)) for term, programmes in rows if programmes)
    blocks = (Facts(facts),) if facts else ()
    return section(scope, "programmes", "Work with other areas", blocks)


def _joint(scope: Scope, programmes: list[Programme]) -> tuple[Anchor, ...]:
    return tuple(Anchor(p.name, scope.addresses.programme(p.slug)) for p in programmes)


def _agreement(scope: Scope, combined: CombinedArea) -> Part:
    lead = combined.lead_authority
    facts = Facts(
        (
            Fact(
                "Agreed", (words.as_moment(combined.agreed) if combined.agreed else missing(scope),)
            ),
            Fact("Acts for all", (scope.organisation(lead) if lead else missing(scope),)),
        )
    )
    blocks = (Text(prose(combined.agreement)), facts, *notes(scope, combined))
    return Part("The agreement to be one area", blocks, id="combined-area")


def documents_section(scope: Scope) -> Section:
    """The partnership's own website and documents, with those that are not public named too."""
    publication = scope.partnership.publication
    found = list(publication.documents) if publication else []
    website = scope.partnership.identity.website
    links = [Anchor("The partnership’s own website", website)] if website else []
    if publication and publication.address:
        links.append(Anchor("The arrangements as published", publication.address))
    links += _linked(found)
    blocks: list[Block] = [Links(tuple(links))] if links else []
    unlinked = tuple(_unlinked(item) for item in found if not _reachable(item))
    if unlinked:
        blocks.append(Part("Documents named without a link", (Points(unlinked),)))
    if blocks:
        blocks += notes(scope, publication)
    return section(scope, "documents", "Documents", blocks, publication)


def _reachable(link: Link) -> bool:
    return link.address is not None and link.access == "public"


def _linked(links: list[Link]) -> list[Anchor]:
    return [
        Anchor(plain(item.title), item.address, plain(item.note) if item.note else "")
        for item in links
        if item.address and _reachable(item)
    ]


def _unlinked(link: Link) -> Inline:
    held = " (held by the partnership, not public)" if link.access == "restricted" else ""
    note = f" {link.note}" if link.note else ""
    return line(f"{link.title}{held}.{note}" if note or held else link.title)


def _worded(scope: Scope, step: Milestone) -> Inline | None:
    """How far a dated step had come, where its source put that in words of its own."""
    return state(scope, step.state, step.state_as_published) if step.state_as_published else None


def milestones_section(scope: Scope) -> Section:
    """A record's dated steps; those of living arrangements are with the priorities and actions."""
    steps = scope.partnership.milestones if scope.partnership.is_record else ()
    events = tuple(
        Event(
            words.as_moment(step.when), plain(step.what), _worded(scope, step), notes(scope, step)
        )
        for step in steps
    )
    blocks = (Timeline(events),) if events else optional_text(None)
    return section(scope, "milestones", "Key dates", blocks, *steps)
