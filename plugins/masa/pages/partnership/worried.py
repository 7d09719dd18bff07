"""Worried about a child: whom to call, the most urgent first. Calm words, no tables."""

from __future__ import annotations

from masa.model.registers import ContactRoute
from masa.pages.blocks import Absent, Block, Links
from masa.pages.help import children, practitioners
from masa.pages.help.routes import DANGER, Routes, block, read_in
from masa.pages.helplines import contacts, emergency, of
from masa.pages.inline import Anchor
from masa.pages.scope import Scope
from masa.pages.sections import section
from masa.pages.special_blocks import Contacts
from masa.pages.views import PageView, Section

TITLE = "Worried about a child"
_HELPLINES = ("helpline", "children-helpline")
SUMMARY = "You do not have to be sure. Tell someone today."


def view(scope: Scope) -> PageView | None:
    """The page; nothing for a record, whose numbers may no longer be answered."""
    if scope.partnership.is_record:
        return None
    own, shared = scope.partnership.contacts, scope.library.registers.contacts
    parts = (
        Section("emergency", DANGER, (Contacts(emergency((*own, *shared))),)),
        section(scope, "local", "Tell us about a child", _local(scope, own, shared), *own),
        _section("helplines", "Talk to someone", (*shared, *own), *_HELPLINES),
        Section("children", "If you are a child or a young person", (Links((_young(scope),)),)),
        Section("practitioners", "If you work with children", _practitioners(scope, own)),
        _section("other-questions", "Other questions", own, "partnership-team", "complaints"),
        read_in(scope.sources(*shared)),
    )
    shown = tuple(part for part in parts if part.blocks)
    # No list of contents: nothing may stand between a reader and the first number.
    return PageView(
        TITLE, SUMMARY, lead=(Routes(own, shared).first(),), sections=shown, contents=False
    )


def _local(
    scope: Scope, own: tuple[ContactRoute, ...], shared: tuple[ContactRoute, ...]
) -> tuple[Block, ...]:
    others = (*of(own, "police-non-emergency", "other"), *of(shared, "police-non-emergency"))
    found = block((*Routes(own, shared).nearest, *others))
    if not of(own, "front-door"):
        name = scope.partnership.short_name
        gap = Absent(f"No local number is recorded for {name}", "Call your council, or the police.")
        return (gap, *found)
    return found


def _young(scope: Scope) -> Anchor:
    return Anchor("A page for children and young people", scope.page(children.SLUG))


def _section(id_: str, title: str, routes: tuple[ContactRoute, ...], *purposes: str) -> Section:
    found = contacts(of(routes, *purposes))
    return Section(id_, title, (Contacts(found),) if found else ())


def _practitioners(scope: Scope, own: tuple[ContactRoute, ...]) -> tuple[Block, ...]:
    found = contacts(of(own, "allegations"))
    links = (
        Anchor("Whom to call and what to write down", scope.page(practitioners.SLUG)),
        Anchor("When agencies disagree about a child", scope.page("thresholds", "disagreements")),
        Anchor("Thresholds: which help, when", scope.page("thresholds")),
    )
    return (*((Contacts(found),) if found else ()), Links(links))
