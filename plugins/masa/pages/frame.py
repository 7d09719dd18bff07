"""What stands around every page: bands, trail, contents of the partnership, notices, footer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from masa.guidance.workspace import Workspace
from masa.hosting.policy import page_policy
from masa.model.dates import day_words
from masa.model.exits import ExitLink
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.editing import file_link, page_link
from masa.pages.facets import facets
from masa.pages.help import children, practitioners
from masa.pages.help.english import ENGLISH, MADE_UP
from masa.pages.help.furniture import Help, furnished
from masa.pages.help.routes import Routes
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.shell import Danger, Footer, Link, LocalGroup, Notice, Shell
from masa.pages.things import Thing, website
from masa.pages.weights import weight

Owner: TypeAlias = Partnership | Programme


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """What a site chooses about its frame. A page that is ``guarded`` runs nothing put into it."""

    name: str
    address: str = ""
    noindex: bool = False
    version: str = ""
    guarded: bool = True


@dataclass(frozen=True)
class Frame:
    """Makes the shell of any page of one site.

    ``helps`` holds whom the pages of each owner may name as help, by its folder, so far.
    """

    options: SiteOptions
    workspace: Workspace
    addresses: Addresses
    pages: frozenset[str]
    contents: dict[str, tuple[LocalGroup, ...]]
    helps: dict[str, Help] = field(default_factory=dict)

    @classmethod
    def make(
        cls,
        options: SiteOptions,
        workspace: Workspace,
        pages: tuple[Page, ...],
        by_hand: frozenset[str] = frozenset(),
    ) -> Frame:
        """The frame of a site. ``by_hand`` holds the addresses of the pages in ``content/``."""
        known = frozenset(page.address for page in pages) | by_hand
        return cls(options, workspace, Addresses.of(workspace.library), known, contents_of(pages))

    def shell(self, page: Page) -> Shell:
        """The shell of a page."""
        owner = page.about or self._alone()
        help_ = self._help(owner)
        shell = Shell(
            title=self._title(page),
            description=page.description,
            page_url=page.address,
            site_name=page.about.name if page.about else self.options.name,
            danger=self._danger(owner, help_),
            footer=self._footer,
            site_links=self._site_links(page.address),
            trail=tuple(Link(anchor.text, anchor.target) for anchor in page.trail),
            local_title=owner.short_name if owner else "",
            local_links=self._local(owner, page.address) if owner else (),
            notices=(*notices(page.about), *self._earlier(page.about)) if page.about else (),
            facets=facets(page, self.workspace),
            suggest=self._suggest(page),
            indexed=page.indexed,
            weight=weight(page, self.workspace),
            noindex=self.options.noindex or not self.listed(page),
            stylesheets=(*Shell.stylesheets, *page.stylesheets),
            canonical=f"{self.options.address}{page.address}" if self.options.address else "",
            scripts=page.scripts,
            early=page.early,
            related=tuple(Link(anchor.text, anchor.target) for anchor in page.related),
            feed=page.feed,
            json_feed=at.json_feed(page.feed) if page.feed else "",
            own_title=page.title,
            things=self._things(page),
        )
        made = furnished(shell, page, help_, self.options.address)
        searches = page.address == at.SEARCH
        policy = page_policy(scripts=bool(made.scripts), searches=searches)
        return replace(made, policy=policy) if self.options.guarded else made

    def listed(self, page: Page | None) -> bool:
        """Whether search engines on the web may list a page; one written by hand is ``None``."""
        owner = (page.about if page else None) or self._alone()
        return not (page and page.noindex) and not _is_fictional(owner)

    def _earlier(self, about: Owner) -> Iterator[Notice]:
        """That an earlier version stands in."""
        for held in self.workspace.library.held or ():
            if held.folder == about.folder and held.shown:
                yield Notice(
                    "warning",
                    f"The version of {day_words(held.shown)}",
                    "There is a newer version. It is not shown, because something in it must be "
                    "mended first. What you read here may be out of date.",
                )

    def _things(self, page: Page) -> tuple[Thing, ...]:
        if page.address != at.HOME or page.about:
            return page.things
        return (website(self.options.name, page.description), *page.things)

    def lost_exits(self) -> tuple[str, ...]:
        """Addresses for which the site chose about the way out, and that are no pages."""
        site = self.workspace.library.registers.site
        chosen = (*site.exit.also, *site.exit.never) if site else ()
        return tuple(address for address in chosen if address not in self.pages)

    def _suggest(self, page: Page) -> Link | None:
        site = self.workspace.library.registers.site
        mostly = page_link(site, page.view)
        about = page.about.identity.place().file if page.about else ""
        return mostly or file_link(site, page.file or about)

    def _alone(self) -> Partnership | None:
        return self.workspace.library.by_slug.get(self.addresses.alone)

    def _title(self, page: Page) -> str:
        owner = page.about.name if page.about else self.options.name
        return page.title if page.title == owner else f"{page.title} – {owner}"

    def _danger(self, owner: Owner | None, help_: Help) -> Danger:
        worried = at.WORRIED
        if isinstance(owner, Partnership) and not owner.is_record:
            worried = self.addresses.partnership(owner.slug, "worried")
        return Danger(
            ENGLISH.question,
            help_.call_now,
            Link("Worried about a child?", worried if worried in self.pages else at.WORRIED),
        )

    def _help(self, owner: Owner | None) -> Help:
        folder = owner.folder if owner else ""
        if folder not in self.helps:
            self.helps[folder] = self._help_of(owner)
        return self.helps[folder]

    def _help_of(self, owner: Owner | None) -> Help:
        """Whom a page may name as help: of a record never its own numbers, which may be dead."""
        shared = self.workspace.library.registers
        current = owner if isinstance(owner, Partnership) and not owner.is_record else None
        site, slug = shared.site, current.slug if current else ""
        near = (
            (
                Link("Worried about a child", self.addresses.partnership(slug, "worried")),
                Link(children.NAME, self.addresses.partnership(slug, children.SLUG)),
                Link(practitioners.NAME, self.addresses.partnership(slug, practitioners.SLUG)),
                Link(current.name, self.addresses.partnership(slug)),
            )
            if current
            else (
                Link("Worried about a child", at.WORRIED),
                Link(children.NAME, at.CHILDREN),
                Link(practitioners.NAME, at.PRACTITIONERS),
            )
        )
        return Help(
            Routes(current.contacts if current else (), shared.contacts),
            site.exit if site else ExitLink(),
            tuple(link for link in near if link.target in self.pages),
        )

    def _site_links(self, here: str) -> tuple[Link, ...]:
        links = (
            ("Find your area", at.FIND),
            ("Partnerships", at.PARTNERSHIPS),
            ("Programmes", at.PROGRAMMES),
            ("Compare", at.COMPARE),
            ("Guidance", at.GUIDANCE),
            ("Glossary", at.GLOSSARY),
        )
        return tuple(
            Link(text, target, target == here) for text, target in links if target in self.pages
        )

    def _local(self, owner: Owner, here: str) -> tuple[LocalGroup, ...]:
        return tuple(
            LocalGroup(
                group.title,
                tuple(replace(k, current=True) if k.target == here else k for k in group.links),
            )
            for group in self.contents.get(owner.folder, ())
        )

    @cached_property
    def _footer(self) -> Footer:
        site = self.workspace.library.registers.site
        about = (
            Link("About this site", "about/"),
            Link("Accessibility", "accessibility/"),
            Link("Privacy", "privacy/"),
            Link("Keeping your visit private", at.PRIVATE),
            Link("What is not up to date", at.HELD),
        )
        find = (
            Link("A to Z", at.BROWSE),
            Link("Themes", at.THEMES),
            Link("Compare partnerships", at.COMPARE),
            Link("Glossary", at.GLOSSARY),
        )
        follow = (
            Link("What is due", at.DUE),
            Link("What changed", at.CHANGES),
            Link("Open data", at.DATA),
            Link("How to edit", "how-to-edit/"),
        )
        return Footer(
            publisher=site.publisher if site else self.options.name,
            as_at=f"As at {words.day(self.workspace.today)}",
            version=self.options.version,
            groups=tuple(
                LocalGroup(title, known)
                for title, links in (("About", about), ("Find", find), ("Follow and reuse", follow))
                if (known := self._known(links))
            ),
            licence=Link(site.licence if site else "Licence", "about/#licences"),
        )

    def _known(self, links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(link for link in links if link.target in self.pages)


def contents_of(pages: tuple[Page, ...]) -> dict[str, tuple[LocalGroup, ...]]:
    """The own contents of each partnership and programme, by its folder."""
    found: dict[str, dict[str, list[Link]]] = {}
    for page in pages:
        if page.about and page.place:
            groups = found.setdefault(page.about.folder, {})
            groups.setdefault(page.group, []).append(Link(page.place, page.address))
    return {
        folder: tuple(LocalGroup(title, tuple(links)) for title, links in groups.items())
        for folder, groups in found.items()
    }


def notices(about: Owner) -> tuple[Notice, ...]:
    """What a reader must know before anything else: fictional, a draft, a record, superseded."""
    identity = about.identity
    found = []
    if _is_fictional(about):
        found.append(Notice("warning", MADE_UP.title, MADE_UP.says))
    if identity.status == "draft":
        found.append(Notice("warning", "A draft", "This is not in force."))
    if about.is_record:
        word = "A record" if identity.status == "record" else "A superseded version"
        found.append(
            Notice(
                "warning",
                f"{word} of {words.time_of(identity)}",
                "This is history, taken from the sources named on the page. It is not current "
                "advice, and the people and groups may have changed.",
            )
        )
    return tuple(found)


def _is_fictional(about: Owner | None) -> bool:
    return isinstance(about, Partnership) and about.identity.demonstration


def trail(*anchors: Anchor) -> tuple[Anchor, ...]:
    """A trail that starts at home."""
    return (Anchor("Home", at.HOME), *anchors)
