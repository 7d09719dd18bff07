"""What the search page's script knows of the field's words: see overrides/assets/search-words.js.

Groups of words that mean much the same, the names by which an area is known, and the words that a
misspelt one may mean. Readers without script use the glossary and the lists.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from masa.compare.history import History
from masa.guidance.workspace import Workspace
from masa.model.registers import Term
from masa.pages import partnership as of_partnership
from masa.pages.addresses import SEARCH, Addresses
from masa.pages.everyone.find import covered
from masa.pages.help import children

FILE = f"{SEARCH}words.json"
_WORD = re.compile(r"[^\W\d_]{4,}")


def files(
    workspace: Workspace, _history: History, addresses: Addresses, _site: str, _root: str
) -> dict[str, str]:
    """The one file, by its address."""
    areas = {} if addresses.alone else _areas(workspace)
    made = {
        "groups": [list(group) for group in groups(workspace.library.registers.terms)],
        "areas": areas,
        "words": " ".join(sorted(words(workspace))),
    }
    return {FILE: json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"}


def groups(terms: tuple[Term, ...]) -> Iterator[tuple[str, ...]]:
    """A term, what it stands for and what people also say.

    A term alone is given too: words that are a part of it are not taken for something else.
    """
    for term in terms:
        names = dict.fromkeys((term.term, term.stands_for or "", *term.also))
        yield tuple(name for name in names if name)


def _areas(workspace: Workspace) -> dict[str, list[str]]:
    """The other names of each area that something covers: towns, and what people say."""
    return {
        place.area.name: list(place.area.other_names)
        for place in covered(workspace)
        if place.partnerships or place.programmes
    }


def words(workspace: Workspace) -> frozenset[str]:
    """Every word of a name or a title, or that a child may say, in small letters."""
    found = " ".join(_titles(workspace)).replace("’s", "").lower()
    return frozenset(_WORD.findall(found))


def _titles(workspace: Workspace) -> Iterator[str]:
    library = workspace.library
    for term in library.registers.terms:
        yield f"{term.term} {term.stands_for or ''} {term.meaning}"
    yield from children.STARTS
    for theme in library.registers.themes:
        yield f"{theme.title} {theme.summary} {' '.join(theme.words)}"
    for kind in of_partnership.KINDS:
        yield kind.title
    for edition in workspace.editions:
        yield from (requirement.title for requirement in edition.requirements)
    for owner in library.published:
        yield owner.name
        yield from (topic.title for topic in owner.topics)
        yield from (group.name for group in owner.groups)
