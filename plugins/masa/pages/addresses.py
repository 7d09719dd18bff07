"""Where each page stands, counted from the site's root. Addresses never change for one thing.

With one partnership alone in the folder its pages stand at the root; with more, each has a folder
of its own below ``partnerships/``.
"""

from __future__ import annotations

from dataclasses import dataclass

from masa.model.library import Library

HOME = ""
FIND = "find-your-area/"
GUIDANCE = "guidance/"
GLOSSARY = "glossary/"
SEARCH = "search/"
BROWSE = "a-to-z/"
CHANGES = "changes/"
FEED = "changes.xml"
DUE = "due/"
CALENDAR = "due.ics"
DATA = "data/"
DATA_TABLES = "data/tables/"
DATA_JSON = "data/json/"
#: Written by hand, where a site has it.
DATA_GUIDE = "open-data/"
WORRIED = "worried-about-a-child/"
ACCESSIBILITY = "accessibility/"
CHILDREN = "for-children/"
PRACTITIONERS = "for-practitioners/"
PRIVATE = "keeping-your-visit-private/"
PARTNERSHIPS = "partnerships/"
PROGRAMMES = "programmes/"
#: What is not shown as it was written last, for people and for programs.
HELD = "not-up-to-date/"
HELD_JSON = "not-up-to-date.json"
COMPARE = "compare/"
THEMES = "themes/"
#: Of a partnership alone. Help stands at one address on every site: pages written by hand link it.
_WORRIED_ALONE = "worried/"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one site. ``alone`` is the slug of its only partnership, if it has one."""

    alone: str = ""

    @classmethod
    def of(cls, library: Library) -> Addresses:
        """The addresses that a library's pages have."""
        held = (one.slug for one in library.withheld if one.is_partnership)
        slugs = [*(partnership.slug for partnership in library.partnerships), *held]
        return cls(slugs[0] if len(slugs) == 1 else "")

    def partnership(self, slug: str, page: str = "", anchor: str = "") -> str:
        """A page of a partnership: ``page`` is empty for its overview."""
        folder = HOME if slug == self.alone else f"{PARTNERSHIPS}{slug}/"
        path = f"{folder}{page}/" if page else folder
        if path == _WORRIED_ALONE:
            path = WORRIED
        # An anchor alone would mean the page that the link stands on.
        return f"{path or './'}#{anchor}" if anchor else path

    def worried(self, slug: str = "", language: str = "") -> str:
        """Worried about a child: of a partnership or of the whole site, in English or another."""
        here = self.partnership(slug, "worried") if slug else WORRIED
        return f"{here}{language}/" if language else here

    def feed(self, slug: str) -> str:
        """The feed of what changed in a partnership."""
        return f"{HOME if slug == self.alone else f'{PARTNERSHIPS}{slug}/'}{FEED}"

    def running_heads(self, slug: str) -> str:
        """The style sheet that puts a partnership's name at the head of each printed page."""
        return f"{self.partnership(slug, 'whole')}running-heads.css"

    def whole_pdf(self, slug: str) -> str:
        """The whole document of a partnership as a PDF."""
        return f"{self.partnership(slug, 'whole')}{slug}.pdf"

    def calendar(self, slug: str) -> str:
        """The calendar of what is due in a partnership."""
        return f"{HOME if slug == self.alone else f'{PARTNERSHIPS}{slug}/'}{CALENDAR}"

    def programme(self, slug: str, page: str = "", anchor: str = "") -> str:
        """A page of a programme: ``page`` is empty for its overview."""
        path = f"{PROGRAMMES}{slug}/{page}/" if page else f"{PROGRAMMES}{slug}/"
        return f"{path}#{anchor}" if anchor else path

    def edition(self, edition: str) -> str:
        """The page of an edition of the guidance."""
        return f"{GUIDANCE}{edition}/"

    def foresight(self, edition: str) -> str:
        """What an edition that is not in force would change."""
        return f"{GUIDANCE}{edition}/what-would-change/"

    def requirement(self, edition: str, requirement: str) -> str:
        """The page of one requirement of an edition."""
        return f"{GUIDANCE}{edition}/{requirement}/"

    def theme(self, theme: str) -> str:
        """The page of a theme."""
        return f"{THEMES}{theme}/"

    def term(self, term: str) -> str:
        """A word in the glossary."""
        return f"{GLOSSARY}#{term}"


def json_feed(feed: str) -> str:
    """The same feed as JSON: ``changes.xml`` is ``changes.json``."""
    return f"{feed.removesuffix('.xml')}.json"
