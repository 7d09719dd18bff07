"""Everything that was read: registers and partnerships, with look-up by id."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from pydantic import Field

from masa.model.base import Entity
from masa.model.confirmed import Confirmation
from masa.model.groups import Group
from masa.model.held import Held
from masa.model.languages import Language
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.projects import Collaboration
from masa.model.published import Published
from masa.model.registers import (
    AgencyCategory,
    Area,
    CommonTheme,
    ContactRoute,
    Document,
    Organisation,
    SiteInformation,
    Term,
)

K = TypeVar("K")
T = TypeVar(
    "T", Organisation, Area, Document, Term, AgencyCategory, CommonTheme, ContactRoute, Partnership
)


class Registers(Entity):
    """What all partnerships share: the subjects of ``registers/*.yml``."""

    site: SiteInformation | None = Field(None, description="Who publishes the site.")
    organisations: tuple[Organisation, ...] = Field((), description="Bodies that take part.")
    areas: tuple[Area, ...] = Field((), description="Places that arrangements cover.")
    documents: tuple[Document, ...] = Field((), description="Documents that facts were taken from.")
    contacts: tuple[ContactRoute, ...] = Field(
        (), description="Ways to report a worry that are the same everywhere."
    )
    terms: tuple[Term, ...] = Field((), description="Words and abbreviations of the glossary.")
    categories: tuple[AgencyCategory, ...] = Field(
        (), description="The categories of relevant agency."
    )
    themes: tuple[CommonTheme, ...] = Field(
        (), description="Subjects that many partnerships work on."
    )
    languages: tuple[Language, ...] = Field(
        (), description="“Worried about a child” in other languages."
    )
    confirmed: tuple[Confirmation, ...] = Field(
        (),
        description="What looks personal in registers and on pages by hand, and may be published.",
    )
    unread: frozenset[str] = Field(frozenset(), description="Subjects that could not be read.")


class Library(Entity):
    """Registers, partnerships and programmes, in the order of their slugs."""

    registers: Registers = Field(default_factory=Registers)
    partnerships: tuple[Partnership, ...] = ()
    programmes: tuple[Programme, ...] = ()
    unread: frozenset[str] = Field(frozenset(), description="Partnerships that could not be read.")
    hidden: dict[str, str] = Field(
        default_factory=dict, description="Names of partnerships that are not shown, by slug."
    )
    held: tuple[Held, ...] | None = Field(
        None, description="What is not shown as it was written last; none where a site stops."
    )

    @cached_property
    def published(self) -> tuple[Published, ...]:
        """All partnerships, then all programmes."""
        return (*self.partnerships, *self.programmes)

    @cached_property
    def withheld(self) -> tuple[Held, ...]:
        """Of those that are held, the ones of which nothing is shown."""
        return tuple(one for one in self.held or () if one.shown is None)

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        """Organisations by id."""
        return _by_id(self.registers.organisations)

    @cached_property
    def areas(self) -> dict[str, Area]:
        """Areas by id."""
        return _by_id(self.registers.areas)

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Source documents by id."""
        return _by_id(self.registers.documents)

    @cached_property
    def categories(self) -> dict[str, AgencyCategory]:
        """Relevant agency categories by id."""
        return _by_id(self.registers.categories)

    @cached_property
    def themes(self) -> dict[str, CommonTheme]:
        """Themes by id."""
        return _by_id(self.registers.themes)

    @cached_property
    def contacts(self) -> dict[str, ContactRoute]:
        """The contacts that are the same everywhere, by id."""
        return _by_id(self.registers.contacts)

    @cached_property
    def by_slug(self) -> dict[str, Partnership]:
        """Partnerships by slug."""
        return {partnership.slug: partnership for partnership in self.partnerships}

    @cached_property
    def covering(self) -> dict[str, tuple[Partnership, ...]]:
        """The partnerships that cover each area, by the area's id."""
        return _gathered(
            (area, one) for one in self.partnerships for area in set(one.identity.areas)
        )

    @cached_property
    def successors(self) -> dict[str, tuple[Partnership, ...]]:
        """The partnerships that took over from another one, by its slug."""
        return _gathered(
            (slug, one)
            for one in self.partnerships
            for slug in {before.partnership for before in one.identity.predecessors}
            if slug
        )

    @cached_property
    def shared_groups(self) -> dict[str, tuple[tuple[Published, Group], ...]]:
        """The groups that serve a partnership, too, and who holds each, by its slug."""
        return _gathered(
            (slug, (holder, group))
            for holder in self.published
            for group in holder.groups
            for slug in set(group.shared_with)
        )

    @cached_property
    def collaborations(self) -> dict[str, tuple[tuple[Published, Collaboration], ...]]:
        """The collaborations that a partnership takes part in, and who holds each, by its slug."""
        return _gathered(
            (slug, (holder, item))
            for holder in self.published
            for item in holder.collaborations
            for slug in set(item.partnerships)
        )


def _gathered(pairs: Iterable[tuple[str, K]]) -> dict[str, tuple[K, ...]]:
    """What belongs to each name, in the order in which it came."""
    found: dict[str, list[K]] = {}
    for name, item in pairs:
        found.setdefault(name, []).append(item)
    return {name: tuple(items) for name, items in found.items()}


def _by_id(items: Iterable[T]) -> dict[str, T]:
    return {str(getattr(item, "id")): item for item in items}  # noqa: B009
