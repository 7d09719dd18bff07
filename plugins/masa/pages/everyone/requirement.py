"""A page for one requirement: what is asked, why, how it is checked, and who shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from masa.guidance.edition import Edition, Requirement, Strength
from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Absent, Block, Facts, Links, Part, Points, Text
from masa.pages.everyone.check_words import condition_in_words, in_words
from masa.pages.everyone.lineage import after, before
from masa.pages.everyone.showing import Answers, groups, shown_by
from masa.pages.everyone.statuses import STATUS
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline, Joined, Tag
from masa.pages.page import Page
from masa.pages.prose import plain, prose
from masa.pages.views import PageView, Section

_NOBODY = "No partnership on this site is published under this edition"
_NOBODY_BY_ACT = "There is no current partnership on this site to ask for it"


def page(
    workspace: Workspace,
    edition: Edition,
    asked: Requirement,
    addresses: Addresses,
    answers: Answers,
) -> Page:
    """The page of one requirement of one edition."""
    title = edition.information.short_title
    view = PageView(
        asked.title,
        plain(asked.says),
        lead=(Facts(tuple(_facts(edition, asked, workspace.today))),),
        kicker=title,
        sections=tuple(_sections(workspace, edition, asked, addresses, answers)),
    )
    above = (Anchor("Guidance", at.GUIDANCE), Anchor(title, addresses.edition(edition.id)))
    return Page(
        addresses.requirement(edition.id, asked.id),
        f"{asked.title} ({title})",
        view.summary,
        view,
        "Guidance",
        trail=trail(*above),
        file=asked.place().file,
    )


def _facts(edition: Edition, asked: Requirement, today: date) -> Iterator[Fact]:
    yield Fact("Status", (in_force(edition, asked, today),))
    yield Fact("Part of", (words.GROUPS[asked.group],))
    basis: tuple[Inline, ...] = tuple(
        Anchor(b.says, b.address) if b.address else b.says for b in asked.basis
    )
    yield Fact("Where it says so", basis)
    yield Fact("How strong it is", (words.STRENGTH[asked.strength],))
    sure: tuple[Inline, ...] = (words.CONFIRMED[asked.confirmed],)
    yield Fact("How sure we are", (*sure, asked.confidence_note) if asked.confidence_note else sure)


def in_force(edition: Edition, asked: Requirement, today: date) -> Inline:
    """Whether one requirement is in force; of an edition that is marked, what it is marked as."""
    begins = asked.in_force_from
    if begins:
        return Joined(
            ("In force since" if begins <= today else "In force from", words.as_moment(begins)), " "
        )
    information = edition.information
    if information.overlay:
        return Tag(information.marked or "Not yet in force", "amber")
    if information.marked:
        return Tag(information.marked, "amber")
    return STATUS[information.status]


def _sections(
    workspace: Workspace,
    edition: Edition,
    asked: Requirement,
    addresses: Addresses,
    answers: Answers,
) -> Iterator[Section]:
    found = answers.to(edition, asked)
    if found:
        parts = tuple(
            Part(name, (Links(tuple(a.anchor(addresses) for a in some)),))
            for name, _, some in groups(found)
        )
        summary = Text(prose(f"{shown_by(found)}."))
        yield Section("who-shows-it", "Who shows it", (summary, *parts))
    else:
        none = Absent(_NOBODY_BY_ACT if edition.information.overlay else _NOBODY)
        yield Section("who-shows-it", "Who shows it", (none,))
    yield Section("how-it-is-checked", "How it is checked", tuple(_checks(edition, asked)))
    yield Section("what-to-write", "What to write", (Text(prose(asked.to_meet)),))
    steps = tuple(_lineage(workspace, edition, asked, addresses))
    if steps:
        yield Section("other-editions", "In other editions", (Facts(steps),))


def _checks(edition: Edition, asked: Requirement) -> Iterator[Block]:
    yield Points(tuple(in_words(check) for check in asked.look_at))
    if asked.applies_when:
        yield Points((condition_in_words(asked.applies_when),))
        told = f"Where it does not apply, readers are told why: *{asked.applies_when.otherwise}*"
        yield Text(prose(told))
    yield Text(prose(_weight(edition, asked)))


def _weight(edition: Edition, asked: Requirement) -> str:
    """What it means for a partnership when it is missing."""
    information = edition.information
    if information.overlay and asked.in_force_from is None:
        return "Nobody is held to it yet. It stops nothing from being published."
    if not asked.may_block or (information.status == "upcoming" and not information.overlay):
        return "Where it is missing, the editors are told. It stops nothing from being published."
    if asked.strength is Strength.MUST:
        return "Where it is missing, the arrangements cannot be published here."
    return (
        "Where it is missing, the arrangements cannot be published here unless the partners record "
        "why they do it differently."
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
            by_how[step.how] += [step.because] if step.because else []
        for how, links in by_how.items():
            yield Fact(how, tuple(links))
