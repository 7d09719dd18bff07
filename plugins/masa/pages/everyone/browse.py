"""A to Z: the way to everything, for readers without script and for those who like lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Facts, Links, Part, Points
from masa.pages.everyone.find import covered
from masa.pages.everyone.glossary import title_of
from masa.pages.everyone.shared import in_order, overview, plain, short
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline, Joined
from masa.pages.page import Page
from masa.pages.views import PageView, Section

TITLE = "A to Z"
#: With more partnerships than this a subject is folded.
MOST_IN_LINE = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of a partnership or programme: its subject, whose it is, where it stands."""

    subject: str
    owner: Partnership | Programme
    address: str


def pages(
    workspace: Workspace,
    addresses: Addresses,
    entries: Iterable[Entry],
    also: Iterable[Anchor] = (),
    lists: Iterable[Section] = (),
) -> tuple[Page, ...]:
    """One page with a link to every other; it is the search's stand-in, so not searched itself.

    ``entries`` are the pages of partnerships and programmes, which were made before; ``also`` are
    pages about all of them, and ``lists`` lists of more pages of the whole site.
    """
    known = tuple(entries)
    view = PageView(
        TITLE,
        "Everything on this site in plain lists: by subject, by partnership, by area, and every "
        "word in the glossary.",
        sections=tuple(
            part
            for part in (*_sections(workspace, addresses, known), *lists, _site(also))
            if part.blocks
        ),
    )
    page = Page(
        at.BROWSE, TITLE, view.summary, view, "About this site", trail=trail(), indexed=False
    )
    return (page,)


def _sections(
    workspace: Workspace,
    addresses: Addresses,
    known: tuple[Entry, ...],
) -> Iterator[Section]:
    first = Anchor("Worried about a child", at.WORRIED)
    yield Section("help", "Help now", (Links((first,)),))
    yield Section("subjects", "Subjects", _by_subject(known, workspace))
    everybody = in_order(workspace.library.partnerships)
    partnerships = tuple(_dated(overview(p, addresses), p) for p in everybody)
    yield Section("partnerships", "Partnerships", (Points(partnerships),) if partnerships else ())
    programmes = tuple(_programmes(known))
    yield Section("programmes", "Programmes", (Facts(programmes),) if programmes else ())
    areas = tuple(
        Anchor(place.area.name, f"{at.FIND}#{place.area.id}")
        for place in covered(workspace)
        if not addresses.alone
    )
    yield Section("areas-a-to-z", "Areas", (Points(areas),) if areas else ())
    yield Section("guidance-a-to-z", "Guidance", tuple(_guidance(workspace, addresses)))
    yield Section("words-a-to-z", "Words explained", tuple(_terms(workspace, addresses)))


def _site(also: Iterable[Anchor]) -> Section:
    own = tuple(sorted((*_ABOUT, *also), key=lambda link: link.text))
    return Section("this-site", "This site", (Points(own),))


_ABOUT = (
    Anchor("About this site", "about/"),
    Anchor("Accessibility", "accessibility/"),
    Anchor("How to edit", "how-to-edit/"),
    Anchor("Privacy", "privacy/"),
    Anchor("Search", at.SEARCH),
)


def _by_subject(known: tuple[Entry, ...], workspace: Workspace) -> tuple[Block, ...]:
    """The subjects with their partnerships in a line; with many partnerships each is folded."""
    found = tuple(_subjects(known, workspace))
    if len(workspace.library.partnerships) > MOST_IN_LINE:
        return tuple(
            Part(
                title,
                (Points(tuple(links)),),
                id=f"subject-{number}-a-to-z",
                folded=True,
                note=words.count(len(links), "partnership"),
            )
            for number, (title, links) in enumerate(found, 1)
        )
    facts = tuple(Fact(title, (Joined(tuple(links), " · "),)) for title, links in found)
    return (Facts(facts),) if facts else ()


def _subjects(known: tuple[Entry, ...], workspace: Workspace) -> Iterator[tuple[str, list[Inline]]]:
    """Each subject in order of its name, with the partnerships that have a page on it."""
    order = {p.slug: place for place, p in enumerate(in_order(workspace.library.partnerships))}
    own = [(entry, entry.owner) for entry in known if isinstance(entry.owner, Partnership)]
    found: dict[str, list[Inline]] = {}
    for entry, owner in sorted(own, key=lambda e: (plain(e[0].subject), order[e[1].slug])):
        link = Anchor(short(owner, workspace), entry.address)
        found.setdefault(entry.subject, []).append(_dated(link, owner))
    yield from found.items()


def _dated(link: Anchor, partnership: Partnership) -> Inline:
    """A link to a record with its year beside it: it must not pass for what holds today."""
    as_of = partnership.identity.as_of
    if not partnership.is_record or not as_of:
        return link
    return Joined((link, f"({as_of.from_.year if as_of.from_ else as_of.text})"), " ")


def _programmes(known: tuple[Entry, ...]) -> Iterator[Fact]:
    """Each programme by its name, with all its pages."""
    found: dict[str, list[Inline]] = {}
    for entry in known:
        if isinstance(entry.owner, Programme):
            found.setdefault(entry.owner.name, []).append(Anchor(entry.subject, entry.address))
    for name in sorted(found, key=plain):
        yield Fact(name, (Joined(tuple(found[name]), " · "),))


def _guidance(workspace: Workspace, addresses: Addresses) -> Iterator[Part]:
    for edition in reversed(workspace.editions):
        links = [
            Anchor(r.title, addresses.requirement(edition.id, r.id))
            for r in sorted(edition.requirements, key=lambda r: plain(r.title))
        ]
        whole = [Anchor("The whole edition", addresses.edition(edition.id))]
        if edition.information.status == "upcoming":
            whole.append(Anchor("What would change", addresses.foresight(edition.id)))
        note = words.count(len(links), "requirement")
        blocks = (Points((*whole, *links)),)
        yield Part(edition.information.short_title, blocks, folded=True, note=note)


def _terms(workspace: Workspace, addresses: Addresses) -> Iterator[Points]:
    terms = sorted(workspace.library.registers.terms, key=lambda term: plain(term.term))
    if terms:
        yield Points(tuple(Anchor(title_of(term), addresses.term(term.id)) for term in terms))
