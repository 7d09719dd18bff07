"""One build's pages, by the file that MkDocs thinks they come from. Knows nothing of MkDocs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from masa.compare.history import NO_HISTORY, History
from masa.downloads import make_downloads
from masa.downloads.data import open_data
from masa.guidance.workspace import Workspace
from masa.hosting.assets import Assets
from masa.model.partnership import Partnership
from masa.pages import addresses as at
from masa.pages import not_found
from masa.pages.abbreviations import Abbreviations
from masa.pages.addresses import Addresses
from masa.pages.binding import BoundPortion
from masa.pages.book import make_pages, own_pages, scope_of
from masa.pages.bound import Bound
from masa.pages.frame import Frame, SiteOptions, trail
from masa.pages.help.languages import in_its_language
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.paper import Paper, Printer
from masa.pages.rendered import around, body, document, prose_body, written_by_hand
from masa.pages.rendering import Renderer, relative_link
from masa.pages.shell import Shell
from masa.pages.whole_document import paper, portions_of, sheet, whole_body

#: Pages in ``content/`` that stand above others, the highest first.
ABOVE = {
    "how-to-edit/": "How to edit",
    "how-to-edit/subjects/": "Every subject",
    "how-to-edit/checks/": "What the checks say",
    "decisions/": "Decisions",
}


@dataclass(frozen=True, slots=True)
class Assembly:
    """Everything that a build prints from.

    ``papers`` holds the PDFs that ``printer`` has made so far, by address. ``bodies`` are kept
    only until the whole document that takes from them is bound.
    """

    workspace: Workspace
    assets: Assets
    renderer: Renderer
    frame: Frame
    pages: dict[str, Page]
    files: dict[str, str]
    abbreviations: Abbreviations
    printer: Printer | None = None
    papers: dict[str, bytes] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)

    @classmethod
    def make(
        cls,
        workspace: Workspace,
        templates: Path,
        options: SiteOptions,
        by_hand: frozenset[str],
        history: History = NO_HISTORY,
        printer: Printer | None = None,
    ) -> Assembly:
        """Make every page's view. ``by_hand`` holds the addresses of the pages in ``content/``."""
        downloads = make_downloads(workspace, options.name, options.address, history)
        guide = at.DATA_GUIDE if at.DATA_GUIDE in by_hand else ""
        pages = make_pages(workspace, history, replace(downloads.catalogue, guide=guide))
        frame = Frame.make(options, workspace, pages, by_hand)
        assets = Assets.read(templates)
        renderer = Renderer(templates, assets.names)
        made = cls._of(workspace, assets, renderer, frame, pages)
        return replace(made, files=downloads.files, printer=printer)

    @classmethod
    def of_one(
        cls,
        workspace: Workspace,
        alone: Workspace,
        options: SiteOptions,
        known: frozenset[str],
        assets: Assets,
        renderer: Renderer,
    ) -> Assembly:
        """Only the pages of the one that ``alone`` was made to look at.

        ``known`` holds the addresses of all other pages. What changed since earlier versions is
        not among what they tell.
        """
        addresses = Addresses.of(workspace.library)
        data = open_data(alone, addresses, options.name, options.address)
        files = data.catalogue.by_folder
        pages = tuple(
            page
            for one in workspace.library.published
            if one.slug == alone.only
            for page in own_pages(
                scope_of(workspace, addresses, one, downloads=files.get(one.folder, ()))
            )
        )
        frame = Frame.make(options, workspace, pages, known)
        return cls._of(workspace, assets, renderer, frame, pages)

    @classmethod
    def _of(
        cls,
        workspace: Workspace,
        assets: Assets,
        renderer: Renderer,
        frame: Frame,
        pages: Sequence[Page],
    ) -> Assembly:
        named = {source(page.address): page for page in pages}
        words = Abbreviations.of(workspace.library.registers.terms)
        return cls(workspace, assets, renderer, frame, named, {}, words)

    def document(self, name: str, shell: Shell | None = None) -> str:
        """The finished document of the page that comes from a source name, in its shell."""
        before, after = self.around(name, shell)
        return f"{before}{self.explained(name)}{after}"

    def body(self, name: str) -> str:
        """The body of the page that comes from a source name."""
        page = self.pages[name]
        if page.bound:
            return self._whole(page, page.bound)
        made = str(body(self.renderer, page))
        if isinstance(page.about, Partnership):
            self.bodies[page.address] = made
        return made

    def _whole(self, page: Page, bound: Bound) -> str:
        """A whole document, and its PDF where the site makes one."""
        missing = bound.addresses - self.bodies.keys()
        for address in sorted(missing):
            self.body(source(address))
        portions = portions_of(page, self.bodies)
        for address in bound.prefixes:
            self.bodies.pop(address, None)
        return str(whole_body(self.renderer, page, portions, self._print(page, portions)))

    def _print(self, page: Page, portions: tuple[BoundPortion, ...]) -> Paper | None:
        if self.printer is None:
            return None
        plain = whole_body(self.renderer, page, portions)
        styles = {**self.files, **self.assets.styles}
        pdf = self.printer(sheet(self.renderer, self.frame, page, plain, styles))
        made = paper(self.frame, page, pdf)
        self.papers[made.address] = pdf
        return made

    def around(self, name: str, shell: Shell | None = None) -> tuple[str, str]:
        """What stands before and after the body of a page made from data, in its document."""
        return around(self.renderer, shell or self.frame.shell(self.pages[name]))

    def explained(self, name: str) -> str:
        """The body of a page with its abbreviations explained from the glossary."""
        address = self.pages[name].address
        if not explains(self.pages[name]):
            return self.body(name)
        return self.abbreviations.explain(self.body(name), relative_link(at.GLOSSARY, address))

    def by_hand(self, address: str, title: str, description: str, html: str, file: str = "") -> str:
        """The finished document of a page in ``content/``; ``file`` is where it is written."""
        page = written_by_hand(address, title, description, above(address, self.frame.pages), file)
        page = in_its_language(page, self.frame.pages, self.workspace.library.registers.languages)
        return document(self.renderer, self.frame, page, prose_body(self.renderer, address, html))

    def not_found(self, address: str) -> str:
        """The page that a server shows for an unknown address; ``address`` starts with a slash."""
        view = not_found.view(self.frame.pages)
        page = Page(address, view.title, view.summary, view, "", indexed=False)
        return document(self.renderer, self.frame, page, body(self.renderer, page))


def explains(page: Page) -> bool:
    """Whether a page explains abbreviations: the glossary does it itself, and in English only."""
    return page.address != at.GLOSSARY and not page.language


def source(address: str) -> str:
    """The source name of an address: ``guidance/`` is ``guidance/index.md``."""
    return f"{address}index.md"


def above(address: str, known: frozenset[str]) -> tuple[Anchor, ...]:
    """The way to a page in ``content/``: those of the pages above it that there are."""
    if address == at.HOME:
        return ()
    links = (Anchor(title, place) for place, title in ABOVE.items() if place in known)
    return trail(
        *(link for link in links if address.startswith(link.target) and address != link.target)
    )
