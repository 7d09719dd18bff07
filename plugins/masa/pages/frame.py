"""What stands around every page: bands, trail, contents of the partnership, notices, footer."""

from __future__ import annotations

from dataclasses import dataclass

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.inline import Anchor
from masa.pages.page import Page, PageKind
from masa.pages.shell import Danger, Facet, Footer, Link, LocalGroup, Notice, Shell


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """What a site chooses about its frame."""

    name: str
    address: str = ""
    noindex: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Makes the shell of any page of one site."""

    options: SiteOptions
    workspace: Workspace
    addresses: Addresses
    kinds: tuple[PageKind, ...]
    pages: frozenset[str]

    def shell(self, page: Page) -> Shell:
        """The shell of a page."""
        partnership = page.partnership or self._alone()
        return Shell(
            title=self._title(page),
            description=page.description,
            page_url=page.address,
            site_name=partnership.name if partnership and page.partnership else self.options.name,
            danger=self._danger(partnership),
            footer=self._footer(),
            site_links=self._site_links(page.address),
            trail=tuple(Link(anchor.text, anchor.target) for anchor in page.trail),
            local_title=partnership.short_name if partnership else "",
            local_links=self._local(partnership, page.address) if partnership else (),
            notices=notices(page.partnership) if page.partnership else (),
            facets=_facets(page),
            indexed=page.indexed,
            noindex=self.options.noindex
            or bool(partnership and partnership.identity.demonstration),
            canonical=f"{self.options.address}{page.address}" if self.options.address else "",
            scripts=page.scripts,
        )

    def _alone(self) -> Partnership | None:
        return self.workspace.library.by_slug.get(self.addresses.alone)

    def _title(self, page: Page) -> str:
        owner = page.partnership.name if page.partnership else self.options.name
        return page.title if page.title == owner else f"{page.title} – {owner}"

    def _danger(self, partnership: Partnership | None) -> Danger:
        worried = at.WORRIED
        if partnership and not partnership.is_record:
            worried = self.addresses.partnership(partnership.slug, "worried")
        return Danger(
            "A child in danger now?",
            Link("Call 999", "tel:999"),
            Link("Worried about a child?", worried if worried in self.pages else at.WORRIED),
        )

    def _site_links(self, here: str) -> tuple[Link, ...]:
        links = (
            ("Find your area", at.FIND),
            ("Partnerships", at.PARTNERSHIPS),
            ("Guidance", at.GUIDANCE),
            ("Glossary", at.GLOSSARY),
        )
        return tuple(
            Link(text, target, target == here) for text, target in links if target in self.pages
        )

    def _local(self, partnership: Partnership, here: str) -> tuple[LocalGroup, ...]:
        groups: dict[str, list[Link]] = {}
        for kind in self.kinds:
            address = self.addresses.partnership(partnership.slug, kind.slug)
            if address in self.pages:
                link = Link(kind.title, address, address == here)
                groups.setdefault(kind.group, []).append(link)
        return tuple(LocalGroup(title, tuple(links)) for title, links in groups.items())

    def _footer(self) -> Footer:
        site = self.workspace.library.registers.site
        about = (
            Link("About this site", "about/"),
            Link("Accessibility", "accessibility/"),
            Link("Privacy", "privacy/"),
        )
        use = (
            Link("A to Z", at.BROWSE),
            Link("Glossary", at.GLOSSARY),
            Link("How to edit", "how-to-edit/"),
        )
        return Footer(
            publisher=site.publisher if site else self.options.name,
            as_at=words.day(self.workspace.today),
            version=self.options.version,
            groups=(
                LocalGroup("About", self._known(about)),
                LocalGroup("Use", self._known(use)),
            ),
            licence=Link(site.licence if site else "Licence", "about/#licences"),
        )

    def _known(self, links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(link for link in links if link.target in self.pages)


def notices(partnership: Partnership) -> tuple[Notice, ...]:
    """What a reader must know before anything else: fictional, a draft, a record, superseded."""
    identity = partnership.identity
    found = []
    if identity.demonstration:
        found.append(
            Notice(
                "warning",
                "A demonstration",
                "This partnership does not exist. Its people, figures and telephone numbers are "
                "made up.",
            )
        )
    if identity.status == "draft":
        found.append(Notice("warning", "A draft", "These arrangements are not in force."))
    if partnership.is_record:
        as_of = identity.as_of.text if identity.as_of else "an earlier time"
        word = "A record" if identity.status == "record" else "A superseded version"
        found.append(
            Notice(
                "warning",
                f"{word} of {as_of}",
                "This is history, taken from the sources named on the page. It is not current "
                "advice, and the people and groups may have changed.",
            )
        )
    return tuple(found)


def _facets(page: Page) -> tuple[Facet, ...]:
    pairs = (
        ("Partnership", page.partnership.short_name if page.partnership else ""),
        ("Subject", page.subject),
        ("Kind", page.kind),
    )
    return tuple(Facet(name, value) for name, value in pairs if value)


def trail(*anchors: Anchor) -> tuple[Anchor, ...]:
    """A trail that starts at home."""
    return (Anchor("Home", at.HOME), *anchors)
