"""A page for one requirement: what is asked, why, how it is checked, and who shows it."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.edition import Edition, Requirement, Strength
from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Absent, Block, Facts, Links, Part, Points, Text
from masa.pages.everyone.check_words import condition_in_words, in_words
from masa.pages.everyone.lineage import after, before
from masa.pages.everyone.showing import answers, groups, in_short
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.page import Page
from masa.pages.prose import plain, prose
from masa.pages.views import PageView, Section


def page(workspace: Workspace, edition: Edition, asked: Requirement, addresses: Addresses) -> Page:
    """The page of one requirement of one edition."""
    title = edition.information.short_title
    view = PageView(
        asked.title,
        plain(asked.says),
        lead=(Facts(tuple(_facts(asked))),),
        kicker=title,
        sections=tuple(_sections(workspace, edition, asked, addresses)),
    )
    above = (Anchor("Guidance", at.GUIDANCE), Anchor(title, addresses.edition(edition.id)))
    return Page(
        addresses.requirement(edition.id, asked.id),
        f"{asked.title} ({title})",
        view.summary,
        view,
        "Guidance",
        trail=trail(*above),
    )


def _facts(asked: Requirement) -> Iterator[Fact]:
    basis: tuple[Inline, ...] = tuple(
        Anchor(b.says, b.address) if b.address else b.says for b in asked.basis
    )
    yield Fact("Where it says so", basis)
    yield Fact("How strong it is", (words.STRENGTH[asked.strength],))
    sure: tuple[Inline, ...] = (words.CONFIRMED[asked.confirmed],)
    yield Fact("How sure we are", (*sure, asked.confidence_note) if asked.confidence_note else sure)


def _sections(
    workspace: Workspace, edition: Edition, asked: Requirement, addresses: Addresses
) -> Iterator[Section]:
    found = answers(workspace, edition, asked)
    if found:
        parts = tuple(
            Part(name, (Links(tuple(a.anchor(addresses) for a in some)),))
            for name, _, some in groups(found)
        )
        summary = Text(prose(f"Shown by {in_short(found)}."))
        yield Section("who-shows-it", "Who shows it", (summary, *parts))
    else:
        none = Absent("No partnership on this site is published under this edition")
        yield Section("who-shows-it", "Who shows it", (none,))
    yield Section("how-it-is-checked", "How it is checked", tuple(_checks(asked)))
    yield Section("what-to-write", "What to write", (Text(prose(asked.to_meet)),))
    steps = tuple(_lineage(workspace, edition, asked, addresses))
    if steps:
        yield Section("other-editions", "In other editions", (Facts(steps),))


def _checks(asked: Requirement) -> Iterator[Block]:
    yield Points(tuple(in_words(check) for check in asked.look_at))
    if asked.applies_when:
        yield Text(prose(f"{asked.applies_when.otherwise}"))
        yield Points((condition_in_words(asked.applies_when),))
    if asked.strength is Strength.MUST:
        yield Text(prose("Where it is missing, the arrangements cannot be published here."))
    elif asked.may_block:
        yield Text(
            prose(
                "Where it is missing, the arrangements cannot be published here unless the "
                "partners record why they do it differently."
            )
        )
    else:
        yield Text(
            prose(
                "Where it is missing, the editors are told. It stops nothing from being published."
            )
        )


def _lineage(
    workspace: Workspace, edition: Edition, asked: Requirement, addresses: Addresses
) -> Iterator[Fact]:
    for steps in (
        before(workspace, edition, asked),
        after(workspace, edition, asked),
    ):
        by_how: dict[str, list[Inline]] = {}
        for step in steps:
            by_how.setdefault(step.how, []).append(step.anchor(addresses))
        for how, links in by_how.items():
            yield Fact(how, tuple(links))
