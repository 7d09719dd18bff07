"""The search: a plain form, results by script, and without script the way to the lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block
from masa.pages.everyone.shared import worried
from masa.pages.frame import trail
from masa.pages.helplines import contacts, of
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.special_blocks import Contact
from masa.pages.views import PageView

SCRIPT = "assets/search.js"
#: Words of somebody who may need help now; in their results the ways to get it come first.
HELP_WORDS = (
    "abuse abused abusing assault attack bruise bully bullied burn childline cruel danger "
    "dangerous emergency exploit exploited frightened grooming harm harmed helpline hit hurt "
    "hurting mash missing neglect neglected nspcc police rape report scared self-harm smack "
    "starving suicide unsafe violence violent worried worry"
).split()


@dataclass(frozen=True, slots=True)
class SearchBox(Block):
    """The form, the place of the results, and what helps a reader who searches for help."""

    block: ClassVar[str] = "search_box"
    action: str
    lists: Anchor
    suggestions: tuple[Anchor, ...]
    help: tuple[Contact, ...]
    help_page: Anchor
    help_words: str


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The search page, which is not searched itself."""
    title = "Search"
    routes = workspace.library.registers.contacts
    box = SearchBox(
        action=at.SEARCH,
        lists=Anchor("A to Z of everything on this site", at.BROWSE),
        suggestions=_suggestions(workspace, addresses),
        help=contacts(of(routes, *_HELP)),
        help_page=Anchor("Worried about a child: all numbers", worried(workspace, addresses)),
        help_words=" ".join(HELP_WORDS),
    )
    view = PageView(title, lead=(box,))
    description = "Search the whole site by word, partnership, subject and kind of page."
    page = Page(
        at.SEARCH,
        title,
        description,
        view,
        "About this site",
        trail=trail(),
        indexed=False,
        scripts=(SCRIPT,),
    )
    return (page,)


_HELP = ("emergency", "helpline", "children-helpline")


def _suggestions(workspace: Workspace, addresses: Addresses) -> tuple[Anchor, ...]:
    found = [Anchor("A to Z of everything", at.BROWSE)]
    if not addresses.alone:
        found.append(Anchor("Find your area", at.FIND))
    if workspace.library.registers.terms:
        found.append(Anchor("Glossary", at.GLOSSARY))
    if workspace.editions:
        found.append(Anchor("What the guidance asks for", at.GUIDANCE))
    return tuple(found)
