"""The guidance: its editions, and for each a page with what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.edition import Confirmed, Edition, EditionInformation, Requirement, Strength
from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Card, Cards, Facts, Links, Part, Points, Table, Text
from masa.pages.everyone.lineage import new, why_withdrawn, withdrawn
from masa.pages.everyone.requirement import page as requirement_page
from masa.pages.everyone.shared import in_order
from masa.pages.everyone.showing import COMPLIANCE, Answers, in_short
from masa.pages.everyone.statuses import status
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline
from masa.pages.page import Page
from masa.pages.prose import line, prose
from masa.pages.views import PageView, Section

TITLE = "What the guidance asks for"
SURE = {
    Confirmed.READ: "Read in the text itself",
    Confirmed.REPORTED: "Reported by others",
    Confirmed.UNCONFIRMED: "Not confirmed",
}
FORCE = {Strength.MUST: "must", Strength.SHOULD: "should"}
#: What readers are held to today stands first, then what is to come.
ORDER = ("in-force", "upcoming", "superseded")


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The list of editions, a page for each, and a page for each requirement."""
    if not workspace.editions:
        return ()
    found = [_index(workspace, addresses)]
    answers = Answers(workspace)
    for edition in workspace.editions:
        found.append(_edition(workspace, edition, addresses, answers))
        found += [
            requirement_page(workspace, edition, asked, addresses, answers)
            for asked in edition.requirements
        ]
    return tuple(found)


def _index(workspace: Workspace, addresses: Addresses) -> Page:
    newest_first = reversed(workspace.editions)
    editions = sorted(newest_first, key=lambda e: ORDER.index(e.information.status))
    cards = tuple(_card(e, addresses) for e in editions)
    meanings = (
        line("**Must**: an Act or regulations require it. Nothing can be explained away."),
        line(
            "**Should**: statutory guidance asks for it. Partners must have regard to it, so "
            "doing otherwise needs a reason that is published."
        ),
        line(
            "**How sure we are** says whether the wording was read in the law or the guidance "
            "itself, reported by others, or not confirmed. What is not confirmed never stops a "
            "partnership from publishing."
        ),
    )
    view = PageView(
        TITLE,
        "Each edition of the law and the statutory guidance on multi-agency safeguarding "
        "arrangements, as a list of things to show.",
        sections=(
            Section("editions", "Editions", (Cards(cards, "large"),)),
            Section("how-to-read", "How to read these lists", (Points(meanings),)),
        ),
    )
    return Page(at.GUIDANCE, TITLE, view.summary, view, "Guidance", trail=trail())


def _card(edition: Edition, addresses: Addresses) -> Card:
    information = edition.information
    facts = (
        Fact("Published", (words.moment(information.published),)),
        Fact(
            "May ask for" if information.status == "upcoming" else "Asks for",
            (words.count(len(edition.requirements), "thing"),),
        ),
    )
    return Card(
        information.title,
        addresses.edition(edition.id),
        state=status(information),
        blocks=(Text(prose(information.summary)), Facts(facts)),
    )


def _edition(
    workspace: Workspace, edition: Edition, addresses: Addresses, answers: Answers
) -> Page:
    information = edition.information
    view = PageView(
        information.title,
        _asks(edition),
        lead=(Facts(tuple(_facts(workspace, edition, addresses))),),
        sections=tuple(
            part
            for part in _edition_sections(workspace, edition, addresses, answers)
            if part.blocks
        ),
    )
    above = trail(Anchor("Guidance", at.GUIDANCE))
    address = addresses.edition(edition.id)
    file = information.place().file
    title = information.short_title
    return Page(address, title, view.summary, view, "Guidance", trail=above, file=file)


def _asks(edition: Edition) -> str:
    """What the edition asks for, in a sentence that claims no more than is known."""
    information = edition.information
    things = words.count(len(edition.requirements), "thing")
    if information.overlay:
        return f"{things} that this Act adds, whichever edition arrangements are published under."
    if information.status == "upcoming":
        title = information.short_title
        return f"{things} that {title} may ask for. Nobody is held to this list here."
    return f"{things} that published arrangements are to show under {information.short_title}."


def _facts(workspace: Workspace, edition: Edition, addresses: Addresses) -> Iterator[Fact]:
    information = edition.information
    yield Fact("Status", (status(information),))
    out = "Passed" if information.overlay else "Published"
    yield Fact(out, (words.moment(information.published), information.publisher))
    yield Fact("Applies", (_applies(information),))
    earlier = workspace.edition(information.continues or "")
    if earlier:
        link = Anchor(earlier.information.short_title, addresses.edition(earlier.id))
        yield Fact("Continues", (link,))
    if information.status == "upcoming":
        link = Anchor("Partnership by partnership", addresses.foresight(edition.id))
        yield Fact("What it would change", (link,))
    if information.address:
        yield Fact("The text itself", (Anchor(information.title, information.address),))


def _applies(information: EditionInformation) -> str:
    if information.overlay:
        return "to every current partnership, whichever edition it is under, once it is in force"
    if information.applies_from is None:
        return "not known from when"
    until = f" to {words.day(information.applies_to)}" if information.applies_to else ""
    return f"from {words.day(information.applies_from)}{until}"


def _edition_sections(
    workspace: Workspace, edition: Edition, addresses: Addresses, answers: Answers
) -> Iterator[Section]:
    information = edition.information
    about = "About this Act" if information.overlay else "About this edition"
    yield Section("about", about, (Text(prose(information.summary)),))
    for group, title in words.GROUPS.items():
        asked = [r for r in edition.requirements if r.group is group]
        blocks = (_table(edition, asked, addresses, answers),) if asked else ()
        yield Section(str(group), title, blocks)
    yield Section("how-sure", "How sure we are", (Text(prose(information.how_sure)),))
    yield Section("changes", "What changed", tuple(_changes(workspace, edition, addresses)))
    yield Section(
        "partnerships", "Partnerships under this edition", _users(workspace, edition, addresses)
    )


def _table(
    edition: Edition, asked: list[Requirement], addresses: Addresses, answers: Answers
) -> Table:
    rows: list[tuple[Inline, ...]] = [
        (
            Anchor(r.title, addresses.requirement(edition.id, r.id)),
            f"{r.basis[0].says}: {FORCE[r.strength]}",
            SURE[r.confirmed],
            in_short(answers.to(edition, r)),
        )
        for r in asked
    ]
    asked_for = "that it may ask for" if edition.information.status == "upcoming" else "asked for"
    caption = f"{len(rows)} of {words.count(len(edition.requirements), 'thing')} {asked_for}"
    columns = ("What", "Where it says so", "Wording", "Shown by")
    return Table(caption, columns, tuple(rows), about=words.GROUPS[asked[0].group])


def _changes(workspace: Workspace, edition: Edition, addresses: Addresses) -> Iterator[Block]:
    previous = workspace.edition(edition.information.continues or "")
    if previous is None:
        return
    for title, found, owner in (
        ("New in this edition", new(workspace, edition), edition),
        ("No longer asked for", withdrawn(workspace, edition), previous),
    ):
        links = tuple(
            Anchor(r.title, addresses.requirement(owner.id, r.id), why_withdrawn(edition, r.id))
            for r in found
        )
        if links:
            yield Part(title, (Links(links),))


def _users(workspace: Workspace, edition: Edition, addresses: Addresses) -> tuple[Block, ...]:
    links = tuple(
        Anchor(p.name, addresses.partnership(p.slug, COMPLIANCE))
        for p in in_order(workspace.library.partnerships)
        if p.identity.edition == edition.id and p.slug in workspace.standings
    )
    return (Links(links),) if links else ()
