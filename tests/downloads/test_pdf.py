"""The PDF of a whole document, read by a real reader of PDFs; and all that it may not fetch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from masa.pages.frame import SiteOptions
from masa.pages.paper import Sheet
from masa.site.assembly import Assembly, source
from tests.pages.golden.world import BY_HAND, OVERRIDES, RECORD, workspace

try:
    from masa.downloads.pdf import RefusedError, make_pdf
except (ImportError, OSError) as error:  # no WeasyPrint, or no Pango for it
    pytest.skip(f"PDFs cannot be made here: {error}", allow_module_level=True)

ROOT = "https://example.org/site/"
ADDRESS = f"partnerships/{RECORD}/whole/"


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    """What the PDF of the smallest partnership is made from."""
    sheets: list[Sheet] = []

    def remember(one: Sheet) -> bytes:
        sheets.append(one)
        return b"%PDF"

    options = SiteOptions("A small site", ROOT)
    made = Assembly.make(workspace(), OVERRIDES, options, BY_HAND, printer=remember)
    made.body(source(ADDRESS))
    return sheets[0]


@pytest.fixture(scope="module")
def pdf(sheet: Sheet) -> bytes:
    return make_pdf(sheet, OVERRIDES)


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def small(sheet: Sheet, body: str) -> Sheet:
    """A document of a few words, with something planted."""
    return replace(sheet, html=f"<html lang=en><title>T</title><h1>T</h1>{body}", styles={})


def figures(element: Any) -> Iterator[str]:
    """What is said in place of each figure of a tagged document."""
    found = element.get_object()
    if not isinstance(found, dict):
        return
    if found.get("/S") == "/Figure":
        yield str(found.get("/Alt", ""))
    below = found.get("/K", [])
    for child in below if isinstance(below, list) else [below]:
        yield from figures(child)


def outline(items: object) -> list[str]:
    """The titles of all bookmarks."""
    if isinstance(items, list):
        return [title for item in items for title in outline(item)]
    return [str(getattr(items, "title"))]  # noqa: B009


def test_it_is_tagged_and_says_so(reader: PdfReader) -> None:
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "/StructTreeRoot" in root
    assert "<rdf:Description" in str(root["/Metadata"].get_object().get_data())  # type: ignore[union-attr]
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_object().get_data()  # type: ignore[union-attr]


def test_it_has_a_language_a_title_and_a_day(reader: PdfReader) -> None:
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert reader.metadata is not None
    name = workspace().library.by_slug[RECORD].name
    assert reader.metadata.title == f"The whole document – {name}"
    assert reader.metadata.author == name
    assert reader.metadata.creation_date_raw == "D:20261102"


def test_its_bookmarks_are_its_parts_and_sections(reader: PdfReader) -> None:
    titles = outline(reader.outline)
    assert titles[0] == "The whole document"
    assert "1 What the arrangements set out" in [title.replace("  ", " ") for title in titles]


def test_the_text_is_there_with_running_heads_and_page_numbers(reader: PdfReader) -> None:
    text = [page.extract_text() for page in reader.pages]
    assert "Content hash (SHA-256)" in text[0]
    assert "Contents" in text[1]
    for number, page in enumerate(text[1:], 2):
        assert workspace().library.by_slug[RECORD].name in page
        assert f"Page {number} of {len(text)}" in page
        foot = "Record of 27 June 2019, not current advice · made on 2 November 2026"
        assert foot in page


def test_links_lead_to_the_website(reader: PdfReader) -> None:
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    targets = {str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})}
    assert any(target.startswith(f"{ROOT}guidance/") for target in targets)
    assert [
        target for target in targets if not target.startswith(("http", "tel:", "mailto:"))
    ] == []


def test_the_same_document_gives_the_same_bytes(sheet: Sheet) -> None:
    one = small(sheet, "<p>Words.</p>")
    assert make_pdf(one, OVERRIDES) == make_pdf(one, OVERRIDES)


def test_drawings_are_in_it_with_their_colours_and_their_words(sheet: Sheet) -> None:
    drawn = (
        '<svg class="fig" viewBox="0 0 90 20" width="90" height="20"><title>Who leads</title>'
        '<rect class="fig-box-strong" x="0" y="0" width="80" height="20"/>'
        '<text class="fig-on-strong" x="2" y="15">Mere</text></svg>'
    )
    reader = PdfReader(BytesIO(make_pdf(small(sheet, drawn), OVERRIDES)))
    assert "Mere" in reader.pages[0].extract_text()
    assert list(figures(reader.root_object["/StructTreeRoot"])) == ["Who leads"]
    contents = reader.pages[0].get_contents()
    assert contents is not None
    assert b"1 1 1 rg" in contents.get_data(), "white letters on the dark box"


@pytest.mark.parametrize(
    "planted",
    [
        '<img src="https://example.org/a.png" alt="">',
        '<img src="https://example.org/site/assets/icon.svg" alt="">',
        '<img src="file:///etc/hostname" alt="">',
        '<img src="../../../../../etc/hostname" alt="">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
        "<link rel=stylesheet href=https://example.org/site.css>",
        "<link rel=stylesheet href=../../../assets/not-there.css>",
        "<link rel=stylesheet href=https://example.org/site/../../../../../../x.css>",
        "<style>@import 'https://example.com/a.css'</style>",
        "<style>p { background: url(https://example.com/a.png) }</style><p>A</p>",
        "<style>@font-face { font-family: a; src: url(https://example.com/a.woff) }</style>",
        "<object data=https://example.com/a.svg></object>",
    ],
)
def test_nothing_is_fetched_but_the_sites_own_styles(sheet: Sheet, planted: str) -> None:
    with pytest.raises(RefusedError, match="The PDF would load"):
        make_pdf(small(sheet, planted), OVERRIDES)


def test_the_sites_own_styles_are_read_from_disk(sheet: Sheet, tmp_path: Path) -> None:
    link = "<link rel=stylesheet href=../../../assets/own.css>"
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/own.css").write_text("@page { size: 300pt 400pt; margin: 0 }")
    page = PdfReader(BytesIO(make_pdf(small(sheet, link), tmp_path))).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (300, 400)


def test_without_an_address_of_the_site_there_are_no_links_to_it(sheet: Sheet) -> None:
    one = replace(small(sheet, '<a href="../x/">X</a> <a href="tel:999">999</a>'), root="")
    page = PdfReader(BytesIO(make_pdf(one, OVERRIDES))).pages[0]
    notes = [note.get_object() for note in page.get("/Annots", [])]
    assert [str(note["/A"]["/URI"]) for note in notes] == ["tel:999"]


def test_the_page_says_when_it_was_made_from_what_and_how_large_it_is() -> None:
    made = Assembly.make(
        workspace(), OVERRIDES, SiteOptions("A site"), BY_HAND, printer=lambda _: b"x" * 123_456
    )
    html = made.body(source(ADDRESS))
    assert f'<a href="{RECORD}.pdf">This document as a PDF (123 KB)</a>' in html
    assert "Made on 2 November 2026 from " in html
    assert list(made.papers) == [f"{ADDRESS}{RECORD}.pdf"]
    assert workspace().today == date(2026, 11, 2)
