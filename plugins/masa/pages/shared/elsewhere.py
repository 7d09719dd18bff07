"""What others keep in their folders and share with this partnership: groups, collaborations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from masa.model.groups import Group
from masa.model.programme import Programme
from masa.model.projects import Collaboration
from masa.model.published import Published
from masa.pages.blocks import Block, Points
from masa.pages.inline import Anchor, Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import line, plain
from masa.pages.sections import section
from masa.pages.views import Section

T = TypeVar("T", Group, Collaboration)


@dataclass(frozen=True, slots=True)
class Held:
    """Where something that is shared is written, in words and as a link to it."""

    words: str
    link: Anchor


def collaborations(names: Names) -> Iterator[tuple[Held, Collaboration]]:
    """The collaborations of others that name this partnership, and who holds each."""
    for holder, item in _of_others(names, names.library.collaborations):
        # Drawings, too, have anchors, and two holders may use one id.
        own = item.model_copy(update={"id": f"{holder.slug}-{item.id}"})
        yield _held(names, holder, "", "arrangements", item.id), own


def groups(names: Names) -> Iterator[tuple[Held, Group]]:
    """The groups of others that serve this partnership, too, and who holds each."""
    for holder, item in _of_others(names, names.library.shared_groups):
        yield _held(names, holder, "groups", "governance", item.id), item


def groups_section(names: Names) -> Section:
    """The groups that others hold and share, each with what it is for; no blocks when none is."""
    items = tuple(_group(held, item) for held, item in groups(names))
    blocks: tuple[Block, ...] = (Points(items),) if items else ()
    return section(names, "shared-groups", "Groups shared with others", blocks)


def _group(held: Held, group: Group) -> Inline:
    where = Joined((f"{held.words}:", held.link), " ")
    said: tuple[Inline, ...] = (plain(group.name), where)
    return Joined((*said, line(group.purpose)) if group.purpose else said, ". ")


def _of_others(
    names: Names, shared: Mapping[str, tuple[tuple[Published, T], ...]]
) -> Iterator[tuple[Published, T]]:
    """What this partnership shares in and others hold; a programme shares in nothing."""
    if isinstance(names.published, Programme):
        return
    for holder, item in shared.get(names.published.slug, ()):
        if holder.folder != names.published.folder:
            yield holder, item


def _held(names: Names, holder: Published, page: str, of_programme: str, anchor: str) -> Held:
    said = "Held in the record of" if holder.is_record else "Held in the pages of"
    if isinstance(holder, Programme):
        target = names.addresses.programme(holder.slug, of_programme, anchor)
    else:
        target = names.addresses.partnership(holder.slug, page, anchor)
    return Held(said, Anchor(holder.short_name, target))
