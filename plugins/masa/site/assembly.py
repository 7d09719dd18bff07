"""One build's pages, by the file that MkDocs thinks they come from. Knows nothing of MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from masa.compare.history import NO_HISTORY, History
from masa.downloads import make_downloads
from masa.guidance.workspace import Workspace
from masa.pages import addresses as at
from masa.pages.abbreviations import Abbreviations
from masa.pages.book import make_pages
from masa.pages.frame import Frame, SiteOptions, trail
from masa.pages.inline import Anchor
from masa.pages.page import Page
from masa.pages.rendered import NOT_FOUND, body, document, prose_body, safe, written_by_hand
from masa.pages.rendering import Renderer, relative_link


@dataclass(frozen=True, slots=True)
class Assembly:
    """Everything that a build prints from."""

    workspace: Workspace
    renderer: Renderer
    frame: Frame
    pages: dict[str, Page]
    files: dict[str, str]
    abbreviations: Abbreviations

    @classmethod
    def make(
        cls,
        workspace: Workspace,
        templates: Path,
        options: SiteOptions,
        by_hand: frozenset[str],
        history: History = NO_HISTORY,
    ) -> Assembly:
        """Make every page's view. ``by_hand`` holds the addresses of the pages in ``content/``."""
        downloads = make_downloads(workspace, options.name, options.address, history)
        pages = make_pages(workspace, history, downloads.catalogue)
        frame = Frame.make(options, workspace, pages, by_hand)
        named = {source(page.address): page for page in pages}
        words = Abbreviations.of(workspace.library.registers.terms)
        return cls(workspace, Renderer(templates), frame, named, downloads.files, words)

    def body(self, name: str) -> str:
        """The body of the page that comes from a source name."""
        return str(body(self.renderer, self.pages[name]))

    def explained(self, name: str) -> str:
        """The body of a page with its abbreviations explained from the glossary."""
        address = self.pages[name].address
        if address == at.GLOSSARY:
            return self.body(name)
        return self.abbreviations.explain(self.body(name), relative_link(at.GLOSSARY, address))

    def document(self, name: str, html: str) -> str:
        """The finished document of a page made from data."""
        page = self.pages[name]
        return document(self.renderer, self.frame, page, safe(html))

    def by_hand(self, address: str, title: str, description: str, html: str, file: str = "") -> str:
        """The finished document of a page in ``content/``; ``file`` is where it is written."""
        page = written_by_hand(address, title, description, _above(address), file)
        return document(self.renderer, self.frame, page, prose_body(html))

    def not_found(self, address: str) -> str:
        """The page that a server shows for an unknown address; ``address`` starts with a slash."""
        page = Page(address, NOT_FOUND.title, NOT_FOUND.summary, NOT_FOUND, "", indexed=False)
        return document(self.renderer, self.frame, page, body(self.renderer, page))


def source(address: str) -> str:
    """The source name of an address: ``guidance/`` is ``guidance/index.md``."""
    return f"{address}index.md"


def _above(address: str) -> tuple[Anchor, ...]:
    if address.startswith("how-to-edit/") and address != "how-to-edit/":
        return trail(Anchor("How to edit", "how-to-edit/"))
    return trail() if address != at.HOME else ()
