"""The front page of a site with several partnerships: one question and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Card, Cards, Facts, Links, Part, Points, Text
from masa.pages.everyone.shared import area_names, in_order, overview, status
from masa.pages.inline import Anchor, Fact, Inline, Joined
from masa.pages.page import Page
from masa.pages.prose import prose
from masa.pages.special_blocks import Contact, Contacts, Doors, FindForm, Phone
from masa.pages.views import PageView, Section

MOST_CARDS, MOST_NAMES = 12, 30


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The front page; a site of one partnership starts with that partnership's overview."""
    if addresses.alone:
        return ()
    site = workspace.library.registers.site
    title = "Who keeps children safe where you live?"
    view = PageView(
        title,
        "Councils, the NHS and the police must work together to keep children safe, and must "
        "publish how. Find out who is responsible in your area.",
        lead=(_find(), _danger()),
        sections=tuple(part for part in _sections(workspace, addresses) if part.blocks),
        contents=False,
        hero=True,
    )
    described = site.describes if site else view.summary
    return (Page(at.HOME, title, described, view, "About this site", indexed=False),)


def _find() -> Block:
    hint = "Or a subject, such as training"
    return FindForm(at.SEARCH, "Your town, area or council", hint=hint, origin="home")


def _danger() -> Block:
    now = Contact(
        "Is a child in danger now?",
        (Phone("999", "police or ambulance"),),
        "Call straight away. Do not wait until you are sure.",
        form=Anchor("Worried, but it is not an emergency?", at.WORRIED),
        tone="danger",
    )
    return Contacts((now,), level=2)


def _sections(workspace: Workspace, addresses: Addresses) -> tuple[Section, ...]:
    return (
        Section("ways-in", "What are you looking for?", (_doors(),)),
        Section("subjects", "Browse by subject", tuple(_subjects(workspace, addresses))),
        Section("partnerships", "Partnerships on this site", _partnerships(workspace, addresses)),
        Section("programmes", "What areas do together", _programmes(workspace, addresses)),
        Section("what-is-checked", "What this site checks, and what it does not", _checks()),
    )


def _doors() -> Block:
    return Doors(
        (
            Anchor(
                "For parents and carers",
                at.FIND,
                "Who is responsible where you live, what they do, and how to reach them.",
            ),
            Anchor(
                "For children and young people",
                at.CHILDREN,
                "Talk to somebody today. It is free, and you do not have to give your name.",
            ),
            Anchor(
                "For people who work with children",
                at.PRACTITIONERS,
                "Whom to call, what to write down, and what to do when agencies disagree.",
            ),
            Anchor(
                "For partnerships",
                "how-to-edit/",
                "Publish your own arrangements, and see what is still missing before you do.",
            ),
        )
    )


def _subjects(workspace: Workspace, addresses: Addresses) -> Iterator[Block]:
    """The themes by heading, and the ways to compare."""
    by_heading: dict[str, list[Inline]] = {}
    for theme in workspace.library.registers.themes:
        by_heading.setdefault(theme.heading, []).append(
            Anchor(theme.title, addresses.theme(theme.id))
        )
    if by_heading:
        rows = by_heading.items()
        yield Facts(tuple(Fact(name, (Joined(tuple(links), " · "),)) for name, links in rows))
    if workspace.library.partnerships:
        note = "Scrutiny, priorities, funding and more, side by side."
        yield Links((Anchor("Compare partnerships", at.COMPARE, note),))


def _partnerships(workspace: Workspace, addresses: Addresses) -> tuple[Block, ...]:
    """What is in force as cards; history as a list of names, so that nobody takes it for that.

    Where there are too many for cards there are none: the first dozen by name would help nobody.
    """
    partnerships = in_order(workspace.library.partnerships)
    if not partnerships:
        return ()
    current = tuple(p for p in partnerships if not p.is_record)
    records = tuple(p for p in partnerships if p.is_record)[:MOST_NAMES]
    blocks: list[Block] = []
    if len(current) > MOST_CARDS:
        says = "partnerships publish their arrangements here. Find yours by its name or by a place."
        blocks.append(Text(prose(f"{len(current)} {says}")))
    elif current:
        cards = tuple(_card(p, workspace, addresses) for p in current)
        blocks.append(Cards(cards, "large"))
    if records:
        blocks.append(_records(records, addresses))
    more = (
        Anchor(f"All {len(partnerships)} partnerships", at.PARTNERSHIPS),
        Anchor("All areas and towns, A to Z", at.FIND),
    )
    return (*blocks, Links(more))


def _records(records: tuple[Partnership, ...], addresses: Addresses) -> Block:
    says = "What real partnerships said of themselves at one time. They are history, not advice."
    names = tuple(overview(record, addresses) for record in records)
    return Part("Dated records", (Text(prose(says)), Points(names)), id="records-a-to-z")


def _programmes(workspace: Workspace, addresses: Addresses) -> tuple[Block, ...]:
    programmes = workspace.library.programmes
    if not programmes:
        return ()
    links = (Anchor(p.name, addresses.programme(p.slug)) for p in programmes[:MOST_CARDS])
    more = Anchor("All programmes, and what each is for", at.PROGRAMMES)
    return (Points(tuple(links)), Links((more,)))


def _card(partnership: Partnership, workspace: Workspace, addresses: Addresses) -> Card:
    edition = workspace.edition(partnership.identity.edition)
    under = f"Written under {edition.information.short_title}" if edition else ""
    return Card(
        partnership.name,
        addresses.partnership(partnership.slug),
        kicker=area_names(partnership, workspace),
        state=status(partnership),
        blocks=(Text(prose(under)),) if under else (),
    )


def _checks() -> tuple[Block, ...]:
    checked = (
        "that each thing the law and the guidance ask for is there, and says something",
        "that it names who is responsible, and carries its dates and sources",
        "that every answer links to the very part of the page that gives it",
    )
    unchecked = (
        "whether what is written is good, or is kept to in practice: that takes people",
        "whether a partnership complies with the law: nothing here is a legal judgement",
        "what a record does not say: where its source is silent, so is this site",
    )
    return (
        Text(
            prose(
                "A published arrangement cannot go onto this site while something that the law "
                "requires is missing from it."
            )
        ),
        Cards(
            (
                Card("It checks", blocks=(Points(checked),)),
                Card("It does not check", blocks=(Points(unchecked),)),
            ),
            "large",
        ),
        Links(
            (Anchor("What the guidance asks for", at.GUIDANCE), Anchor("About this site", "about/"))
        ),
    )
