"""Where links may lead: the pages of partnerships and programmes, and the anchors on each."""

from __future__ import annotations

from collections.abc import Iterable

from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.pages.addresses import Addresses
from masa.pages.anchors import anchors_in
from masa.pages.page import Page


class Places:
    """The anchors of all those pages, looked up once."""

    def __init__(self, pages: Iterable[Page], addresses: Addresses) -> None:
        self._addresses = addresses
        self._anchors = {page.address: anchors_in(page.view.sections) for page in pages}

    def target(self, owner: Partnership | Programme, page: str, *anchors: str) -> str:
        """The first of the anchors that is on a page, else the page, else the overview."""
        there = self._anchors.get(self._address(owner, page))
        if there is None:
            return self._address(owner, "")
        found = next((anchor for anchor in anchors if anchor in there), "")
        return self._address(owner, page, found)

    def _address(self, owner: Partnership | Programme, page: str, anchor: str = "") -> str:
        if isinstance(owner, Partnership):
            return self._addresses.partnership(owner.slug, page, anchor)
        return self._addresses.programme(owner.slug, page, anchor)
