"""What editions that are not in force would change for a partnership, and what it would write."""

from __future__ import annotations

from collections.abc import Iterator

from masa.compare.foresight import Ahead, Change, Foresight
from masa.guidance.assessing import Outcome
from masa.guidance.requirement import Confirmed, Requirement
from masa.pages import words
from masa.pages.blocks import Block, Facts, Lines, Part, Points, Text
from masa.pages.inline import Anchor, Fact, Inline, Joined
from masa.pages.prose import prose
from masa.pages.scope import Scope
from masa.pages.views import PageView, Section

TITLE = "What would change"
_MEANS = (
    "This compares what is written here today with what would be looked for. Nothing here is asked "
    "for yet, nothing here stops these arrangements from being published, and that something is "
    "shown already does not say that it would be enough."
)
_KINDS = {Change.NEW: "Newly asked for", Change.CHANGED: "Asked for in another way"}
_THERE = {
    Outcome.MET: "shown already",
    Outcome.EXPLAINED: "explained already",
    Outcome.DOES_NOT_APPLY: "does not apply here",
    Outcome.CANNOT_TELL: "needs a person’s judgement",
}


def view(scope: Scope) -> PageView | None:
    """A section for each edition that is not in force; no page when there is none."""
    if not scope.ahead:
        return None
    sections = tuple(_section(scope, one) for one in scope.ahead)
    return PageView(
        TITLE,
        f"What would newly be asked of {scope.partnership.name}, what would stay and what would no "
        "longer be asked for, when the guidance or the law changes.",
        lead=(Text(prose(_MEANS)),),
        sections=sections,
    )


def _section(scope: Scope, one: Foresight) -> Section:
    information = one.coming.information
    blocks = (Facts(tuple(_facts(scope, one))), *_parts(scope, one))
    return Section(information.id, information.title, blocks)


def _facts(scope: Scope, one: Foresight) -> Iterator[Fact]:
    information = one.coming.information
    now = one.now.information
    yield Fact("The edition", (Anchor(information.title, scope.addresses.edition(information.id)),))
    yield Fact("Now published under", (Anchor(now.title, scope.addresses.edition(now.id)),))
    for change, name in _KINDS.items():
        found, missing = one.of(change), one.of(change, missing=True)
        if found:
            yield Fact(name, (_to_do(len(found), len(missing)),))
    yield Fact("Asked for as it is now", (_stays(one),))
    if one.lapsing:
        yield Fact("No longer asked for", (str(len(one.lapsing)),))
    yield Fact("Compared on", (words.as_moment(scope.today),))


def _stays(one: Foresight) -> str:
    """What comes on top of an edition leaves all else as that asks for it."""
    if one.coming.information.overlay:
        return f"All else that {one.now.information.short_title} asks for"
    return _to_do(len(one.of(Change.STAYS)), len(one.of(Change.STAYS, missing=True)))


def _to_do(found: int, missing: int) -> str:
    if not missing:
        return f"{found}, nothing to write" if found else "None"
    if missing == found:
        return f"{found}, all to write"
    return f"{found}, of which {missing} to write"


def _parts(scope: Scope, one: Foresight) -> Iterator[Block]:
    for change, name in (*_KINDS.items(), (Change.STAYS, "To write under either edition")):
        missing = one.of(change, missing=True)
        if missing:
            parts = tuple(_to_write(scope, one, ahead) for ahead in missing)
            head = name if change is Change.STAYS else f"{name}: to write"
            yield Part(head, parts, f"{one.coming.id}-{change}")
        there = one.of(change, missing=False) if change is not Change.STAYS else ()
        if there:
            items = tuple(_there(scope, one, ahead) for ahead in there)
            yield Part(f"{name}: nothing to write", (Points(items),))
    if one.lapsing:
        links = tuple(_link(scope, one.now.id, requirement) for requirement in one.lapsing)
        yield Part("No longer asked for", (Points(links),))


def _to_write(scope: Scope, one: Foresight, ahead: Ahead) -> Part:
    requirement = ahead.requirement
    sure = words.CONFIRMED[requirement.confirmed]
    files = tuple(f"{place.file}, line {place.line}" for place in ahead.places)
    facts = [
        Fact("What is asked", (_link(scope, one.coming.id, requirement),)),
        Fact("How sure we are", (sure,)),
        *_continues(scope, one, ahead),
        Fact("Where to write it", files),
    ]
    blocks = (Facts(tuple(facts)), Text(prose(requirement.to_meet)), Lines(ahead.to_write))
    note = "not confirmed" if requirement.confirmed is Confirmed.UNCONFIRMED else ""
    return Part(requirement.title, blocks, level=4, folded=True, note=note)


def _continues(scope: Scope, one: Foresight, ahead: Ahead) -> tuple[Fact, ...]:
    links = tuple(_link(scope, one.now.id, requirement) for requirement in ahead.continues)
    return (Fact("Continues", links),) if links else ()


def _there(scope: Scope, one: Foresight, ahead: Ahead) -> Inline:
    link = _link(scope, one.coming.id, ahead.requirement)
    return Joined((link, _THERE[ahead.assessment.outcome]), ": ")


def _link(scope: Scope, edition: str, requirement: Requirement) -> Anchor:
    return Anchor(requirement.title, scope.addresses.requirement(edition, requirement.id))
