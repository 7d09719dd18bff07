"""What several pages of the whole site say of a partnership, and lists from A to Z."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from masa.guidance.workspace import Workspace
from masa.model.partnership import Partnership
from masa.model.published import Status
from masa.pages import words
from masa.pages.addresses import Addresses
from masa.pages.inline import Anchor, Tag
from masa.pages.special_blocks import Letters

T = TypeVar("T")

_STATUS_TAGS: dict[Status, Tag] = {
    "published": Tag("Published", "green"),
    "draft": Tag("Draft, not in force", "amber"),
    "record": Tag("Dated record"),
    "superseded": Tag("Superseded"),
}
_ORDER: tuple[Status, ...] = ("published", "draft", "record", "superseded")
#: Stands for names that begin with a figure or a letter beyond A to Z.
OTHER = "0–9"


def status(partnership: Partnership) -> Tag:
    """What kind of thing is shown: current, a draft, history, or made up."""
    identity = partnership.identity
    if identity.demonstration:
        return Tag("Fictional demonstration", "amber")
    if identity.status == "record" and identity.as_of:
        return Tag(f"Record of {identity.as_of.text}")
    return _STATUS_TAGS[identity.status]


def as_at(partnership: Partnership) -> str:
    """In a sentence: what a reader may take a partnership's pages for."""
    identity = partnership.identity
    if identity.demonstration:
        return "Made up, to show what a complete site looks like"
    if partnership.is_record:
        return f"A record of {words.time_of(identity)}, not current advice"
    return "Published arrangements" if identity.status == "published" else "A draft, not in force"


def short(partnership: Partnership, workspace: Workspace) -> str:
    """A short name that tells outsiders who it is: an abbreviation does not, its area does."""
    name = partnership.short_name
    return area_names(partnership, workspace) if name.isupper() else name


def overview(partnership: Partnership, addresses: Addresses, note: str = "") -> Anchor:
    """A link to a partnership's overview."""
    return Anchor(partnership.name, addresses.partnership(partnership.slug), note)


def in_order(partnerships: Iterable[Partnership]) -> tuple[Partnership, ...]:
    """Published ones first, then drafts, records and what was superseded; by name in each."""
    return tuple(
        sorted(partnerships, key=lambda p: (_ORDER.index(p.identity.status), plain(p.name)))
    )


def area_names(partnership: Partnership, workspace: Workspace) -> str:
    """The areas that a partnership covers, in words."""
    areas = workspace.library.areas
    return words.listed([areas[a].name if a in areas else a for a in partnership.identity.areas])


@lru_cache(maxsize=4_096)
def plain(name: str) -> str:
    """A name as it is sorted and filed: without accents and capitals."""
    bare = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in bare if not unicodedata.combining(c))


def by_letter(items: Iterable[T], name: Callable[[T], str]) -> tuple[tuple[str, list[T]], ...]:
    """Items under the letter that their names begin with, in order; figures come last."""
    found: dict[str, list[T]] = {}
    for item in sorted(items, key=lambda item: plain(name(item))):
        first = plain(name(item))[:1]
        found.setdefault(first.upper() if "a" <= first <= "z" else OTHER, []).append(item)
    return tuple(sorted(found.items(), key=lambda pair: (pair[0] == OTHER, pair[0])))


def anchor_of(letter: str) -> str:
    """The anchor at which a letter's names stand."""
    return "letter-other" if letter == OTHER else f"letter-{letter.lower()}"


def letters(groups: Iterable[tuple[str, list[T]]]) -> Letters:
    """The row of letters that leads to the groups."""
    return Letters(tuple(Anchor(letter, f"#{anchor_of(letter)}") for letter, _ in groups))
