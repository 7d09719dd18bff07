"""The layout of the open data, one table or object after another, on one page with its anchors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from masa.pages.blocks import Block, Text
from masa.pages.data_blocks import Member, Members
from masa.pages.everyone.data_words import OF_JSON
from masa.pages.inline import Anchor, Inline, Joined
from masa.pages.open_data import Described
from masa.pages.prose import line, prose
from masa.pages.views import PageView, Section

COMMON = "in-most"
#: Names of objects are written like this, and nothing else is.
_NAME = re.compile(r"([A-Z]\w+)")
_Given = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """What the page of a layout says: its title, its summary, and what most items have."""

    title: str
    summary: str
    common: str


TABLES = Wording(
    "The tables and their columns",
    "Every table of the open data, and what each of its columns says.",
    "Columns of most tables",
)
JSON = Wording("The JSON and its members", OF_JSON, "Members of most objects")


def described(said: Wording, items: tuple[Described, ...]) -> PageView:
    """The page of a layout. What more than half of the items have is described once, and first."""
    counted = Counter(member for item in items for member in item.members)
    common = tuple(member for member, found in counted.items() if found > len(items) / 2)
    anchors = {item.name: f"#{anchor(item)}" for item in items}
    first = (Section(COMMON, said.common, (_members(common, anchors),)),) if common else ()
    sections = (
        Section(anchor(item), item.title, tuple(_blocks(item, frozenset(common), anchors)))
        for item in items
    )
    return PageView(said.title, said.summary, sections=(*first, *sections))


def _blocks(
    item: Described, common: frozenset[_Given], anchors: Mapping[str, str]
) -> Iterator[Block]:
    yield Text(prose(item.says))
    own = [member for member in item.members if member not in common]
    if own:
        yield _members(own, anchors)
    shared = ", ".join(f"`{member[0]}`" for member in item.members if member in common)
    if shared:
        also = "It also has" if own else "It has"
        yield Text(prose(f"{also} {shared}: see [above](#{COMMON})."))


def _members(members: Iterable[_Given], anchors: Mapping[str, str]) -> Members:
    return Members(
        tuple(Member(name, _kind(kind, anchors), line(says)) for name, kind, says in members)
    )


def _kind(kind: str, anchors: Mapping[str, str]) -> Inline:
    """What a member is; the name of another item leads to it."""
    parts = (part for part in _NAME.split(kind) if part)
    return Joined(tuple(Anchor(p, anchors[p]) if p in anchors else p for p in parts), "")


def anchor(item: Described) -> str:
    """The anchor of a table or an object on its page."""
    return item.name.lower().replace(" ", "-")
