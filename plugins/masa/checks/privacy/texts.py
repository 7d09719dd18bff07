"""Personal data in everything that editors write: subjects, registers, pages by hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from masa.checks.family import HandText, Sight
from masa.checks.privacy.confirmed import Confirmed, is_whole, values_of
from masa.checks.privacy.fields import Holds, Value, may_stand, values
from masa.checks.privacy.options import PrivacyOptions
from masa.checks.privacy.rules import finding
from masa.checks.wording.texts import place_in
from masa.findings import Finding, Place
from masa.model.library import Library
from masa.model.walking import Passage
from masa.privacy.guard import find
from masa.privacy.kinds import Hit, Kind
from masa.privacy.plain import BETWEEN


def personal_data(sight: Sight[PrivacyOptions]) -> Iterator[Finding]:
    """G701 to G709 and G712 to G715, records included: of these only what is sure."""
    offices = frozenset(sight.options.office_mail)
    only = sight.workspace.only
    registers = sight.library.registers
    shared = Confirmed(registers.confirmed)
    clean = sight.seen.clean
    for published in sight.library.published:
        if only in ("", published.slug):
            own = Confirmed(published.confirmed)
            found = Looked(values(published), clean, offices)
            yield from found.findings(own, only_sure=published.is_record)
            whole = is_whole(sight.workspace, published.folder)
            yield from own.amiss(tables=False, whole=whole)
    if not only:
        yield from Looked(values(registers), clean, offices).findings(shared)
        for page in sight.seen.pages:
            yield from _on_page(page, offices, shared)
        yield from shared.amiss(tables=False, whole=is_whole(sight.workspace))


class Looked:
    """Texts that were looked through at once, with what seems personal in them.

    ``clean`` are texts with nothing personal in them, which grow: many stand in every partnership.
    """

    def __init__(
        self, given: Iterable[Value], clean: set[str], offices: frozenset[str] = frozenset()
    ) -> None:
        self._values = [value for value in given if value[3] not in clean]
        self._text = BETWEEN.join([text for _, _, _, text, _ in self._values])
        self._hits = tuple(self._each(find(self._text, offices)))
        clean.update(value[3] for value in self._values)
        clean.difference_update(value[3] for _, value, _ in self._hits)

    def findings(self, confirmed: Confirmed, *, only_sure: bool = False) -> Iterator[Finding]:
        """Those that are not what their field is for, and that nobody confirmed."""
        for hit, (entity, field, item, text, holds), start in self._hits:
            if may_stand(hit, holds) or (only_sure and not hit.sure):
                continue
            if not confirmed.covers(hit):
                passage = Passage(entity, field, item, text)
                place = place_in(passage, start, hit.end - hit.start)
                yield finding(hit, self._text[hit.start : hit.end], place)

    def meant(self) -> Iterator[tuple[Kind, str]]:
        """What is what its field is for: it may stand on pages, too."""
        return ((hit.kind, hit.value) for hit, value, _ in self._hits if may_stand(hit, value[-1]))

    def _each(self, hits: list[Hit]) -> Iterator[tuple[Hit, Value, int]]:
        """Each with the text that it stands in, and where in it."""
        if not hits:
            return
        lengths = (len(text) + len(BETWEEN) for _, _, _, text, _ in self._values)
        starts = list(accumulate(lengths, initial=0))
        for hit in hits:
            number = bisect_right(starts, hit.start) - 1
            yield hit, self._values[number], hit.start - starts[number]


def _on_page(page: HandText, offices: frozenset[str], confirmed: Confirmed) -> Iterator[Finding]:
    for hit in find(page.text, offices):
        if not confirmed.covers(hit):
            line = page.text.count("\n", 0, hit.start) + 1
            column = hit.start - page.text.rfind("\n", 0, hit.start)
            place = Place(page.file, line, column, hit.end - hit.start)
            yield finding(hit, page.text[hit.start : hit.end], place)


def may_be_shown(library: Library) -> frozenset[tuple[Kind, str]]:
    """What looks personal and may stand on finished pages: confirmed, or what its field is for."""
    confirmed = [library.registers.confirmed, *(one.confirmed for one in library.published)]
    shown = {value for given in confirmed for value in values_of(given)}
    clean: set[str] = set()
    for root in (library.registers, *library.published):
        of_offices = (value for value in values(root) if value[-1] is Holds.OFFICE)
        shown.update(Looked(of_offices, clean).meant())
    return frozenset(shown)
