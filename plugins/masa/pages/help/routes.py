"""Whom one can turn to, and in whose name a page of help speaks."""

from __future__ import annotations

from dataclasses import dataclass

from masa.model.registers import ContactRoute
from masa.pages.blocks import Block, Text
from masa.pages.helplines import Reader, contacts, of
from masa.pages.inline import Anchor
from masa.pages.prose import prose
from masa.pages.special_blocks import Contacts
from masa.pages.views import Section, SourceLine


@dataclass(frozen=True, slots=True)
class Routes:
    """The contacts of a partnership, and those that are the same everywhere.

    On a page of the whole site ``own`` is empty, and ``local`` leads to the like page of each
    partnership whose numbers are current: never to a number out of a record, which may be dead.
    """

    own: tuple[ContactRoute, ...]
    shared: tuple[ContactRoute, ...]
    local: tuple[Anchor, ...] = ()

    @property
    def everywhere(self) -> tuple[ContactRoute, ...]:
        """All of them, the partnership's own first."""
        return (*self.own, *self.shared)

    @property
    def nearest(self) -> tuple[ContactRoute, ...]:
        """The front door, by day and by night; and where to look it up if none is recorded."""
        here = of(self.own, "front-door", "out-of-hours")
        return here if of(here, "front-door") else (*here, *of(self.shared, "find-council"))


def read_in(sources: tuple[SourceLine, ...]) -> Section:
    """Where the numbers were read, at the end of a page: nobody who needs one reads that first."""
    said = "The numbers that are the same everywhere were read here:"
    blocks = (Text(prose(said)),) if sources else ()
    return Section("read-in", "Where these numbers come from", blocks, sources=sources)


def block(routes: tuple[ContactRoute, ...], reader: Reader = "everyone") -> tuple[Block, ...]:
    """Contacts as a block, if there are any."""
    found = contacts(routes, reader)
    return (Contacts(found),) if found else ()
