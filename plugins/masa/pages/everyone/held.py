"""What is not shown as it was written last: the state of a site that goes on without its broken
parts, and the pages that stand where a partnership or a programme is withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masa.guidance.workspace import Workspace
from masa.model.dates import day_words
from masa.model.held import LONG, Held
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block, Links, Table, Text, Warn
from masa.pages.frame import trail
from masa.pages.inline import Anchor, Inline, Joined, Tag
from masa.pages.page import Page
from masa.pages.partnership import KINDS as PARTNERSHIP
from masa.pages.partnership import whole
from masa.pages.programme import KINDS as PROGRAMME
from masa.pages.prose import prose
from masa.pages.views import PageView, Section

TITLE = "What is not up to date"
_WHY = (
    "A partnership’s newest version is not published while something in it stops that: a statutory "
    "section is missing, it cannot be read, or it may hold personal data. Its last good version is "
    "shown instead, and each of its pages says so. Where personal data are suspected nothing of it "
    "is shown."
)


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The page about all that is held, and those in place of what is withheld."""
    held = workspace.library.held
    if held is None:
        return ()
    view = PageView(
        TITLE,
        "Partnerships and programmes on this site whose newest version is not shown.",
        lead=(Text(prose(_WHY)),),
        sections=(Section("held", "At the moment", tuple(_now(held, workspace, addresses))),),
    )
    page = Page(at.HELD, TITLE, view.summary, view, "About", trail=trail(), indexed=False)
    return (page, *_instead(workspace, addresses))


def _now(held: tuple[Held, ...], workspace: Workspace, addresses: Addresses) -> Iterator[Block]:
    if held:
        rows = tuple(_row(one, workspace, addresses) for one in held)
        heads = ("Name", "Shown", "Not up to date since", "What must be mended")
        caption = words.count(len(rows), "partnership or programme", "partnerships or programmes")
        yield Table(caption, heads, rows)
    else:
        yield Text(prose("Everything here is shown as it was written last."))
    yield Links((Anchor("The same for programs (JSON)", at.HELD_JSON),))


def _row(held: Held, workspace: Workspace, addresses: Addresses) -> tuple[Inline, ...]:
    shown = f"The version of {day_words(held.shown)}" if held.shown else Tag("Withheld", "red")
    since: Inline = day_words(held.since)
    if held.is_long(workspace.today):
        since = Joined((since, Tag(f"More than {LONG} days", "red")), " ")
    return (Anchor(held.name, _page(held, addresses)), shown, since, "; ".join(held.reasons))


def _page(held: Held, addresses: Addresses, page: str = "") -> str:
    if held.is_partnership:
        return addresses.partnership(held.slug, page)
    return addresses.programme(held.slug, page)


def not_shown(workspace: Workspace, addresses: Addresses) -> tuple[Section, ...]:
    """What is withheld, for the lists in which readers would look for it."""
    found = (one for one in workspace.library.withheld if one.is_partnership)
    links = tuple(Anchor(one.name, _page(one, addresses)) for one in found)
    return (Section("not-shown", "Not shown at the moment", (Links(links),)),) if links else ()


def _instead(workspace: Workspace, addresses: Addresses) -> Iterator[Page]:
    """A page at every address that somebody may have kept: an explanation, and whom to call."""
    languages = workspace.library.registers.languages
    for held in workspace.library.withheld:
        places = [_page(held, addresses, slug) for slug in _kinds(held)]
        if held.is_partnership:
            places += [_page(held, addresses, whole.SLUG)]
            places += [addresses.worried(held.slug, language.id) for language in languages]
        for address in places:
            yield _withheld(held, address)


def _kinds(held: Held) -> Iterable[str]:
    return (kind.slug for kind in (PARTNERSHIP if held.is_partnership else PROGRAMME))


def _withheld(held: Held, address: str) -> Page:
    says = f"Not shown since {day_words(held.since)}, while it is checked what may be published."
    links = (
        Anchor("Worried about a child? Whom to call", at.WORRIED),
        Anchor(TITLE, at.HELD, "What else on this site is not shown as it was written last."),
    )
    warn = Warn("Do not wait for this page if you are worried about a child: call.")
    view = PageView(held.name, says, lead=(warn, Links(links)))
    return Page(address, held.name, says, view, "About", trail=trail(), indexed=False, noindex=True)
