"""Making PDFs is asked for by an option of ``masa-publish``; what makes them is an extra."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.exceptions import PluginError

from masa.pages.paper import Printer, Sheet
from masa.reports.terminal import report
from masa.site.private import Shown, personal_in

MISSING = (
    "mkdocs.yml says `pdf: true`, and what makes PDFs is not installed here. Install it as "
    "content/how-to-edit/whole-document.md says, or delete the line."
)


def pdf_printer(templates: Path, shown: Shown) -> Printer:
    """What makes a PDF of a document; raises ``PluginError`` where it is not installed.

    It refuses a document with anything personal in it but what may be ``shown``.
    """
    try:
        # Only a site that asks for PDFs needs the library, and the system's libraries below it.
        from masa.downloads.pdf import RefusedError, make_pdf  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise PluginError(f"{MISSING}\n({error})") from None

    def printer(sheet: Sheet) -> bytes:
        if found := personal_in(sheet.address, sheet.html, shown):
            raise PluginError(report(found, lambda _: ""))
        try:
            return make_pdf(sheet, templates)
        except RefusedError as refusal:
            raise PluginError(f"{sheet.address}: {refusal}") from None

    return printer


def write_pdfs(folder: Path, papers: Mapping[str, bytes]) -> None:
    """Write the PDFs of a build into the folder of the site."""
    for address, pdf in papers.items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pdf)
