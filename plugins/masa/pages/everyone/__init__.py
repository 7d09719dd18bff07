"""The pages of the whole site. A new one is a file with ``pages()``, and a line here."""

from __future__ import annotations

from masa.pages.everyone import (
    browse,
    changes,
    due,
    find,
    foresight,
    glossary,
    guidance,
    home,
    partnerships,
    programmes,
    search,
    worried,
)

#: All but ``browse``, made from the other pages, and ``changes``, made from the history.
EVERYONE = (
    home.pages,
    find.pages,
    partnerships.pages,
    programmes.pages,
    guidance.pages,
    foresight.pages,
    glossary.pages,
    due.pages,
    worried.pages,
    search.pages,
)

__all__ = [
    "EVERYONE",
    "browse",
    "changes",
    "due",
    "find",
    "foresight",
    "glossary",
    "guidance",
    "home",
    "partnerships",
    "programmes",
    "search",
    "worried",
]
