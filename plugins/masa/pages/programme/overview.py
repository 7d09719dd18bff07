"""What a programme is: who takes part, who leads it, where it comes from, and what is here."""

from __future__ import annotations

from masa.pages import words
from masa.pages.anchors import distinct
from masa.pages.blocks import Block, Facts
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.programme.pieces import cited_once, further, written
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.prose import line, plain
from masa.pages.sections import optional_text, section
from masa.pages.shared.downloads import data_section
from masa.pages.shared.pieces import joined, part, who
from masa.pages.shared.remarks import notes
from masa.pages.special_blocks import Doors
from masa.pages.views import PageView, Section

KINDS = {
    "regional-improvement": "Regional improvement",
    "project": "Project",
    "child-death-review": "Child death reviews",
    "event": "Event",
    "update": "Update",
    "action-plan": "Action plan",
}


def view(scope: ProgrammeScope) -> PageView:
    """The first page of a programme."""
    identity = scope.programme.identity
    blocks: list[Block] = [
        Facts(tuple(_facts(scope))),
        *part("Who takes part", optional_text(identity.members)),
        *part("How it is led", optional_text(identity.governance)),
        *part("How it is paid for", optional_text(identity.funding)),
        *notes(scope, identity),
    ]
    doors = tuple(Anchor(p.title, scope.page(p.slug), p.summary) for p in written(scope))
    given = (
        Section("find", "What is here", (Doors(doors),), at_screen=True),
        section(scope, "about", "What it is", blocks, identity),
        *further(scope, ""),
        *(part_ for part_ in (data_section(scope),) if part_.blocks),
    )
    shown = cited_once(distinct(part_ for part_ in given if part_.id != "find" or doors))
    return PageView(scope.programme.name, plain(identity.summary), sections=shown)


def _facts(scope: ProgrammeScope) -> list[Fact]:
    identity = scope.programme.identity
    site = Anchor("Its own website", identity.website) if identity.website else None
    rows: list[tuple[str, tuple[Inline | None, ...]]] = [
        ("Kind", (KINDS[identity.kind],)),
        ("Dated", (words.as_moment(identity.dated) if identity.dated else None,)),
        ("Period", (words.as_moment(identity.period) if identity.period else None,)),
        ("Led by", tuple(who(scope, party) for party in identity.led_by)),
        ("Areas", (joined(scope.area(area) for area in identity.areas),)),
        ("Partnerships", tuple(scope.partnership_link(slug) for slug in identity.partnerships)),
        ("Signed by", tuple(line(name) for name in identity.signatories)),
        ("Website", (site,)),
        ("Short name", (identity.short_name,)),
    ]
    shown = ((term, tuple(value for value in values if value)) for term, values in rows)
    return [Fact(term, values) for term, values in shown if values]
