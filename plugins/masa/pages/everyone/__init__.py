"""The pages of the whole site. A new one is a file with ``pages()``, and a line here."""

from __future__ import annotations

from masa.pages.everyone import (
    accessibility,
    browse,
    changes,
    data,
    due,
    find,
    foresight,
    glossary,
    guidance,
    held,
    helping,
    home,
    partnerships,
    programmes,
    search,
    worried,
)

#: All but ``browse``, made from the other pages, ``foresight``, made from what is coming for each
#: partnership, ``changes``, made from the history, and ``data``, made from the catalogue of the
#: open data.
EVERYONE = (
    home.pages,
    find.pages,
    partnerships.pages,
    programmes.pages,
    guidance.pages,
    glossary.pages,
    due.pages,
    worried.pages,
    helping.pages,
    search.pages,
    accessibility.pages,
    held.pages,
)

__all__ = [
    "EVERYONE",
    "accessibility",
    "browse",
    "changes",
    "data",
    "due",
    "find",
    "foresight",
    "glossary",
    "guidance",
    "held",
    "helping",
    "home",
    "partnerships",
    "programmes",
    "search",
    "worried",
]
