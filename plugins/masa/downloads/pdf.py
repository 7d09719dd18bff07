"""A whole document as a tagged PDF (PDF/UA-1), by WeasyPrint, which a site may have or not.

Nothing is fetched but the site's own style sheets, and those from disk: whatever else a document
names is refused, and stops the build. The same document gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from masa.downloads.drawing_styles import with_styles
from masa.pages.paper import Sheet

VARIANT = "pdf/ua-1"
#: Stands for the site's address where that is not known: nothing answers there.
NOWHERE = "https://masa.invalid/"
#: The style sheet that says how drawings look.
SHEET = "assets/masa.css"
_LINK = re.compile(r'(<a\b[^>]*?) href="(?!#|[a-z][a-z0-9+.-]*:)[^"]*"', re.IGNORECASE)


class RefusedError(ValueError):
    """A document asked for something that is not a style sheet of this site."""


class _Refusal(FatalURLFetchingError):  # type: ignore[misc]
    """The same, in the form in which the library passes it on instead of going on without."""


class OwnFiles(URLFetcher):  # type: ignore[misc]
    """Gives the style sheets of the site, and refuses everything else.

    ``root`` is the site's address, ``folder`` that of its templates; ``styles`` are those that
    were made, by address.
    """

    def __init__(self, root: str, folder: Path, styles: Mapping[str, str]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._root, self._folder, self._styles = root, folder.resolve(), styles

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The style sheet at an address of the site."""
        del headers
        name = url.removeprefix(self._root)
        text = self.read(name) if name != url and name.endswith(".css") else None
        if text is None:
            raise _Refusal(f"The PDF would load {url}, which is no style sheet of this site.")
        return URLFetcherResponse(url, text.encode(), {"Content-Type": "text/css; charset=utf-8"})

    def read(self, name: str) -> str | None:
        """The text of a style sheet by its name, if the site has it."""
        path = (self._folder / name).resolve()
        if name in self._styles:
            return self._styles[name]
        own = path.is_relative_to(self._folder) and path.is_file()
        return path.read_text("utf-8") if own else None


def make_pdf(sheet: Sheet, folder: Path) -> bytes:
    """The PDF of a document; ``folder`` is that of the templates.

    Raises ``RefusedError`` when the document would load anything but the site's style sheets.
    """
    root = sheet.root or NOWHERE
    html = sheet.html if sheet.root else _LINK.sub(r"\1", sheet.html)
    files = OwnFiles(root, folder, sheet.styles)
    html = with_styles(html, files.read(SHEET) or "")
    source = HTML(string=html, base_url=root + sheet.address, url_fetcher=files)
    try:
        made: bytes = source.write_pdf(pdf_variant=VARIANT, pdf_identifier=sheet.identity.encode())
    except FatalURLFetchingError as refusal:
        raise RefusedError(str(refusal)) from None
    return made
