"""A to Z: the way to everything, for readers without script and for those who like lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Facts, Links, Part, Points
from masa.pages.everyone.find import covered
from masa.pages.everyone.glossary import title_of
from masa.pages.everyone.shared import by_letter, in_order, overview, plain, short
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Fact, Inline, Joined
from masa.pages.page import Page
from masa.pages.partnership import KINDS
from masa.pages.scope import Scope
from masa.pages.views import PageView, Section

TITLE = "A to Z"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of a partnership: what it is about, whose it is, where it stands."""

    subject: str
    partnership: Partnership
    address: str


def pages(
    workspace: Workspace, addresses: Addresses, entries: Iterable[Entry] | None = None
) -> tuple[Page, ...]:
    """One page with a link to every other; it is the search's stand-in, so not searched itself.

    ``entries`` are the pages of the partnerships. Whoever has made them already should hand them
    in; otherwise each is made once more to learn whether it has anything to say.
    """
    known = tuple(_entries(workspace, addresses) if entries is None else entries)
    view = PageView(
        TITLE,
        "Everything on this site in plain lists: by subject, by partnership, by area, and every "
        "word in the glossary.",
        sections=tuple(part for part in _sections(workspace, addresses, known) if part.blocks),
    )
    page = Page(
        at.BROWSE, TITLE, view.summary, view, "About this site", trail=trail(), indexed=False
    )
    return (page,)


def _sections(
    workspace: Workspace, addresses: Addresses, known: tuple[Entry, ...]
) -> Iterator[Section]:
    first = Anchor("Worried about a child", at.WORRIED)
    yield Section("help", "Help now", (Links((first,)),))
    subjects = tuple(
        Fact(title, (Joined(tuple(links), " · "),)) for title, links in _subjects(known, workspace)
    )
    yield Section("subjects", "Subjects", (Facts(subjects),) if subjects else ())
    partnerships = tuple(overview(p, addresses) for p in in_order(workspace.library.partnerships))
    yield Section("partnerships", "Partnerships", (Points(partnerships),) if partnerships else ())
    areas = tuple(
        Anchor(place.area.name, f"{at.FIND}#{place.area.id}")
        for place in covered(workspace)
        if not addresses.alone
    )
    yield Section("areas-a-to-z", "Areas", (Points(areas),) if areas else ())
    yield Section("guidance-a-to-z", "Guidance", tuple(_guidance(workspace, addresses)))
    yield Section("words-a-to-z", "Words explained", tuple(_terms(workspace, addresses)))
    yield Section("this-site", "This site", (Points(_ABOUT),))


_ABOUT = (
    Anchor("About this site", "about/"),
    Anchor("Accessibility", "accessibility/"),
    Anchor("How to edit", "how-to-edit/"),
    Anchor("Privacy", "privacy/"),
    Anchor("Search", at.SEARCH),
)


def _subjects(known: tuple[Entry, ...], workspace: Workspace) -> Iterator[tuple[str, list[Inline]]]:
    """Each subject in order of its name, with the partnerships that have a page on it."""
    order = {p.slug: place for place, p in enumerate(in_order(workspace.library.partnerships))}
    found: dict[str, list[Inline]] = {}
    for entry in sorted(known, key=lambda e: (plain(e.subject), order[e.partnership.slug])):
        link = Anchor(short(entry.partnership, workspace), entry.address)
        found.setdefault(entry.subject, []).append(link)
    yield from found.items()


def _entries(workspace: Workspace, addresses: Addresses) -> Iterator[Entry]:
    for partnership in workspace.library.partnerships:
        standing = workspace.standings.get(partnership.slug)
        scope = Scope(partnership, workspace.library, addresses, standing, workspace.today)
        for kind in KINDS:
            if kind.build(scope) is not None:
                yield Entry(kind.title, partnership, scope.page(kind.slug))


def _guidance(workspace: Workspace, addresses: Addresses) -> Iterator[Part]:
    for edition in reversed(workspace.editions):
        links = [
            Anchor(r.title, addresses.requirement(edition.id, r.id))
            for r in sorted(edition.requirements, key=lambda r: plain(r.title))
        ]
        whole = Anchor("The whole edition", addresses.edition(edition.id))
        yield Part(edition.information.short_title, (Points((whole, *links)),))


def _terms(workspace: Workspace, addresses: Addresses) -> Iterator[Part]:
    for letter, terms in by_letter(workspace.library.registers.terms, lambda term: term.term):
        links = tuple(Anchor(title_of(term), addresses.term(term.id)) for term in terms)
        yield Part(letter, (Points(links),))
