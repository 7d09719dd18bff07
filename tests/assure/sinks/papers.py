"""PDFs, where they can be made: hostile texts raw in one, cleaned by nobody."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import date

from masa.pages.paper import Sheet
from tests.assure.figures import Figure, Size
from tests.assure.sinks.corpus import corpus, writable
from tests.pages.golden.world import OVERRIDES

try:
    from masa.downloads.pdf import RefusedError, make_pdf
except (ImportError, OSError):  # no WeasyPrint, or no Pango for it
    POSSIBLE = False
else:
    POSSIBLE = True

#: What makes a PDF act, or holds a file; and what a file of the machine would begin with.
_ACTS = re.compile(rb"/EmbeddedFile|/JavaScript|/Launch|/SubmitForm|/AcroForm|/AA\b|root:x:")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def figures(size: Size) -> tuple[Figure, ...]:
    """Each text raw in a PDF of its own; nothing where no PDF can be made."""
    if not POSSIBLE:
        return ()
    texts = writable(corpus())[:: 1 if size is Size.LONG else 40]
    found = {text: amiss(text) for text in texts}
    faults = tuple(f"{text!r}: {said}" for text, said in found.items() if said)
    told = f"{len(faults)} fetch, act or enclose"
    return (Figure("Each text raw in a PDF", len(texts), told, "none", faults),)


def amiss(text: str) -> str:
    """What a PDF with the text does that it may not: nothing too if it was refused."""
    html = f'<html lang=en><title>T</title><h1>T</h1><p>{text}</p><p title="{text}">x</p>'
    sheet = Sheet(html, "https://www.example.org/", "x/", date(2026, 11, 2), "x", {})
    try:
        made = make_pdf(sheet, OVERRIDES)
    except RefusedError:
        return ""
    found = _ACTS.search(b"".join((made, *_unpacked(made))))
    return f"holds {found[0].decode()}" if found else ""


def _unpacked(made: bytes) -> Iterator[bytes]:
    for stream in _STREAM.finditer(made):
        try:
            yield zlib.decompress(stream[1])
        except zlib.error:
            continue
