"""Where links may lead: the pages of partnerships and programmes, and the anchors on each."""

from __future__ import annotations

from collections.abc import Iterable

from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages.addresses import Addresses
from masa.pages.anchors import anchors_in
from masa.pages.page import Page


class Places:
    """The anchors of all those pages, each looked up once."""

    def __init__(self, pages: Iterable[Page], addresses: Addresses) -> None:
        self._addresses = addresses
        self._pages = {page.address: page for page in pages}
        self._anchors: dict[str, frozenset[str]] = {}

    def target(self, owner: Partnership | Programme, page: str, *anchors: str) -> str:
        """The first of the anchors that is on a page, else the page, else the overview."""
        address = self._address(owner, page)
        if address not in self._pages:
            return self._address(owner, "")
        there = self._on(address)
        found = next((anchor for anchor in anchors if anchor in there), "")
        return self._address(owner, page, found)

    def _on(self, address: str) -> frozenset[str]:
        """The anchors of a page: looked up when first asked for, because few pages are."""
        if address not in self._anchors:
            self._anchors[address] = anchors_in(self._pages[address].view.sections)
        return self._anchors[address]

    def _address(self, owner: Partnership | Programme, page: str, anchor: str = "") -> str:
        if isinstance(owner, Partnership):
            return self._addresses.partnership(owner.slug, page, anchor)
        return self._addresses.programme(owner.slug, page, anchor)
