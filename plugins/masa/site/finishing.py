"""The documents of all pages made from data: by several processes, and what was finished before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masa.digests import digest
from masa.pages.page import Page
from masa.pages.shell import Shell
from masa.site.assembly import Assembly, explains, source
from masa.site.kept import Answer, Kept, question
from masa.site.shares import in_shares, shared_out


class _Finished(NamedTuple):
    name: str
    document: str
    answer: Answer | None = None


def finish(assembly: Assembly, processes: int, kept: Kept | None = None) -> dict[str, str]:
    """The document of every page made from data, by its source name.

    So many ``processes`` make them at once. PDFs are made in this one alone, with its printer.
    What was ``kept`` is not made again.
    """
    groups: dict[str, list[str]] = {}
    for name, page in assembly.pages.items():
        # A whole document is bound from the bodies of its partnership's pages.
        groups.setdefault(page.about.folder if page.about else name, []).append(name)
    shares = shared_out([*groups.values()], 1 if assembly.printer else processes)

    def work(names: Sequence[str]) -> list[_Finished]:
        if kept is None:
            return [_Finished(name, assembly.document(name)) for name in names]
        again = _Again(assembly, kept)
        return [again.finished(name) for name in names]

    found = {one.name: one for part in in_shares(work, shares) for one in part}
    if kept:
        kept.put(one.answer for one in found.values() if one.answer)
    return {name: found[name].document for name in assembly.pages}


class _Again:
    """Makes the pages that were not kept."""

    def __init__(self, assembly: Assembly, kept: Kept) -> None:
        self._assembly, self._kept = assembly, kept
        self._words = question(assembly.abbreviations.terms)
        self._bodies: dict[str, str] = {}

    def finished(self, name: str) -> _Finished:
        page = self._assembly.pages[name]
        shell = self._assembly.frame.shell(page)
        asked = self._asked(page, shell)
        file = f"{name.removesuffix('.md')}.html"
        made = self._kept.page(asked, file) or self._assembly.document(name, shell)
        return _Finished(name, made, Answer(asked, digest(made.encode())))

    def _asked(self, page: Page, shell: Shell) -> str:
        """All that is printed of a page."""
        bound = sorted(page.bound.addresses) if page.bound else ()
        bodies = [self._body(self._assembly.pages[source(address)]) for address in bound]
        words = self._words if explains(page) else ""
        return question(words, shell, self._body(page), page.bound, bodies)

    def _body(self, page: Page) -> str:
        """All that is printed of its body but for what others add. Two documents may ask for it."""
        if page.address not in self._bodies:
            self._bodies[page.address] = question(page.address, page.view)
        return self._bodies[page.address]
