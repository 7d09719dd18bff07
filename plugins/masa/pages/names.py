"""Names, links and sources of whatever is published, as pages need them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import ClassVar

from masa.model.base import Entity
from masa.model.library import Library
from masa.model.partnership import Partnership
from masa.model.people import Person
from masa.model.programme import Programme
from masa.model.values import Citation, Party
from masa.pages.addresses import Addresses
from masa.pages.inline import Anchor, Inline, Missing
from masa.pages.open_data import Download
from masa.pages.views import SourceLine


class Names:
    """What the pages of a partnership and those of a programme draw on alike."""

    __slots__ = ()
    #: Where its groups stand.
    groups_page: ClassVar[str] = "groups"
    library: Library
    addresses: Addresses
    today: date
    downloads: tuple[Download, ...]

    @property
    def published(self) -> Partnership | Programme:
        """The partnership or the programme that the pages are about."""
        raise NotImplementedError

    def page(self, page: str = "", anchor: str = "") -> str:
        """The address of one of its pages."""
        raise NotImplementedError

    def partnership_link(self, slug: str) -> Anchor | str:
        """A link to a partnership of this site; the name alone of one that is not shown yet."""
        found = self.library.by_slug.get(slug)
        if found is None:
            return self.library.hidden.get(slug, slug)
        return Anchor(found.name, self.addresses.partnership(slug))

    def organisation(self, name: str) -> str:
        """An organisation's name."""
        found = self.library.organisations.get(name)
        return found.name if found else name

    def area(self, name: str) -> str:
        """An area's name."""
        found = self.library.areas.get(name)
        return found.name if found else name

    def person(self, name: str) -> Person | None:
        """A person in role by id."""
        return next((p for p in self.published.people if p.id == name), None)

    def group(self, name: str) -> Anchor:
        """A link to a group."""
        found = next((g for g in self.published.groups if g.id == name), None)
        return Anchor(found.name if found else name, self.page(self.groups_page, name))

    def party(self, party: Party | None) -> Inline:
        """Who leads or does something, with a link where there is one."""
        if party is None:
            return Missing("Not recorded")
        if party.none:
            return Missing("Vacant" if party.none == "vacant" else "None stated")
        if party.group and not party.post:
            return self.group(party.group)
        return self.party_words(party)

    def party_words(self, party: Party) -> str:
        """Who, in words: name, post, organisation, capacity."""
        person = self.person(party.person) if party.person else None
        organisation = party.organisation or (person.organisation if person else None)
        parts = [
            party.named,
            person.name if person else None,
            party.post or (person.post if person else None),
            party.supplier,
            self.group(party.group).text if party.group else None,
            self.organisation(organisation) if organisation else None,
        ]
        who = ", ".join(part for part in parts if part)
        if not who:
            return "Vacant" if party.none == "vacant" else "None stated"
        return f"{who} ({party.capacity})" if party.capacity else who

    def source(self, citation: Citation | None) -> tuple[SourceLine, ...]:
        """The line that says where a fact was taken from; empty when nothing was cited."""
        if citation is None:
            return ()
        document = self.library.documents.get(citation.document)
        doubt = _DOUBTS.get(citation.confidence, "")
        if document is None:
            return (SourceLine(citation.document, page=citation.page or "", doubt=doubt),)
        return (
            SourceLine(
                document.title, document.publisher, document.published.text, citation.page or "",
                document.address or "", doubt,
            ),
        )  # fmt: skip

    def sources(self, *entities: Entity | None) -> tuple[SourceLine, ...]:
        """The sources of several entities: a line for each document."""
        found = [self.source(getattr(entity, "source", None)) for entity in entities if entity]
        return gathered(line for lines in found for line in lines)


def gathered(lines: Iterable[SourceLine]) -> tuple[SourceLine, ...]:
    """Sources with one line for each document, which names all the pages that were used.

    A line is not repeated without the doubt that another one adds to it.
    """
    pages: dict[SourceLine, list[str]] = {}
    for source in lines:
        pages.setdefault(replace(source, page=""), []).extend(source.page.split("; "))
    made = [
        replace(source, page="; ".join(dict.fromkeys(page for page in used if page)))
        for source, used in pages.items()
    ]
    doubted = {replace(source, doubt="") for source in made if source.doubt}
    return tuple(source for source in made if source not in doubted)


_DOUBTS = {
    "unclear": "The source is not clear on this.",
    "contradicted": "The source contradicts itself on this.",
}
