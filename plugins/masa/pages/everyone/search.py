"""The search: a plain form, results by script, and without script the way to the lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages.addresses import Addresses
from masa.pages.blocks import Block
from masa.pages.frame import trail
from masa.pages.help import private
from masa.pages.helplines import brief, contacts, of
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.special_blocks import Contacts
from masa.pages.views import PageView

TITLE = "Search"
PARTS = ("engine", "facets", "help", "order", "results", "says", "words")
#: The one that has the engine fetched when the address already asks.
EARLY = "assets/search-index.js"
#: The script and the parts that it calls for, named so that a browser fetches all of them at once.
SCRIPTS = (
    EARLY,
    "assets/search.js",
    *(f"assets/search-{part}.js" for part in PARTS),
)
#: The subject of the pages on which help is found, as the search's facet has it.
HELP_SUBJECT, HELP_KIND = "Worried about a child", "Help now"
#: Words of somebody who may need help now, in any form: "hurt" also finds "hurting". What children
#: and parents say, and what they ask for.
HELP_WORDS = (
    "999", "101", "abus", "afraid", "assault", "attack", "beat", "bruis", "bull", "burn", "call",
    "childline", "danger", "emergency", "exploit", "fright", "groom", "harm", "helpline", "hit",
    "hurt", "kick", "kill", "mash", "missing", "neglect", "nspcc", "phone", "police", "punch",
    "rape", "report", "scare", "shout", "smack", "social services", "starv", "suicid", "talk",
    "tell someone", "threaten", "touch", "unsafe", "violen", "who do i tell", "worr",
)  # fmt: skip
#: Phrases of everyday work in which such a word is no cry for help.
CALM_WORDS = (
    "annual report", "annual reports", "inspection report", "report template",
    "reports", "scrutiny report", "yearly report", "yearly reports",
)  # fmt: skip
#: Phrases of somebody who wants to leave no trace: "hide my" also finds "hide myself".
PRIVATE_WORDS = (
    "browser history", "browsing history", "clear history", "clear my history", "cover my tracks",
    "delete history", "delete my history", "exit this page", "hide history", "hide my",
    "hide that i", "hide this", "hide visit", "incognito", "leave no trace", "private brows",
    "private visit", "private window", "quick exit", "spied on", "spying on me", "stalk",
    "track me", "tracked", "visit private", "watching me", "watching what i",
    "who can see what i", "without anyone knowing", "without him knowing", "without them knowing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SearchBox(Block):
    """The form, the place of the results, and what helps a reader who searches for help."""

    block: ClassVar[str] = "search_box"
    action: str
    lists: tuple[Anchor, ...]
    help: Contacts
    help_page: Anchor
    help_words: str
    calm_words: str
    private_words: str
    private_subject: str
    areas: str
    help_subject: str = HELP_SUBJECT
    help_kind: str = HELP_KIND


def pages(workspace: Workspace, addresses: Addresses) -> tuple[Page, ...]:
    """The search page, which is not searched itself."""
    routes = of(workspace.library.registers.contacts, "emergency", "helpline", "children-helpline")
    box = SearchBox(
        at.SEARCH,
        tuple(_lists(workspace, addresses)),
        Contacts(tuple(map(brief, contacts(routes)))),
        Anchor("All the ways to get help", at.WORRIED),
        "|".join(HELP_WORDS),
        "|".join(CALM_WORDS),
        "|".join(PRIVATE_WORDS),
        private.TITLE,
        at.FIND,
    )
    page = Page(
        at.SEARCH,
        TITLE,
        "Search the whole site, and narrow what is found by partnership, subject and kind.",
        PageView(TITLE, lead=(box,)),
        "About this site",
        trail=trail(),
        indexed=False,
        scripts=SCRIPTS,
        early=EARLY,
    )
    return (page,)


def _lists(workspace: Workspace, addresses: Addresses) -> Iterator[Anchor]:
    yield Anchor("A to Z", at.BROWSE, "Every subject, partnership, area and word on this site")
    if not addresses.alone:
        yield Anchor("Find your area", at.FIND, "Areas and towns by name")
    if workspace.library.registers.terms:
        yield Anchor("Glossary", at.GLOSSARY, "Words and abbreviations explained")
    if workspace.editions:
        yield Anchor("What the guidance asks for", at.GUIDANCE, "Each requirement, explained")
