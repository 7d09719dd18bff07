"""What a programme is: who takes part, who leads it, where it comes from."""

from __future__ import annotations

from masa.pages import words
from masa.pages.blocks import Block, Facts
from masa.pages.inline import Fact, Inline
from masa.pages.programme.pieces import further
from masa.pages.programme.scope import ProgrammeScope
from masa.pages.sections import distinct, optional_text, section
from masa.pages.views import PageView

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
    blocks: list[Block] = [Facts(tuple(_facts(scope))), *optional_text(identity.governance)]
    blocks += [*optional_text(identity.members), *optional_text(identity.funding)]
    blocks += optional_text(identity.note)
    about = section(scope, "about", "What it is", blocks, identity)
    return PageView(
        scope.programme.name, identity.summary, sections=distinct((about, *further(scope, "")))
    )


def _facts(scope: ProgrammeScope) -> list[Fact]:
    identity = scope.programme.identity
    rows: list[tuple[str, tuple[Inline, ...]]] = [
        ("Kind", (KINDS[identity.kind],)),
        ("Dated", (words.as_moment(identity.dated),) if identity.dated else ()),
        ("Period", (words.as_moment(identity.period),) if identity.period else ()),
        ("Areas", tuple(scope.area(area) for area in identity.areas)),
        ("Led by", tuple(scope.party(party) for party in identity.led_by)),
        ("Signed by", identity.signatories),
    ]
    return [Fact(term, values) for term, values in rows if values]
