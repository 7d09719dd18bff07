"""What a page of one programme is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from masa.model.library import Library
from masa.model.programme import Programme
from masa.pages.addresses import Addresses
from masa.pages.names import Names
from masa.pages.open_data import Download


@dataclass(frozen=True, slots=True)
class ProgrammeScope(Names):
    """One programme with all that its pages draw on."""

    groups_page: ClassVar[str] = "governance"
    programme: Programme
    library: Library
    addresses: Addresses
    today: date
    downloads: tuple[Download, ...] = ()

    @property
    def published(self) -> Programme:
        """The programme."""
        return self.programme

    def page(self, page: str = "", anchor: str = "") -> str:
        """The address of a page of this programme."""
        return self.addresses.programme(self.programme.slug, page, anchor)
