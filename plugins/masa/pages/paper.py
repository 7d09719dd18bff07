"""A whole document on paper: what its PDF is made from, and what is said of the PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from masa.model.partnership import Partnership


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document to be printed: HTML that loads only the site's own style sheets.

    ``root`` is the site's web address, if it is known; ``address`` counts from it. ``identity`` is
    a name that only this state of the data has. ``styles`` holds those of its style sheets that
    were made for this site, by address.
    """

    html: str
    root: str
    address: str
    day: date
    identity: str
    styles: dict[str, str]


#: Makes a PDF.
Printer = Callable[[Sheet], bytes]


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF of a page: where it is, how large, and when and from what it was made."""

    address: str
    words: str
    made: str


def size(number: int) -> str:
    """A number of bytes as readers know it."""
    return (
        f"{number / 1_000_000:.1f} MB"
        if number >= 999_500
        else f"{max(1, round(number / 1000))} KB"
    )


def identity(partnership: Partnership, day: date) -> str:
    """A name for one state of a partnership's document."""
    return f"{partnership.slug}-{day.isoformat()}-{partnership.fingerprint}"
