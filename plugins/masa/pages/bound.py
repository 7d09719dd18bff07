"""What a whole document is bound from: sections of other pages, in parts, with numbers."""

from __future__ import annotations

from dataclasses import dataclass

from masa.pages.inline import Anchor


@dataclass(frozen=True, slots=True)
class Piece:
    """One section of a page. ``id`` is its anchor in the document, ``anchor`` that on its page."""

    address: str
    anchor: str
    id: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Portion:
    """A main part of a document.

    ``lead_of`` is the page whose opening words open it. ``also`` leads to sections that belong
    here, too, and stand in an earlier part.
    """

    id: str
    number: str
    title: str
    pieces: tuple[Piece, ...]
    lead_of: str = ""
    also: tuple[Anchor, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """The pages that it takes from."""
        lead = {self.lead_of} if self.lead_of else set()
        return frozenset(lead | {piece.address for piece in self.pieces})


@dataclass(frozen=True, slots=True)
class Bound:
    """The parts of a document, and what stands before the anchors of each page in it."""

    portions: tuple[Portion, ...]
    prefixes: dict[str, str]

    @property
    def addresses(self) -> frozenset[str]:
        """Every page that it takes from."""
        return frozenset(a for portion in self.portions for a in portion.addresses)
